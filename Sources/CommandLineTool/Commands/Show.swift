import ArgumentParser
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
        es: "Entrevista, por el comienzo de su número, o caso.",
        en: "The interview by the beginning of its id, or a case."),
      valueName: say(es: "entrevista", en: "interview")))
  var interview: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Muestra también lo que identifica a la persona.",
        en: "Shows what identifies the person, too.")))
  var identifying = false

  @OptionGroup var study: StudyOptions

  func record(in file: SurveyFile) throws -> InterviewRecord {
    var found = try file.interviews(matching: interview, limit: 9)
    if found.isEmpty { found = try file.interviews(ofCase: interview) }
    guard let first = found.first else { throw CommandFailure.unknownInterview(interview) }
    guard found.count == 1 else {
      throw CommandFailure.whichInterview(found.map { "  \($0.id.prefix(12)) · \($0.started)" })
    }
    guard let record = try file.interviewRecord(first.id), record.form != nil else {
      throw CommandFailure.unknownInterview(interview)
    }
    return record
  }
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
    let record = try options.record(in: try options.study.openFile())
    guard let form = record.form else { return }
    let presentation = InterviewPresentation(
      try Interview(record, form), record.seal, seals: history ? record.seals.map(\.described) : [],
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
    let record = try options.record(in: try options.study.openFile())
    guard let form = record.form else { return }
    let interview = try Interview(record, form)
    let transcript = Transcript(
      of: interview, facts: InterviewPresentation.facts(of: record.seal),
      paradata: record.seal.paradata,
      hidesIdentifying: !options.identifying)
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
