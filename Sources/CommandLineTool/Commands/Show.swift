import Forms
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
      interview: try InterviewPlan(form.form).reopened(record.seal), seal: record.seal,
      record: record)
  }

  /// One in progress, by the number that `resume` takes.
  private func draft(_ number: Int64, in file: SurveyFile) throws -> FoundInterview? {
    guard try file.drafts().contains(where: { $0.number == number }) else { return nil }
    let held = try HeldInterview(resuming: number, in: file)
    let seal = held.interview.seal(as: .paused, at: held.changes.last?.at ?? .now())
    return FoundInterview(interview: held.interview, seal: seal, record: nil)
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
  /// Nil while it is in progress.
  let record: InterviewRecord?
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

  @OptionGroup var options: InterviewOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Todo lo que pasó con ella: quién, cuándo, qué cambió y por qué.",
        en: "All that happened to it: who, when, what changed and why.")))
  var history = false

  func run() throws {
    guard let found = try options.found(in: try options.study.openFile()) else { return }
    let presentation = InterviewPresentation(
      found.interview, found.seal, facts: found.record?.openFacts ?? [],
      events: history ? told(found) : [], showsIdentifying: options.identifying)
    switch format {
    case .table:
      Streams.show(
        presentation.text(
          width: Streams.width, language: .ofThisProcess, plain: Streams.isPlain))
    case .json: Streams.show(presentation.json().rendered(pretty: true))
    }
  }

  private func told(_ found: FoundInterview) -> [InterviewPresentation.Event] {
    let words = FieldWords(interview: found.interview, showsIdentifying: options.identifying)
    return (found.record?.events ?? []).map { $0.told(by: words) }
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

extension InterviewRecord {
  /// How it stands on review and whether something is in dispute, for its head.
  fileprivate var openFacts: [Transcript.Fact] {
    var facts: [Transcript.Fact] = []
    if let review, let body = review.review {
      let state = body.verdict == .approved ? ReviewedInterview.State.approved : .returned
      let rest = [review.by, body.comment].filter { !$0.isEmpty }.map { " · " + $0 }.joined()
      facts.append(
        Transcript.Fact(
          label: Sentence(es: "Revisión", en: "Review"),
          value: Sentence(es: state.words.spanish + rest, en: state.words.english + rest)))
    }
    if !conflicts.isEmpty {
      let count = String(conflicts.count)
      facts.append(
        Transcript.Fact(
          label: Sentence(es: "Diferencias por resolver", en: "Open conflicts"),
          value: Sentence(es: count, en: count)))
    }
    return facts
  }
}

extension InterviewEvent {
  /// What the history tells of it.
  fileprivate func told(by words: FieldWords) -> InterviewPresentation.Event {
    let isFirst = changes.allSatisfy { $0.before == nil } && kind == .interview
    return InterviewPresentation.Event(
      at: at, by: by, device: device, kind: kind.rawValue, title: title, comment: comment,
      about: (review?.paths ?? []).map { words.label($0) },
      answers: isFirst ? seal?.answers.count : nil,
      changes: isFirst
        ? []
        : changes.map { change in
          InterviewPresentation.Event.Change(
            path: change.field, label: words.label(change.field),
            before: words.value(change.before, at: change.field),
            after: words.value(change.after, at: change.field),
            beforeJSON: words.json(change.before, at: change.field),
            afterJSON: words.json(change.after, at: change.field))
        })
  }

  private var comment: String { reason.isEmpty ? review?.comment ?? "" : reason }

  private var title: Sentence {
    switch (kind, review?.verdict) {
    case (.interview, _): Sentence(es: "sellada", en: "sealed")
    case (.correction, _): Sentence(es: "corregida", en: "corrected")
    case (.resolution, _): Sentence(es: "diferencia resuelta", en: "conflict settled")
    case (_, .approved): Sentence(es: "aprobada", en: "approved")
    case (_, .returned): Sentence(es: "devuelta", en: "returned")
    default:
      Sentence(
        es: "\(kind.rawValue): lo escribió un campo más nuevo",
        en: "\(kind.rawValue): written by a newer campo")
    }
  }
}
