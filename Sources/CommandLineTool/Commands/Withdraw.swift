import Expressions
import ArgumentParser
import Foundation
import Languages
import Reporting
import Storage
import Sync

struct Withdraw: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: say(
        es:
          "Revoca el consentimiento: borra una entrevista o un caso, aquí y en todos los equipos.",
        en: "Withdraws consent: erases an interview or a case, here and on every device."),
      discussion: say(
        es: """
          Borra para siempre respuestas, notas, archivos y tiempos de esa entrevista, o todo lo del \
          caso. Quedan el número de la entrevista o del caso y quién hizo qué y cuándo. Los demás \
          equipos lo borran al reunirse; --list dice cuáles faltan.
          """,
        en: """
          Erases for good the answers, remarks, files and times of that interview, or all about the \
          case. The id of the interview or case stays, and who did what when. Other devices erase it \
          when they sync; --list says which have not yet.
          """),
      aliases: ["revocar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Entrevista, por el comienzo de su número, o caso.",
        en: "The interview by the beginning of its id, or the case."),
      valueName: say(es: "entrevista", en: "interview")))
  var subject: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Es un caso, aunque sus datos no hayan llegado.",
        en: "It is a case, even if its data have not arrived.")))
  var `case` = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Es una entrevista, aunque no haya llegado; escriba su número completo.",
        en: "It is an interview, even if it has not arrived; type its whole id.")))
  var interview = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Por qué, sin datos de la persona: esto no se borra.",
        en: "Why, without the person's data: this is not erased."),
      valueName: say(es: "motivo", en: "reason")))
  var reason = ""

  @Flag(
    name: .long,
    help: ArgumentHelp(say(es: "No pide confirmación.", en: "Does not ask for confirmation.")))
  var yes = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Muestra lo revocado y qué equipos no lo confirmaron.",
        en: "Shows what was withdrawn and which devices have not confirmed it.")))
  var list = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe la lista.", en: "How the list is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func validate() throws {
    guard list || subject != nil else {
      throw ValidationError(
        say(
          es: "Diga qué entrevista o caso se revoca, o use --list.",
          en: "Say which interview or case is withdrawn, or use --list."))
    }
  }

  func run() throws {
    let file = try study.openFile()
    guard let subject, !list else { return try show(file.withdrawals()) }
    let (scope, id) = try found(subject, in: file)
    guard yes || confirmed(scope, id) else { throw CorrectionFailure.notConfirmed }
    let erased = try file.withdraw(
      scope, id, because: reason, by: InterviewerName.ofThisAccount)
    Streams.show(
      say(es: "Revocada. Se borró el contenido de ", en: "Withdrawn. Erased the content of ")
        + counted(erased, es: ("entrada", "entradas"), en: ("entry", "entries")) + ".")
    let waiting =
      try file.withdrawals().first { $0.subject == id && $0.scope == scope }?.unconfirmed ?? []
    guard !waiting.isEmpty else { return }
    Streams.show(
      say(
        es: "Falta que lo borren: \(waiting.joined(separator: ", ")) (al reunirse).",
        en: "Still to erase it: \(waiting.joined(separator: ", ")) (when they sync)."))
  }

  private func found(
    _ text: String, in file: SurveyFile
  ) throws -> (WithdrawalBody.Scope, String) {
    if self.case { return (.case, text) }
    let isID = text.utf8.count == 32 && text.allSatisfy { $0.isHexDigit && !$0.isUppercase }
    if interview, isID { return (.interview, text) }
    if !interview, try file.contactCase(text) != nil { return (.case, text) }
    let matches = try file.interviews(matching: text, limit: 9)
    if let only = matches.first, matches.count == 1 { return (.interview, only.id) }
    guard matches.isEmpty else {
      throw CommandFailure.whichInterview(matches.map { "  \($0.id.prefix(12)) · \($0.started)" })
    }
    if !interview, try !file.interviews(ofCase: text).isEmpty { return (.case, text) }
    throw CorrectionFailure.unknownSubject(text)
  }

  /// Asks for the beginning of the id, so that the wrong one is not erased by a habit.
  private func confirmed(_ scope: WithdrawalBody.Scope, _ id: String) -> Bool {
    let wanted = String(id.prefix(4))
    let what =
      scope == .case
      ? say(es: "todo lo del caso \(id)", en: "all about case \(id)")
      : say(es: "la entrevista \(id.prefix(8))…", en: "interview \(id.prefix(8))…")
    print(
      say(
        es: "Se borrará para siempre \(what). Para confirmar, escriba «\(wanted)»: ",
        en: "This erases for good \(what). To confirm, type “\(wanted)”: "), terminator: "")
    fflush(nil)
    let typed = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
    return !typed.isEmpty && typed.count >= wanted.count && id.hasPrefix(typed)
  }

  private func show(_ records: [WithdrawalRecord]) throws {
    guard format == .table else {
      return Streams.show(JSONValue.array(records.map(json)).rendered(pretty: true))
    }
    guard !records.isEmpty else {
      return Streams.show(say(es: "No se ha revocado nada.", en: "Nothing was withdrawn."))
    }
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Qué", en: "What")),
        TableColumn(say(es: "Cuándo", en: "When")),
        TableColumn(say(es: "Quién", en: "Who"), shrinks: true),
        TableColumn(say(es: "Motivo", en: "Reason"), shrinks: true),
        TableColumn(say(es: "Falta en", en: "Not yet on"), shrinks: true),
      ],
      rows: records.map { record in
        let name =
          record.scope == .case
          ? say(es: "caso ", en: "case ") + record.subject : String(record.subject.prefix(8))
        return [
          name, record.at.zonedText, record.by, record.reason,
          record.unconfirmed.joined(separator: ", "),
        ]
      }, footnotes: [])
    Streams.show(table.rendered(width: Streams.width, plain: Streams.isPlain))
  }

  private func json(_ record: WithdrawalRecord) -> JSONValue {
    .object([
      ("subject", .string(record.subject)), ("scope", .string(record.scope.rawValue)),
      ("at", .string(record.at.dateTimeString)), ("by", .string(record.by)),
      ("reason", .string(record.reason)),
      ("unconfirmed", .array(record.unconfirmed.map(JSONValue.string))),
    ])
  }
}
