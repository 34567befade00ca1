import ArgumentParser
import Fieldwork
import Forms
import Languages
import Reporting
import Storage

struct CasesQuality: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "quality",
      abstract: say(
        es: "Qué tan buena es la base de contactos: números válidos, repetidos, contactabilidad.",
        en: "How good the contact list is: valid numbers, duplicates, contactability."),
      aliases: ["calidad"])
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let desk = try CaseDesk(file)
    guard !desk.states.isEmpty else { throw CommandFailure.noCases }
    let quality = ContactBaseQuality(
      cases: desk.states.map(\.contact), attempts: desk.states.flatMap(\.attempts),
      table: desk.table, plan: desk.rules.numberPlan, used: try usedColumns(file))
    let presentation = ContactBasePresentation(quality)
    switch format {
    case .table:
      Streams.show(
        presentation.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain))
      if let words = try file.repeatedInterviews().words { Streams.show("→ " + words) }
    case .json:
      let repeated = [("repeated_interviews", try file.repeatedInterviews().json)]
      guard case .object(let members) = presentation.json() else { return }
      Streams.show(JSONValue.object(members + repeated).rendered(pretty: true))
    }
  }

  /// Columns that a questionnaire, a quota or a call makes use of.
  private func usedColumns(_ file: SurveyFile) throws -> Set<String> {
    var used = Set(try file.quotaPlan()?.variables ?? [])
    for id in try file.formIDs() {
      used.formUnion(try file.form(id).form.elements.map(\.name))
    }
    return used
  }
}
