import Forms
import Languages

/// The choices that causes are counted by: their words and which of them is everything else.
struct CauseWords {
  private let questions: StudyQuestions
  private let choices: [String: Choice]

  /// A name that several lists have takes the words of the first.
  init(_ elements: [Element], in questions: StudyQuestions) {
    self.questions = questions
    let lists = elements.compactMap { $0.question }.compactMap { questions.form.choices(of: $0) }
    choices = Dictionary(
      lists.flatMap(\.choices).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func label(of name: String) -> String {
    choices[name].map { questions.label(of: $0) } ?? name
  }

  func isOther(_ name: String) -> Bool {
    let marked = choices[name]?.columns.first { $0.key.folded == "other" }?.value.folded
    return otherNames.contains(name.folded) || marked.map(affirmations.contains) == true
  }

  /// The columns of the choices sheet that hold a number for at least one choice.
  var numericColumns: [String] {
    let columns = choices.values.flatMap { $0.columns.filter { Double($0.value) != nil }.keys }
    return Set(columns).sorted()
  }

  /// The column called `name`, as the sheet writes it.
  func impactColumn(named name: String) throws(AnalysisFailure) -> String {
    let available = numericColumns
    if let column = available.first(where: { $0.folded == name.folded }) { return column }
    throw .unknownImpactColumn(
      name, available: available, nearest: nearest(to: name, among: available))
  }

  func text(of name: String, column: String) -> String {
    choices[name]?.columns[column] ?? ""
  }
}

private let otherNames: Set<String> = ["otro", "otra", "otros", "otras", "other", "others"]
private let affirmations: Set<String> = ["yes", "si", "true", "1", "x"]
