import Interviewing
import Forms
import Expressions
import ArgumentParser
import Languages
import Reporting
import Responses
import Storage
import Sync

struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say(
        es: "Revisa entrevistas: qué espera, aprobar, devolver, corregir.",
        en: "Reviews interviews: what waits, approve, return, correct."),
      discussion: say(
        es: """
          Sin más palabras muestra lo que espera. Lo devuelto llega con su comentario al equipo que \
          hizo la entrevista la próxima vez que se reúne; el original siempre se puede leer.
          """,
        en: """
          Without further words it shows what waits. What is returned reaches the device that held \
          the interview, with its comment, when it syncs next; the original can always be read.
          """),
      subcommands: [
        ReviewList.self, ReviewApprove.self, ReviewReturn.self, ReviewCorrect.self,
      ], defaultSubcommand: ReviewList.self, aliases: ["revisar"])
  }
}

struct ReviewList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        es: "Lo que espera revisión y lo devuelto, lo último primero.",
        en: "What waits for review and what was returned, the last one first."),
      aliases: ["lista"])
  }

  @OptionGroup var population: ReviewPopulation

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Muestra también lo aprobado.", en: "Shows what was approved, too.")))
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cuántas se muestran como mucho.", en: "How many are shown at most."),
      valueName: "N"))
  var limit = 100

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let states: Set<ReviewedInterview.State> =
      all ? Set(ReviewedInterview.State.allCases) : [.waiting, .corrected, .returned]
    let reviews = try file.reviews(
      states, formID: population.form, purposes: Set(population.purpose), limit: max(1, limit))
    let counts = try file.reviewCounts(
      formID: population.form, purposes: Set(population.purpose))
    switch format {
    case .table: show(reviews, counts)
    case .json: Streams.show(json(reviews, counts).rendered(pretty: true))
    }
  }

  private func show(_ reviews: [ReviewedInterview], _ counts: ReviewCounts) {
    if !reviews.isEmpty {
      let table = TextTable(
        columns: [
          TableColumn(say(es: "Entrevista", en: "Interview")),
          TableColumn(say(es: "Caso", en: "Case"), shrinks: true),
          TableColumn(say(es: "Quién", en: "Who"), shrinks: true),
          TableColumn(say(es: "Fin", en: "End")),
          TableColumn(say(es: "Revisión", en: "Review")),
          TableColumn(say(es: "Comentario", en: "Comment"), shrinks: true),
        ],
        rows: reviews.map { review in
          [
            String(review.line.id.prefix(8)), review.line.caseID ?? "", review.line.interviewer,
            review.line.endedText, review.state.words(in: .ofThisProcess), review.comment,
          ]
        }, footnotes: [])
      Streams.show(table.rendered(width: Streams.width, plain: Streams.isPlain))
    }
    Streams.show(counts.text)
  }

  private func json(_ reviews: [ReviewedInterview], _ counts: ReviewCounts) -> JSONValue {
    .object([
      (
        "counts",
        .object([
          ("waiting", .integer(counts.waiting)), ("corrected", .integer(counts.corrected)),
          ("returned", .integer(counts.returned)), ("approved", .integer(counts.approved)),
        ])
      ),
      (
        "interviews",
        .array(
          reviews.map { review in
            .object([
              ("id", .string(review.line.id)), ("form_id", .string(review.line.formID)),
              ("case", JSONValue(review.line.caseID)),
              ("interviewer", .string(review.line.interviewer)),
              ("ended", .string(review.line.ended)), ("state", .string(review.state.rawValue)),
              ("comment", .string(review.comment)),
              ("questions", .array(review.paths.map(JSONValue.string))),
              ("reviewer", .string(review.by)), ("at", JSONValue(review.at?.dateTimeString)),
            ])
          })
      ),
    ])
  }
}

/// Which interviews are up for review.
struct ReviewPopulation: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Solo las de un cuestionario, por su form_id.",
        en: "Only those of one questionnaire, by its form_id."), valueName: "form_id"))
  var form: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Para qué se hicieron: real, pilot, training, sample.",
        en: "What they were held for: real, pilot, training, sample."),
      valueName: say(es: "propósito", en: "purpose")))
  var purpose: [Purpose] = [.real]
}

struct ReviewApprove: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "approve",
      abstract: say(
        es: "Aprueba entrevistas como están ahora.", en: "Approves interviews as they stand."),
      aliases: ["aprobar"])
  }

  @Argument(help: interviewHelp)
  var interviews: [String]

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Un comentario, si hace falta.", en: "A comment, if one is needed."),
      valueName: say(es: "texto", en: "text")))
  var comment = ""

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    try requireCentre(file)
    let found = try interviews.map { try SealedInterview($0, in: file) }
    for sealed in found {
      try file.review(
        sealed.record, ReviewBody(verdict: .approved, comment: comment),
        by: InterviewerName.ofThisAccount)
      Streams.show("\(sealed.id.prefix(8)): " + say(es: "aprobada.", en: "approved."))
    }
  }
}

