import ArgumentParser
import Foundation
import Forms
import Interviewing
import Languages
import Responses
import Spreadsheets
import Storage
import Sync

struct Import: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        es: "Trae las filas de un CSV como entrevistas completas.",
        en: "Brings the rows of a CSV file in as complete interviews."),
      discussion: say(
        es: """
          Las columnas se reconocen por el nombre de la pregunta, su ruta (grupo/nombre) o la ruta \
          con guiones. Traer dos veces el mismo archivo no agrega nada; una fila cambiada bajo una \
          clave conocida queda como corrección.
          """,
        en: """
          Columns are known by the question's name, its path (group/name) or the path with hyphens. \
          The same file twice adds nothing; a changed row under a known key becomes a correction.
          """),
      aliases: ["importar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Cuestionario, por su form_id o su comienzo.",
        en: "The questionnaire, by its form_id or its beginning."),
      valueName: "form_id"))
  var form: String

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo CSV.", en: "CSV file."), valueName: say(es: "datos.csv", en: "data.csv")))
  var data: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Columna que identifica cada fila (inicial: instanceID o KEY; si no, la fila misma).",
        en: "Column that names each row (default: instanceID or KEY; else the row itself)."),
      valueName: say(es: "columna", en: "column")))
  var key: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "De dónde vienen los datos (inicial: este equipo).",
        en: "Where the data come from (default: this device)."),
      valueName: say(es: "nombre", en: "name")))
  var source: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Filas que no caben en el cuestionario: keep (se guardan, marcadas) o skip "
          + "(se dejan fuera).",
        en: "Rows that do not fit the form: keep (stored, flagged) or skip (left out)."),
      valueName: "keep|skip"))
  var misfits: DataImport.Misfits = .keep

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Para qué se hicieron: real, pilot (piloto), training (capacitación), sample "
          + "(ejemplo).", en: "What they were held for."),
      valueName: say(es: "propósito", en: "purpose")))
  var purpose: Purpose = .real

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Quién los trae.", en: "Who brings them in."),
      valueName: say(es: "nombre", en: "name")))
  var interviewer: String?

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let stored = try file.form(form)
    let name = URL(fileURLWithPath: data).lastPathComponent
    var reader = try CSVReader(fileName: name, bytes: try Spreadsheets.file(at: data))
    guard let header = try reader.next() else { throw CommandFailure.emptyData(name) }
    let rows = RowImport(plan: try InterviewPlan(stored.form), header: header.fields)
    guard rows.header.count(where: { !$0.isEmpty }) > rows.unusedColumns.count else {
      throw CommandFailure.noKnownColumn(file: name, form: stored.form.id)
    }
    let settings = DataImport.Settings(
      formHash: stored.hash, source: source ?? file.installation.origin.description,
      keyColumn: try keyColumn(rows, name), purpose: purpose,
      person: interviewer ?? ProcessInfo.processInfo.environment["USER"] ?? "",
      misfits: misfits)
    var bringing = DataImport(into: file, rows: rows, settings: settings)
    while let record = try reader.next() {
      try bringing.add(line: record.line, fields: record.fields, bytes: record.bytes)
      if bringing.report.rows.isMultiple(of: 500) {
        Streams.progress(
          counted(bringing.report.rows, es: ("fila", "filas"), en: ("row", "rows")) + "…")
      }
    }
    try bringing.flush()
    Streams.progress("")
    let report = ImportReport(bringing.report, rows: rows, file: name, misfits: misfits)
    if reader.wasNotUTF8 { Streams.complain(report.encodingNote) }
    report.show()
    if !bringing.report.problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func keyColumn(_ rows: RowImport, _ file: String) throws -> Int? {
    guard let key else { return rows.keyColumn }
    guard let column = rows.header.firstIndex(of: key) else {
      throw CommandFailure.noColumn(key, file: file, nearest: nearest(to: key, among: rows.header))
    }
    return column
  }
}

extension DataImport.Misfits: ExpressibleByArgument {}
