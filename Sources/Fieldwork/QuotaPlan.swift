import Languages

/// How many interviews each part of the population needs.
///
/// Every column but the target's and the cell's name is a condition on a case's field or an answer;
/// an empty cell sets none. `18-29`, `60+` and `lima | callao` are conditions too.
package struct QuotaPlan: Sendable, Hashable {
  package let columns: [String]
  package let rows: [[String]]
  package let cells: [QuotaCell]

  /// Throws `registerNotReadable` with every finding.
  package init(columns: [String], rows: [[String]]) throws(FieldworkFailure) {
    var reader = QuotaReader(RegisterTable(columns: columns, rows: rows))
    cells = reader.cells()
    guard reader.findings.isEmpty else { throw .registerNotReadable(.quotas, reader.findings) }
    self.columns = columns
    self.rows = rows
  }

  /// The fields and questions that the conditions look at, in the order of the columns.
  package var variables: [String] {
    var seen: Set<String> = []
    return cells.flatMap(\.conditions).map(\.variable).filter { seen.insert($0).inserted }
  }

  /// What the study cannot have: conditions on nothing it asks or lists, and answers nobody can give.
  ///
  /// `known` gives every question and column by name with the values it can have; nil for any value.
  package func findings(known: [String: Set<String>?]) -> [RegisterFinding] {
    var findings: [RegisterFinding] = []
    for variable in variables where known[variable] == nil {
      findings.append(
        RegisterFinding(
          row: nil,
          .unknownVariable(variable, near: nearest(to: variable, among: known.keys.sorted()))))
    }
    var remarked: Set<[String]> = []
    for condition in cells.flatMap(\.conditions) {
      guard case .some(.some(let values)) = known[condition.variable] else { continue }
      for value in condition.values.compactMap(\.word)
      where !values.contains(where: { $0.folded == value })
        && remarked.insert([condition.variable, value]).inserted
      {
        let near = nearest(to: value, among: values.sorted())
        findings.append(
          RegisterFinding(row: nil, .unknownValue(value, of: condition.variable, near: near)))
      }
    }
    return findings
  }

  /// The positions of the cells that values belong to; cells may overlap.
  package func cells(matching valueOf: (String) -> String?) -> [Int] {
    cells.indices.filter { cells[$0].matches(valueOf) }
  }

  /// The positions of the cells a case belongs to by its own fields.
  package func cells(of contact: ContactCase) -> [Int] {
    cells(matching: { contact.value(of: $0) })
  }

  /// Each cell with its interviews, given by position; those that are missing count as none.
  package func fill(_ counts: [Int]) -> [QuotaFill] {
    cells.enumerated().map { position, cell in
      QuotaFill(cell: cell, filled: counts.indices.contains(position) ? counts[position] : 0)
    }
  }

  /// Each cell with its interviews, given as the values of every interview.
  package func fill(interviews: some Sequence<(String) -> String?>) -> [QuotaFill] {
    var counts = Array(repeating: 0, count: cells.count)
    for valueOf in interviews {
      for position in cells(matching: valueOf) { counts[position] += 1 }
    }
    return fill(counts)
  }

  /// The cells that one more interview with these values would overfill.
  package func filledCells(for valueOf: (String) -> String?, counts: [Int]) -> [QuotaCell] {
    let fills = fill(counts)
    return cells(matching: valueOf).filter { fills[$0].open == 0 }.map { cells[$0] }
  }
}

private struct QuotaReader {
  private let table: RegisterTable
  private(set) var findings: [RegisterFinding] = []

  init(_ table: RegisterTable) { self.table = table }

  mutating func cells() -> [QuotaCell] {
    guard let target = table.position(of: ["meta", "target", "cuota", "quota"]) else {
      findings.append(RegisterFinding(row: nil, .missingColumn("meta")))
      return []
    }
    let label = table.position(of: ["celda", "cell", "etiqueta", "label"])
    let conditions = table.columns.indices.filter {
      $0 != target && $0 != label && !table.columns[$0].trimmed.isEmpty
    }
    if conditions.isEmpty { findings.append(RegisterFinding(row: nil, .noConditions)) }
    var cells: [QuotaCell] = []
    for row in table.rows.indices where !table.isBlank(row) {
      if let cell = cell(row, target: target, label: label, conditions: conditions) {
        cells.append(cell)
      }
    }
    if cells.isEmpty, findings.isEmpty { findings.append(RegisterFinding(row: nil, .noRows)) }
    reportRepetitions(cells)
    return cells
  }

  private mutating func cell(
    _ row: Int, target: Int, label: Int?, conditions: [Int]
  ) -> QuotaCell? {
    let typed = table.text(row, target)
    guard let count = Int(typed), count >= 0 else {
      let column = table.columns[target]
      let problem: RegisterFinding.Problem =
        typed.isEmpty
        ? .emptyCell(column: column) : .notAWholeNumber(column: column, typed: typed)
      findings.append(RegisterFinding(row: table.number(ofRow: row), problem))
      return nil
    }
    let filled = conditions.filter { !table.text(row, $0).isEmpty }
    let words = filled.map { "\(table.columns[$0].trimmed) = \(table.text(row, $0))" }
    let name = table.text(row, label)
    return QuotaCell(
      label: name.isEmpty ? words.joined(separator: ", ") : name,
      conditions: filled.map { column in
        QuotaCell.Condition(
          variable: String(table.columns[column].trimmed),
          values: table.text(row, column).split(separator: "|").map {
            QuotaValue(String($0.trimmed))
          })
      }, target: count)
  }

  /// Two rows with the same conditions would count every interview twice.
  private mutating func reportRepetitions(_ cells: [QuotaCell]) {
    guard findings.isEmpty else { return }
    let rows = table.rows.indices.filter { !table.isBlank($0) }.map(table.number(ofRow:))
    var firstRows: [[QuotaCell.Condition]: Int] = [:]
    for (row, cell) in zip(rows, cells) {
      if let first = firstRows[cell.conditions] {
        findings.append(
          RegisterFinding(row: row, .repeatedValue(column: cell.label, firstRow: first)))
      } else {
        firstRows[cell.conditions] = row
      }
    }
  }
}