struct ReviewReturn: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "return",
      abstract: say(
        es: "Devuelve una entrevista a quien la hizo, con un comentario.",
        en: "Gives an interview back to whoever held it, with a comment."),
      aliases: ["devolver"])
  }

  @Argument(help: interviewHelp)
  var interview: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Qué hay que corregir.", en: "What is to be corrected."),
      valueName: say(es: "texto", en: "text")))
  var comment = ""

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Las preguntas de que se trata, por su nombre.",
        en: "The questions it is about, by name."),
      valueName: say(es: "pregunta", en: "question")))
  var question: [String] = []

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    try requireCentre(file)
    guard !comment.isEmpty || !question.isEmpty else { throw CorrectionFailure.commentNeeded }
    let sealed = try SealedInterview(interview, in: file)
    let paths = try question.map { try sealed.path(of: $0).text }
    try file.review(
      sealed.record, ReviewBody(verdict: .returned, comment: comment, paths: paths),
      by: InterviewerName.ofThisAccount)
    Streams.show(
      "\(sealed.id.prefix(8)): "
        + say(
          es: "devuelta; llega a su equipo la próxima vez que se reúne.",
          en: "returned; it reaches its device when that syncs next."))
  }
}

struct ReviewCorrect: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: say(
        es: "Corrige una respuesta, con su motivo; lo calculado se recalcula.",
        en: "Corrects an answer, with its reason; what is computed is computed anew."),
      aliases: ["corregir"])
  }

  @Argument(help: interviewHelp)
  var interview: String

  @Argument(
    help: ArgumentHelp(
      say(es: "Pregunta, por su nombre o su ruta.", en: "The question by its name or path."),
      valueName: say(es: "pregunta", en: "question")))
  var question: String

  @Argument(
    help: ArgumentHelp(
      say(
        es: "La respuesta, como se escribiría en la entrevista; :ns, :nr y :na también.",
        en: "The answer as it would be typed in the interview; :dk, :nr and :na, too."),
      valueName: say(es: "valor", en: "value")))
  var value: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Por qué; queda en el historial.", en: "Why; the history keeps it."),
      valueName: say(es: "motivo", en: "reason")))
  var reason: String

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let sealed = try SealedInterview(interview, in: file)
    let path = try sealed.path(of: question)
    let seal = try sealed.seal(answering: question, value)
    guard
      try file.correct(
        sealed.record, to: seal, because: reason, by: InterviewerName.ofThisAccount)
    else { throw CorrectionFailure.unchanged }
    let words = FieldWords(interview: sealed.interview, showsIdentifying: false)
    let (before, after) = (sealed.record.seal.answers[path], seal.answers[path])
    Streams.show(
      "\(sealed.id.prefix(8)) · \(words.label(path.text)): "
        + [before, after].map {
          words.value($0.map(InterviewHistory.Field.answer), at: path.text)
        }.joined(separator: " → "))
    tellConsequences(sealed, seal, besides: path, words)
  }

  /// What else the correction changed by the form's logic.
  private func tellConsequences(
    _ sealed: SealedInterview, _ seal: InterviewSeal, besides path: AnswerPath,
    _ words: FieldWords
  ) {
    let delta = seal.changes(since: sealed.record.seal)
    let others = Set(delta.answers.keys).union(delta.cleared).subtracting([path]).sorted()
    for other in others {
      Streams.complain(
        words.label(other.text) + ": "
          + words.value(seal.answers[other].map(InterviewHistory.Field.answer), at: other.text))
    }
    let broken = Set(seal.broken).subtracting(sealed.record.seal.broken).sorted()
    for rule in broken {
      Streams.complain(
        words.label(rule.text) + ": "
          + say(es: "ahora no cumple su regla.", en: "now breaks its rule."))
    }
  }
}

private var interviewHelp: ArgumentHelp {
  ArgumentHelp(
    say(
      es: "Entrevista, por el comienzo de su número, o su caso.",
      en: "The interview by the beginning of its id, or its case."),
    valueName: say(es: "entrevista", en: "interview"))
}

private func requireCentre(_ file: SurveyFile) throws {
  guard file.installation.role == .centre else { throw CorrectionFailure.notAtTheCentre }
}

extension ReviewedInterview.State {
  var words: Sentence {
    switch self {
    case .waiting: Sentence(es: "por revisar", en: "to review")
    case .corrected: Sentence(es: "corregida", en: "corrected")
    case .returned: Sentence(es: "devuelta", en: "returned")
    case .approved: Sentence(es: "aprobada", en: "approved")
    }
  }
}

extension ReviewCounts {
  /// `Por revisar 3 · corregidas 1 · devueltas 2 · aprobadas 40`.
  var text: String {
    say(
      es: "Por revisar: \(waiting) · corregidas: \(corrected) · devueltas: \(returned) · "
        + "aprobadas: \(approved)",
      en: "To review: \(waiting) · corrected: \(corrected) · returned: \(returned) · "
        + "approved: \(approved)")
  }
}
