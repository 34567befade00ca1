import ArgumentParser
import Fieldwork
import Foundation
import Languages
import Spreadsheets
import Storage
import Sync

struct RegisterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "register",
      abstract: say(
        es: "Tablas del estudio: resultados, metas por celda, códigos, hoja de respuestas…",
        en: "The study's tables: outcomes, quotas, codebook, answer sheet…"),
      discussion: say(
        es: """
          Las hay: \(StudyRegister.list(in: .spanish)). Sin archivo se muestra la tabla como CSV, \
          lista para editarla; con archivo se guarda en el estudio y viaja con él.
          """,
        en: """
          They are: \(StudyRegister.list(in: .english)). Without a file the table is shown as CSV, \
          ready to be edited; with one it is kept in the study and travels with it.
          """),
      aliases: ["registro"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Qué tabla.", en: "Which table."), valueName: say(es: "tabla", en: "table")))
  var name: String

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo CSV o .xlsx que la trae.", en: "CSV or .xlsx file that brings it."),
      valueName: say(es: "archivo", en: "file")))
  var file: String?

  @OptionGroup var study: StudyOptions

  func run() throws {
    guard let register = StudyRegister(named: name) else {
      let names = StudyRegister.allCases.flatMap { [$0.rawValue, $0.name.spanish] }
      throw CommandFailure.unknownRegister(name, nearest: nearest(to: name, among: names))
    }
    let survey = try study.openFile()
    guard let file else { return Streams.show(try csv(of: register, in: survey)) }
    let table = try TableFile(at: file)
    try register.check(columns: table.header, rows: table.rows)
    if register == .quotas { try checkQuotas(table, in: survey) }
    let isNew = try survey.setRegister(
      register.rawValue, columns: table.header, rows: table.rows,
      by: InterviewerName.ofThisAccount)
    let rows = counted(table.rows.count, es: ("fila", "filas"), en: ("row", "rows"))
    Streams.show(
      "\(register.name(in: .ofThisProcess)): \(rows)"
        + (isNew ? "" : say(es: ", sin cambios", en: ", unchanged")))
  }

  /// Refuses conditions on what no version of a questionnaire asks and no list of cases has.
  private func checkQuotas(_ table: TableFile, in survey: SurveyFile) throws {
    let plan = try QuotaPlan(columns: table.header, rows: table.rows)
    let findings = plan.findings(known: try survey.quotaVariables())
    guard findings.isEmpty else {
      throw FieldworkFailure.registerNotReadable(.quotas, findings)
    }
  }

  private func csv(of register: StudyRegister, in survey: SurveyFile) throws -> String {
    let stored = try survey.register(register.rawValue)
    let table =
      stored.map { (columns: $0.columns, rows: $0.rows) } ?? register.initial(in: .ofThisProcess)
    var bytes: [UInt8] = []
    var writer = CSVWriter(lineEnding: .lf) { bytes.append(contentsOf: $0) }
    try writer.append(table.columns)
    for row in table.rows { try writer.append(row) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
