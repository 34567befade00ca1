import Interviewing
import Languages
import Storage

/// What an import did, in words: the sum on standard output, what did not fit on standard error.
struct ImportReport {
  private let report: DataImport.Report
  private let rows: RowImport
  private let file: String
  private let misfits: DataImport.Misfits

  /// After so many rows told one by one, the rest is summed up by column.
  private static let told = 20

  init(_ report: DataImport.Report, rows: RowImport, file: String, misfits: DataImport.Misfits) {
    self.report = report
    self.rows = rows
    self.file = file
    self.misfits = misfits
  }

  var encodingNote: String {
    say(
      es: "\(file): no está en UTF-8; se leyó como Windows-1252. Revise las letras con acento.",
      en: "\(file): not UTF-8; read as Windows-1252. Check the accented letters.")
  }

  func show() {
    tellUnusedColumns()
    tellProblems()
    Streams.show(summary)
  }

  private var summary: String {
    var parts = [
      counted(report.rows, es: ("fila", "filas"), en: ("row", "rows")),
      counted(report.added, es: ("nueva", "nuevas"), en: ("new", "new")),
      counted(report.corrected, es: ("corregida", "corregidas"), en: ("corrected", "corrected")),
      counted(
        report.unchanged, es: ("ya estaba", "ya estaban"), en: ("already here", "already here")),
    ]
    if report.leftOut > 0 {
      parts.append(
        counted(
          report.leftOut, es: ("dejada fuera", "dejadas fuera"), en: ("left out", "left out")))
    }
    if report.repeatedKeys > 0 {
      parts.append(
        say(
          es: "\(report.repeatedKeys) con una clave repetida (vale la última)",
          en: "\(report.repeatedKeys) with a repeated key (the last one counts)"))
    }
    return "\(file): " + parts.joined(separator: " · ")
  }

  private func tellUnusedColumns() {
    let unused = rows.unusedColumns
    guard !unused.isEmpty else { return }
    let names = unused.prefix(12).map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
    let more = unused.count > names.count ? ", …" : ""
    Streams.complain(
      "\(file): "
        + counted(
          unused.count,
          es: (
            "columna no es del cuestionario y no se usó",
            "columnas no son del cuestionario y no se usaron"
          ),
          en: (
            "column is not in the form and was not used",
            "columns are not in the form and were not used"
          ))
        + ": " + names.joined(separator: ", ") + more)
  }

  private func tellProblems() {
    guard !report.problems.isEmpty else { return }
    for (line, problem) in report.problems.prefix(Self.told) {
      Streams.complain("\(place(line, problem)): \(words(problem.kind))")
    }
    if report.problems.count > Self.told { tellSums() }
    Streams.complain(
      misfits == .keep
        ? say(
          es:
            "Esas respuestas se guardaron y quedaron marcadas; con --misfits skip sus filas se dejan fuera.",
          en: "Those answers were kept and flagged; with --misfits skip their rows are left out.")
        : say(
          es: "Las filas con esas respuestas se dejaron fuera.",
          en: "The rows with those answers were left out."))
  }

  private func tellSums() {
    let rest = report.problems.dropFirst(Self.told)
    Streams.complain(
      say(
        es: "… y \(rest.count) más. En total, por columna:",
        en: "… and \(rest.count) more. In all, by column:"))
    let groups = Dictionary(grouping: report.problems) {
      [name($0.problem), words($0.problem.kind)].filter { !$0.isEmpty }.joined(separator: ": ")
    }
    for (words, found) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) })
    {
      Streams.complain("  \(found.count) × \(words)")
    }
  }

  private func place(_ line: Int, _ problem: RowProblem) -> String {
    guard problem.column != nil || !problem.path.isEmpty else {
      return say(es: "\(file), fila \(line)", en: "\(file), row \(line)")
    }
    return place(line, in: name(problem))
  }

  private func place(_ line: Int, in column: String) -> String {
    say(
      es: "\(file), fila \(line), columna \(column)",
      en: "\(file), row \(line), column \(column)")
  }

  private func name(_ problem: RowProblem) -> String {
    problem.column.map { rows.header[$0] } ?? problem.path
  }

  private func words(_ kind: RowProblem.Kind) -> String {
    switch kind {
    case .notANumber: say(es: "no es un número", en: "it is not a number")
    case .notADate: say(es: "no es una fecha AAAA-MM-DD", en: "it is not a date YYYY-MM-DD")
    case .unknownChoice:
      say(
        es: "no está entre las opciones de la pregunta",
        en: "it is not among the question's choices")
    case .notRelevant:
      say(
        es: "la lógica del cuestionario no hace esa pregunta aquí; no entra en la entrevista",
        en: "the form's logic does not ask that here; it does not enter the interview")
    case .extraCells(let count):
      count == 1
        ? say(
          es: "tiene una celda de más, sin columna, que no se lee; revise comillas y separadores",
          en: "it has a cell too many, without a column, which is not read; check the quotes")
        : say(
          es:
            "tiene \(count) celdas de más, sin columna, que no se leen; revise comillas y separadores",
          en:
            "it has \(count) cells too many, without a column, which are not read; check the quotes"
        )
    case .required: say(es: "falta una respuesta obligatoria", en: "a required answer is missing")
    case .constraint(let message):
      message.isEmpty
        ? say(
          es: "no cumple la condición de la pregunta", en: "it breaks the question's constraint")
        : message
    }
  }
}
