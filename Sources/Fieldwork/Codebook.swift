import Languages

/// The codes that notes and quotes are tagged with while listening.
package struct Codebook: Sendable, Hashable {
  package struct Code: Sendable, Hashable {
    /// Typed after `#`.
    package let name: String
    package let parent: String?
    package let definition: String
  }

  package let codes: [Code]

  /// Reads the columns code, parent, definition (`codigo`, `padre`, `definicion`); others are kept
  /// by the study and not needed here.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    let table = RegisterTable(columns: columns, rows: rows)
    guard let code = table.position(of: ["code", "codigo"]) else {
      throw .registerNotReadable(.codebook, [RegisterFinding(row: nil, .missingColumn("code"))])
    }
    let parent = table.position(of: ["parent", "padre"])
    let definition = table.position(of: ["definition", "definicion"])
    var codes: [Code] = []
    var findings: [RegisterFinding] = []
    var firstRows: [String: Int] = [:]
    for row in rows.indices where !table.isBlank(row) {
      let number = table.number(ofRow: row)
      let name = String(table.text(row, code).drop { $0 == "#" })
      if name.isEmpty {
        findings.append(RegisterFinding(row: number, .emptyCell(column: columns[code])))
      } else if let first = firstRows[name] {
        let problem = RegisterFinding.Problem.repeatedValue(column: columns[code], firstRow: first)
        findings.append(RegisterFinding(row: number, problem))
      }
      firstRows[name] = firstRows[name] ?? number
      let above = String(table.text(row, parent).drop { $0 == "#" })
      codes.append(
        Code(
          name: name, parent: above.isEmpty ? nil : above,
          definition: table.text(row, definition)))
    }
    if findings.isEmpty { findings = Self.looseEnds(of: codes, rows: firstRows) }
    guard findings.isEmpty else { throw .registerNotReadable(.codebook, findings) }
    self.codes = codes
  }

  /// Codes under one that is not there, or under themselves.
  private static func looseEnds(of codes: [Code], rows: [String: Int]) -> [RegisterFinding] {
    let parents = Dictionary(codes.map { ($0.name, $0.parent) }) { first, _ in first }
    return codes.compactMap { code in
      guard let parent = code.parent else { return nil }
      guard rows[parent] != nil else {
        let near = nearest(to: parent, among: codes.map(\.name))
        return RegisterFinding(row: rows[code.name], .unknownParent(parent, near: near))
      }
      var above: String? = parent
      var steps = 0
      while let name = above, name != code.name, steps <= codes.count {
        above = parents[name] ?? nil
        steps += 1
      }
      guard above == code.name else { return nil }
      return RegisterFinding(row: rows[code.name], .ownParent(code.name))
    }
  }
}
