/// Collects findings while a form is read.
struct FindingLog {
  let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  var hasRefusal: Bool { findings.contains { $0.severity == .refusal } }

  mutating func add(_ finding: Finding) { findings.append(finding) }

  mutating func add(
    _ problem: FormProblem, sheet: String? = nil, row: Int? = nil, column: String? = nil
  ) {
    let place = FormPlace(file: file, sheet: sheet, row: row, column: column)
    findings.append(Finding(problem.severity, problem, at: place))
  }

  /// Notes a problem in one cell, by the header its author wrote.
  mutating func add(
    _ problem: FormProblem, in table: SheetTable, row: Int, column: String? = nil
  ) {
    add(problem, sheet: table.name, row: row, column: column.map(table.header(of:)))
  }
}
