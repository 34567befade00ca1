import Expressions
import Fieldwork
import Forms
package import Interviewing
package import Languages
package import Responses

/// One interview for the terminal: how it was held, each answer with its time, each remark.
package struct InterviewPresentation: Sendable {
  let interview: Interview
  let seal: InterviewSeal
  /// What is to be told of it beside what its seals say.
  let openFacts: [Transcript.Fact]
  /// All that happened to it, where that is asked for.
  let events: [Event]
  let showsIdentifying: Bool

  package init(
    _ interview: Interview, _ seal: InterviewSeal, facts: [Transcript.Fact] = [],
    events: [Event] = [], showsIdentifying: Bool = false
  ) {
    self.interview = interview
    self.seal = seal
    openFacts = facts
    self.events = events
    self.showsIdentifying = showsIdentifying
  }

  // MARK: Facts

  /// Who, when, with what and how it went.
  package static func facts(of seal: InterviewSeal) -> [Transcript.Fact] {
    let opening = seal.opening
    var facts = [
      fact("Entrevista", "Interview", opening.id),
      fact("Cuestionario", "Questionnaire", opening.formID),
      fact("Caso", "Case", opening.caseID ?? ""),
      fact("Entrevistó", "Interviewer", opening.interviewer),
      fact("Idioma", "Language", opening.language),
      moment("Inicio", "Start", opening.startedAt),
      moment("Fin", "End", seal.endedAt),
    ]
    if let paradata = seal.paradata { facts += self.facts(of: paradata) }
    return facts.filter { !$0.value.spanish.isEmpty }
  }

  private static func facts(of paradata: Paradata) -> [Transcript.Fact] {
    let active = paradata.activeSeconds
    return [
      fact("Equipo", "Device", paradata.device),
      fact("Programa", "Program", paradata.program),
      fact("Versión del cuestionario", "Form version", paradata.formVersion),
      Transcript.Fact(
        label: Sentence(es: "Modo", en: "Mode"),
        value: paradata.mode.map { ContactMode(rawValue: $0)?.word ?? Sentence(es: $0, en: $0) }
          ?? Sentence(es: "", en: "")),
      fact("Tiempo de trabajo", "Working time", "\(active / 60) min \(active % 60) s"),
      fact("Pausas", "Pauses", count(paradata.pauses)),
      fact("Pasos atrás", "Back-steps", count(paradata.backSteps)),
      fact("Respuestas cambiadas", "Answers changed", count(paradata.changedAnswers)),
      fact("Deshechas", "Undone", count(paradata.undone)),
      fact("Cambios de idioma", "Language switches", count(paradata.languageSwitches)),
      fact("Avisos del reloj", "Clock warnings", count(paradata.clockWarnings.count)),
    ]
  }

  private static func fact(_ spanish: String, _ english: String, _ value: String) -> Transcript.Fact
  {
    Transcript.Fact(
      label: Sentence(es: spanish, en: english), value: Sentence(es: value, en: value))
  }

  private static func moment(
    _ spanish: String, _ english: String, _ moment: Moment
  ) -> Transcript.Fact {
    Transcript.Fact(
      label: Sentence(es: spanish, en: english),
      value: Sentence(
        es: minuteText(moment, in: .spanish), en: minuteText(moment, in: .english)))
  }

  /// A count worth telling; nothing for none.
  private static func count(_ number: Int) -> String { number == 0 ? "" : String(number) }

  // MARK: Text

  package func text(width: Int, language: Language, plain: Bool) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    var text = writer.heading(interview.form.title.source(in: interview.language))
    let facts = Self.facts(of: seal) + openFacts
    let labels = facts.map { writer($0.label) }
    let column = (labels.map { displayWidth(of: $0) }.max() ?? 0) + 2
    for (fact, label) in zip(facts, labels) {
      text += label.padded(to: column) + writer(fact.value) + "\n"
    }
    text += "\n" + answers(writer).rendered(width: width, plain: plain)
    text += remarks(writer)
    if !events.isEmpty { text += "\n" + history(writer) }
    return text
  }

  private func answers(_ writer: ResultWriter) -> TextTable {
    TextTable(
      columns: [
        TableColumn(writer.words("Pregunta", "Question"), shrinks: true),
        TableColumn(writer.words("Respuesta", "Answer"), shrinks: true),
        TableColumn(writer.words("Seg.", "Sec."), alignment: .trailing),
      ],
      rows: told.map { item in
        [
          (item.sections.dropFirst() + [item.label]).joined(separator: " › ").onOneLine,
          answer(item, writer), seal.paradata?.seconds[item.path].map(String.init) ?? "",
        ]
      },
      footnotes: isAnythingHidden
        ? [
          writer.words(
            "(oculto) identifica a la persona; --identifying lo muestra.",
            "(hidden) identifies the person; --identifying shows it.")
        ] : [])
  }

  /// Items with something to tell, in the questionnaire's order.
  private var told: [Outline.Item] {
    interview.outline.items.filter { item in
      switch item.state {
      case .answered, .missing: true
      case .leftOpen, .notAsked, .notRelevant: false
      }
    }
  }

  private func answer(_ item: Outline.Item, _ writer: ResultWriter) -> String {
    if case .missing(let kind) = item.state { return "– " + writer(kind.words) }
    guard showsIdentifying || !interview.identifies(item.path) else {
      return writer.words("(oculto)", "(hidden)")
    }
    return item.answer?.onOneLine ?? ""
  }

  private var isAnythingHidden: Bool {
    !showsIdentifying && told.contains { interview.identifies($0.path) }
  }

  private func remarks(_ writer: ResultWriter) -> String {
    guard !interview.remarks.isEmpty else { return "" }
    var text = "\n"
    for remark in interview.remarks {
      let place = remark.path.map { $0.name + " · " } ?? ""
      let head = "\(remark.at.timeString.prefix(5)) · \(place)\(writer(remark.kind.words))"
      let isHidden = !showsIdentifying && remark.path.map(interview.identifies) == true
      let words = isHidden ? writer.words("(oculto)", "(hidden)") : remark.text.onOneLine
      text += writer.lines([words.isEmpty ? head : "\(head): \(words)"])
    }
    return text
  }
}

extension StringProtocol {
  /// The text on one line, whatever breaks it has.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
