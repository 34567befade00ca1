package import Languages

/// The moments of the service cycle, in their order.
package struct TouchpointList: Sendable, Hashable {
  package struct Touchpoint: Sendable, Hashable {
    package let key: String
    package let label: Sentence
    package let order: Int
  }

  package let touchpoints: [Touchpoint]

  /// Reads the columns key, label (or `label::es`, `label::en`) and order (`clave`, `etiqueta`,
  /// `orden`); others are kept by the study and not needed here.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    let table = RegisterTable(columns: columns, rows: rows)
    guard let key = table.position(of: ["key", "clave"]) else {
      throw .registerNotReadable(.touchpoints, [RegisterFinding(row: nil, .missingColumn("key"))])
    }
    let plain = table.position(of: ["label", "etiqueta"])
    let spanish = columns.firstIndex { $0.folded.hasSuffix("::es") || $0.folded.contains("(es)") }
    let english = columns.firstIndex { $0.folded.hasSuffix("::en") || $0.folded.contains("(en)") }
    let order = table.position(of: ["order", "orden"])
    var found: [Touchpoint] = []
    var findings: [RegisterFinding] = []
    for row in rows.indices where !table.isBlank(row) {
      let name = table.text(row, key)
      if name.isEmpty {
        let problem = RegisterFinding.Problem.emptyCell(column: columns[key])
        findings.append(RegisterFinding(row: table.number(ofRow: row), problem))
      }
      let labels = [spanish, english, plain].map { table.text(row, $0) }
      func label(_ own: String) -> String {
        [own, labels[2], labels[0], labels[1], name].first { !$0.isEmpty } ?? name
      }
      found.append(
        Touchpoint(
          key: name, label: Sentence(es: label(labels[0]), en: label(labels[1])),
          order: Int(table.text(row, order)) ?? row))
    }
    guard findings.isEmpty else { throw .registerNotReadable(.touchpoints, findings) }
    touchpoints = found.enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    .map(\.element)
  }
}
