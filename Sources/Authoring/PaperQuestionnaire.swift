import Expressions
package import Forms
package import Languages

/// A form as a printable questionnaire in Markdown: numbered questions, boxes to mark, lines to
/// write on, and its skips in words.
package struct PaperQuestionnaire {
  private let view: FormView

  /// Longer lists stand at the end, once.
  private static let longestList = 25
  private static let mostSteps = 21

  package init(form: Form, formLanguage: FormLanguage, language: Language) {
    view = FormView(form: form, formLanguage: formLanguage, language: language)
  }

  package var markdown: String {
    let title = onOneLine(view.text(view.form.title))
    let blocks = ["# \(title)", identity] + view.form.elements.flatMap(blocks) + appendix
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var identity: String {
    let form = view.form
    let version = form.version.isEmpty ? "" : view.say(" · versión ", " · version ") + form.version
    let blank = view.say(
      "Entrevista n.º ________ · Fecha ____ / ____ / ______ · Entrevista: ____________________",
      "Interview no. ________ · Date ____ / ____ / ______ · Interviewer: ____________________")
    return "*\(form.id)\(version)*\n\n\(blank)"
  }

  private func blocks(_ element: Element) -> [String] {
    guard let question = element.question else { return section(element) }
    guard question.type.isAsked else { return [] }
    return [asked(question, element)]
  }

  private func section(_ element: Element) -> [String] {
    let label = onOneLine(view.text(element.label))
    let level = String(repeating: "#", count: min(2 + depth(of: element), 6))
    let notes = [
      view.relevance(of: element), element.loop.map { view.count(of: $0, element) },
    ].compactMap(\.self)
    return [label.isEmpty ? "" : "\(level) \(label)"] + notes.map { "*→ \($0)*" }
  }

  private func asked(_ question: Question, _ element: Element) -> String {
    let label = lines(view.text(element.label))
    var paragraphs: [String] = []
    if let relevance = view.relevance(of: element) { paragraphs.append("*→ \(relevance)*") }
    guard let number = view.numbers[element] else {
      return (paragraphs + [label]).joined(separator: "\n\n")
    }
    let facts = [question.type.words(in: view.language), view.requirement(of: question, element)]
      .compactMap(\.self).joined(separator: ", ")
    paragraphs.append("**\(number).** \(label) *(\(facts))*")
    paragraphs += [view.text(element.hint), view.text(element.guidance)].filter { !$0.isEmpty }
      .map { "*\(onOneLine($0))*" }
    if let rule = view.rule(for: question, of: element) {
      paragraphs.append("*\(onOneLine(rule))*")
    }
    return (paragraphs + [space(for: question, element)]).joined(separator: "\n\n")
  }

  /// Where the answer is marked or written.
  private func space(for question: Question, _ element: Element) -> String {
    switch question.type {
    case .selectOne: choices(of: question, mark: "○")
    case .selectMultiple: choices(of: question, mark: "☐")
    case .rank: choices(of: question, mark: "____")
    case .acknowledge: "☐"
    case .range: scale(question)
    case .integer, .decimal: "____________"
    case .date: "____ / ____ / ________"
    case .time: "____ : ____"
    case .dateTime: "____ / ____ / ________   ____ : ____"
    case .geopoint:
      view.say(
        "Latitud ______________  Longitud ______________",
        "Latitude ______________  Longitude ______________")
    case .text where element.appearance.contains("multiline"):
      Array(repeating: Self.line, count: 3).joined(separator: "\n\n")
    default: Self.line
    }
  }

  private static let line = String(repeating: "_", count: 60)

  private func scale(_ question: Question) -> String {
    guard let range = question.range else { return Self.line }
    let steps = ((range.end - range.start) / range.step).rounded(.down) + 1
    guard steps <= Double(Self.mostSteps) else {
      return "____________ (\(numeral(range.start)) … \(numeral(range.end)))"
    }
    return (0..<Int(steps)).map { "○ \(numeral(range.start + Double($0) * range.step))" }
      .joined(separator: "   ")
  }

  // MARK: Choices

  private func choices(of question: Question, mark: String) -> String {
    guard let list = view.form.choices(of: question) else { return Self.line }
    guard list.choices.count <= Self.longestList else {
      return view.say(
        "Escriba una opción de la lista «\(list.name)», al final: ____________________",
        "Write a choice of the list “\(list.name)”, at the end: ____________________")
    }
    let note = question.choiceFilter.map { "*\(view.filter($0))*\n\n" }
    return (note ?? "") + boxes(list, mark: mark)
  }

  private func boxes(_ list: ChoiceList, mark: String) -> String {
    list.choices.map { choice in
      let label = onOneLine(view.text(choice.label))
      return "- \(mark) \(label.isEmpty ? choice.name : label)"
    }.joined(separator: "\n")
  }

  /// The lists too long for their question.
  private var appendix: [String] {
    var names: [String] = []
    for element in view.form.askedQuestions {
      guard let list = element.question.flatMap(view.form.choices),
        list.choices.count > Self.longestList, !names.contains(list.name)
      else { continue }
      names.append(list.name)
    }
    return names.compactMap { view.form.choiceLists[$0] }.flatMap { list in
      ["## " + view.say("Lista «\(list.name)»", "List “\(list.name)”"), boxes(list, mark: "○")]
    }
  }

  private func depth(of element: Element) -> Int {
    element.path.count { $0 == "/" }
  }

  /// Line breaks that Markdown keeps.
  private func lines(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: "  \n")
  }
}

/// A limit of a scale as people write it.
func numeral(_ number: Double) -> String { XPathValue.number(number).numeral }
