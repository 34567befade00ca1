import ArgumentParser
import Expressions
import Interviewing
import Languages
import Reporting
import Responses
import Storage
import Sync

/// Which interview, and how much of it is shown.
struct InterviewOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        es: "Entrevista, por el comienzo de su número, o caso; si falta, muestra las últimas.",
        en: "The interview by the beginning of its id, or a case; without it, the last ones."),
      valueName: say(es: "entrevista", en: "interview")))
  var interview: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Muestra también lo que identifica a la persona.",
        en: "Shows what identifies the person, too.")))
  var identifying = false

  @OptionGroup var study: StudyOptions

  /// The interview asked for; nil when the last ones were listed instead.
  func found(in file: SurveyFile) throws -> FoundInterview? {
    guard let interview else {
      list(try file.interviews(matching: "", limit: 20))
      return nil
    }
    if let number = Int64(interview), let draft = try draft(number, in: file) { return draft }
    var found = try file.interviews(matching: interview, limit: 9)
    if found.isEmpty { found = try file.interviews(ofCase: interview) }
    guard let first = found.first else { throw CommandFailure.unknownInterview(interview) }
    guard found.count == 1 else {
      throw CommandFailure.whichInterview(found.map { "  \($0.id.prefix(12)) · \($0.started)" })
    }
    guard let record = try file.interviewRecord(first.id), let form = record.form else {
      throw CommandFailure.unknownInterview(interview)
    }
    return FoundInterview(
      interview: try Interview(record, form), seal: record.seal, seals: record.seals)
  }

  /// One in progress, by the number that `resume` takes.
  private func draft(_ number: Int64, in file: SurveyFile) throws -> FoundInterview? {
    guard try file.drafts().contains(where: { $0.number == number }) else { return nil }
    let held = try HeldInterview(resuming: number, in: file)
    let seal = held.interview.seal(as: .paused, at: held.changes.last?.at ?? .now())
    return FoundInterview(interview: held.interview, seal: seal, seals: [])
  }

  private func list(_ interviews: [InterviewLine]) {
    guard !interviews.isEmpty else {
      return Streams.show(
        say(es: "Todavía no hay entrevistas.", en: "There are no interviews yet."))
    }
    let table = TextTable(
      columns: [
        TableColumn(say(es: "Entrevista", en: "Interview")),
        TableColumn(say(es: "Caso", en: "Case")),
        TableColumn(say(es: "Cuestionario", en: "Questionnaire"), shrinks: true),
        TableColumn(say(es: "Quién", en: "Who"), shrinks: true),
        TableColumn(say(es: "Inicio", en: "Start")),
        TableColumn(say(es: "Estado", en: "Status")),
      ],
      rows: interviews.map { line in
        [
          String(line.id.prefix(8)), line.caseID ?? "", line.formID, line.interviewer,
          Moment(iso: line.started, zoneOffsetMinutes: 0)?.shortText ?? line.started,
          line.status.words(in: .ofThisProcess),
        ]
      }, footnotes: [])
    Streams.show(table.rendered(width: Streams.width, plain: Streams.isPlain))
  }
}

/// An interview as it stands, sealed or in progress.
struct FoundInterview {
  let interview: Interview
  let seal: InterviewSeal
  let seals: [InterviewRecord.SealRecord]
}

struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        es: "Muestra una entrevista: respuestas, notas, tiempos y cómo se hizo.",
        en: "Shows an interview: answers, remarks, times and how it went."),
      aliases: ["mostrar"])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var options: InterviewOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .table

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Cada sello por separado: quién, cuándo, qué cambió.",
        en: "Each seal apart: who, when, what changed.")))
  var history = false

  func run() throws {
    guard let found = try options.found(in: try options.study.openFile()) else { return }
    let presentation = InterviewPresentation(
      found.interview, found.seal, seals: history ? found.seals.map(\.described) : [],
      showsIdentifying: options.identifying)
    switch format {
    case .table:
      Streams.show(
        presentation.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain))
    case .json: Streams.show(presentation.json().rendered(pretty: true))
    }
  }
}

struct TranscriptCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "transcript",
      abstract: say(
        es: "Escribe la transcripción de una entrevista, en Markdown.",
        en: "Writes the transcript of an interview, as Markdown."),
      aliases: ["transcripcion"])
  }

  @OptionGroup var options: InterviewOptions

  func run() throws {
    guard let found = try options.found(in: try options.study.openFile()) else { return }
    let transcript = Transcript(
      of: found.interview, facts: InterviewPresentation.facts(of: found.seal),
      paradata: found.seal.paradata, hidesIdentifying: !options.identifying)
    Streams.show(transcript.markdown(in: .ofThisProcess))
  }
}

extension Interview {
  /// A sealed interview as it stood at its end.
  init(_ record: InterviewRecord, _ form: StoredForm) throws {
    self.init(plan: try InterviewPlan(form.form), opening: record.seal.opening)
    _ = load(answers: record.seal.answers, instances: record.seal.instances)
    for remark in record.seal.remarks { apply(.remarked(remark)) }
  }
}

extension InterviewRecord.SealRecord {
  /// What the history tells of a seal.
  fileprivate var described: InterviewPresentation.Seal {
    InterviewPresentation.Seal(
      at: at, by: by, device: device, kind: kind.rawValue, answers: seal.answers.count,
      cleared: seal.cleared.count)
  }
}
