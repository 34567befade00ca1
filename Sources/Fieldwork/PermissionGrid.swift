import Languages

/// Which level of the organisation sees which part of a report: a row for each.
package struct PermissionGrid: Sendable, Hashable {
  package struct Level: Sendable, Hashable {
    package let key: String
    package let label: String
    /// The values that may be seen by segment question; empty for everything.
    package let segments: [String: Set<String>]
    /// The sections that may be seen; nil for all.
    package let pages: Set<String>?
    /// Whether names of clients to call back are given.
    package let seesContacts: Bool
  }

  package let levels: [Level]

  package static let columns = ["level", "label", "segment", "values", "pages", "contacts"]

  /// Reads the columns level, label, segment, values, pages and contacts (`nivel`, `etiqueta`,
  /// `segmento`, `valores`, `paginas`, `contactos`).
  ///
  /// Several values and pages are divided by `;`, and `*` or nothing means all. Rows of one level
  /// with different segments narrow it further. A level of a hierarchy (region, city, branch) opens
  /// all that lies below it, as its people carry its value.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    let table = RegisterTable(columns: columns, rows: rows)
    guard let key = table.position(of: ["level", "nivel"]) else {
      throw .registerNotReadable(
        .permissions, [RegisterFinding(row: nil, .missingColumn("level"))])
    }
    var reader = GridReader(table: table, key: key)
    for row in rows.indices where !table.isBlank(row) { reader.read(row) }
    guard reader.findings.isEmpty else {
      throw .registerNotReadable(.permissions, reader.findings)
    }
    levels = reader.levels
  }

  package func level(named name: String) -> Level? {
    levels.first { $0.key.folded == name.folded } ?? levels.first { $0.label.folded == name.folded }
  }
}

private struct GridReader {
  let table: RegisterTable
  let key: Int
  private(set) var levels: [PermissionGrid.Level] = []
  private(set) var findings: [RegisterFinding] = []

  init(table: RegisterTable, key: Int) {
    self.table = table
    self.key = key
  }

  mutating func read(_ row: Int) {
    let number = table.number(ofRow: row)
    let name = table.text(row, key)
    guard !name.isEmpty else {
      findings.append(RegisterFinding(row: number, .emptyCell(column: table.columns[key])))
      return
    }
    var segments: [String: Set<String>] = [:]
    let segment = table.text(row, table.position(of: ["segment", "segmento"]))
    let values = list(row, ["values", "valores"])
    if !segment.isEmpty, let values { segments[segment] = values }
    if segment.isEmpty, values != nil {
      findings.append(RegisterFinding(row: number, .emptyCell(column: "segment")))
    }
    let label = table.text(row, table.position(of: ["label", "etiqueta"]))
    add(
      PermissionGrid.Level(
        key: name, label: label.isEmpty ? name : label, segments: segments,
        pages: list(row, ["pages", "paginas"]), seesContacts: contacts(row, number)))
  }

  /// Nil for all.
  private func list(_ row: Int, _ names: [String]) -> Set<String>? {
    let text = table.text(row, table.position(of: names))
    guard !text.isEmpty, text != "*" else { return nil }
    return Set(text.split(separator: ";").map { String($0.trimmed) }.filter { !$0.isEmpty })
  }

  private mutating func contacts(_ row: Int, _ number: Int) -> Bool {
    let column = table.position(of: ["contacts", "contactos"])
    let text = table.text(row, column).folded
    if ["yes", "si", "1", "true"].contains(text) { return true }
    guard !["", "no", "0", "false"].contains(text), let column else { return false }
    findings.append(
      RegisterFinding(
        row: number,
        .unknownWord(
          column: table.columns[column], typed: table.text(row, column), allowed: ["sí", "no"])))
    return false
  }

  /// A further row of a level narrows it: both conditions hold, and only pages of both.
  private mutating func add(_ level: PermissionGrid.Level) {
    guard let place = levels.firstIndex(where: { $0.key.folded == level.key.folded }) else {
      return levels.append(level)
    }
    let known = levels[place]
    let segments = known.segments.merging(level.segments) { $0.intersection($1) }
    let pages = known.pages.map { own in level.pages.map(own.intersection) ?? own } ?? level.pages
    levels[place] = PermissionGrid.Level(
      key: known.key, label: known.label, segments: segments, pages: pages,
      seesContacts: known.seesContacts && level.seesContacts)
  }
}
