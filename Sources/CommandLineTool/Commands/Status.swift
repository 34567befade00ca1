import Analysis
import ArgumentParser
import Fieldwork
import Languages
import Reporting
import Responses
import Scoring
import Storage

struct Status: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say(
        es: "Cuántas entrevistas hay, de quién y en qué estado.",
        en: "How many interviews there are, whose and how far."),
      aliases: ["estado"])
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
    let counts = try file.interviewCounts()
    let fieldwork = try fieldwork(file)
    switch format {
    case .table: try show(counts, fieldwork, file)
    case .json:
      Streams.show(
        JSONValue.object([
          ("study", .string(try file.studyName())), ("interviews", .array(counts.map(json))),
          ("in_progress", .integer(try file.drafts().count)),
          ("conflicts", .integer(try file.conflictCount())),
          ("review", try OpenMatters(of: file).reviewJSON),
          ("withdrawals_unconfirmed", .integer(try OpenMatters(of: file).unconfirmed)),
          ("version_differences", .integer(try OpenMatters(of: file).versionDifferences)),
          ("repeated_interviews", try file.repeatedInterviews().json),
          ("fieldwork", fieldwork?.json() ?? .null),
        ]).rendered(pretty: true))
    }
  }

  private func show(
    _ counts: [InterviewCount], _ fieldwork: FieldworkPresentation?, _ file: SurveyFile
  ) throws {
    Streams.show(
      say(es: "Estudio «\(try file.studyName())»", en: "Study “\(try file.studyName())”"))
    if counts.isEmpty {
      Streams.show(say(es: "Todavía no hay entrevistas.", en: "There are no interviews yet."))
    } else {
      Streams.show(table(counts).rendered(width: Streams.width, plain: Streams.isPlain))
    }
    try tellOpenMatters(file)
    guard let fieldwork else { return }
    Streams.show(
      "\n"
        + fieldwork.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain))
  }

  private func table(_ counts: [InterviewCount]) -> TextTable {
    TextTable(
      columns: [
        TableColumn(say(es: "Cuestionario", en: "Questionnaire"), shrinks: true),
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
        TableColumn(say(es: "Propósito", en: "Purpose")),
        TableColumn(say(es: "Estado", en: "Status")),
        TableColumn("n", alignment: .trailing),
      ],
      rows: counts.map { count in
        [
          count.formID, count.device, count.purpose.words(in: .ofThisProcess),
          count.status.words(in: .ofThisProcess), String(count.interviews),
        ]
      }, footnotes: [])
  }

  private func json(_ count: InterviewCount) -> JSONValue {
    .object([
      ("form_id", .string(count.formID)), ("device", .string(count.device)),
      ("purpose", .string(count.purpose.rawValue)), ("status", .string(count.status.rawValue)),
      ("n", .integer(count.interviews)),
    ])
  }

  /// Rates, progress and quota; nil while the study has neither cases nor quota.
  private func fieldwork(_ file: SurveyFile) throws -> FieldworkPresentation? {
    let plan = try file.quotaPlan()
    guard try plan != nil || file.caseCount() > 0 else { return nil }
    let desk = try CaseDesk(file)
    return FieldworkPresentation(
      states: desk.states, table: desk.table, rates: try OutcomeRates(desk.outcomeCounts),
      quota: try plan.map { try fill($0, file) } ?? [])
  }

  private func fill(_ plan: QuotaPlan, _ file: SurveyFile) throws -> [QuotaFill] {
    var counts = Array(repeating: 0, count: plan.cells.count)
    for form in try file.formIDs() {
      let population = Population(formID: form, purposes: [.real], statuses: [.complete])
      for combination in try file.quotaCounts(plan.variables, in: population) {
        for cell in plan.cells(matching: { combination.values[$0] }) {
          counts[cell] += combination.interviews
        }
      }
    }
    return plan.fill(counts)
  }

  private func tellOpenMatters(_ file: SurveyFile) throws {
    let drafts = try file.drafts().count
    if drafts > 0 {
      Streams.show(
        say(
          es: "En curso en este equipo: \(drafts) (campo retomar).",
          en: "In progress on this device: \(drafts) (campo resume)."))
    }
    if let repeated = try file.repeatedInterviews().words { Streams.show(repeated) }
    for line in try OpenMatters(of: file).lines { Streams.show(line) }
  }
}

extension Purpose {
  var words: Sentence {
    switch self {
    case .real: Sentence(es: "real", en: "real")
    case .pilot: Sentence(es: "piloto", en: "pilot")
    case .training: Sentence(es: "capacitación", en: "training")
    case .sample: Sentence(es: "de ejemplo", en: "sample")
    }
  }
}

extension InterviewStatus {
  var words: Sentence {
    switch self {
    case .paused: Sentence(es: "en pausa", en: "paused")
    case .partial: Sentence(es: "parcial", en: "partial")
    case .complete: Sentence(es: "completa", en: "complete")
    }
  }
}
