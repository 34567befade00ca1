import Languages

/// Collects findings while a form is read.
struct FindingLog {
  let file: String
  private(set) var findings: [Finding] = []
  /// Near misses still looked for: finding them in a form full of mistakes would take minutes.
  private var suggestionsLeft = 100

  init(file: String) {
    self.file = file
  }

  var hasRefusal: Bool { findings.contains { $0.severity == .refusal } }

  /// The known name that was probably meant, for the first of the mistakes.
  mutating func suggestion(for name: String, among known: [String]) -> String? {
    guard suggestionsLeft > 0, known.count < 20_000, name.utf8.count < 200 else { return nil }
    suggestionsLeft -= 1
    return nearest(to: name, among: known)
  }

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
