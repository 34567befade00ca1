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
      let above = table.text(row, parent)
      codes.append(
        Code(
          name: name, parent: above.isEmpty ? nil : above,
          definition: table.text(row, definition)))
    }
    guard findings.isEmpty else { throw .registerNotReadable(.codebook, findings) }
    self.codes = codes
  }
}
