import Forms
import Interviewing
import Reporting
import Responses

/// The list of questions and answers, each on one line.
struct ReviewScreen {
  let review: Review
  let form: Form
  let language: FormLanguage
  let words: ScreenWords
  /// The numbers of the questions, as in the list; what has none is not shown.
  let numbers: [AnswerPath: Int]
  /// The questions that the interviewer flagged.
  var flagged: Set<AnswerPath> = []
  /// The questions that were never on the screen.
  var unasked: Set<AnswerPath> = []

  /// The check after the last question: what is missing first, then what is open, then the answers.
  func addReview(to screen: inout ScreenText) {
    screen.add(rule: words.review)
    let open = numbered.filter { isOpen($0.item) }
    if open.isEmpty {
      screen.add(words.nothingMissing)
    } else {
      screen.add(words.requiredMissing(open.count), .warning)
      for (number, item) in open { add(number, item, .warning, to: &screen) }
      screen.add(words.answersGiven, .heading)
    }
    let others = numbered.filter { !isOpen($0.item) }
    for (number, item) in others.filter({ isEmpty($0.item) })
      + others.filter({ !isEmpty($0.item) })
    {
      add(number, item, item.isStale ? .warning : .plain, to: &screen)
    }
  }

  private var numbered: [(number: Int, item: Review.Item)] {
    review.items.compactMap { item in numbers[item.path].map { ($0, item) } }
  }

  private func isEmpty(_ item: Review.Item) -> Bool { item.answer == nil && item.missing == nil }

  /// Whether it keeps the interview from being finalized.
  private func isOpen(_ item: Review.Item) -> Bool {
    item.answer == nil && item.missing == nil && item.isRequired
  }

  /// Adds `number label → answer`, both cut to share one line.
  private func add(
    _ number: Int, _ item: Review.Item, _ style: TextStyle, to screen: inout ScreenText
  ) {
    let lead = "\(number)".padded(to: 4, alignment: .trailing) + " "
    let answer = wording(of: item) + (flagged.contains(item.path) ? " ⚑" : "")
    let room = screen.width - 5
    let label = (instance(of: item) + item.label.onOneLine).truncated(
      to: max(room * 3 / 5, room - displayWidth(of: answer) - 3))
    let rest = answer.truncated(to: room - displayWidth(of: label) - 3)
    screen.add(line: lead + label + " → " + rest, style)
  }

  /// The answer, the kind of its absence, or that it is open.
  private func wording(of item: Review.Item) -> String {
    guard let answer = item.answer else {
      let open = unasked.contains(item.path) ? words.notAsked : words.open
      return item.missing.map(words.missing) ?? open
    }
    guard !item.isStale else { return words.isStale }
    guard let element = form.element(atPath: item.path.elementPath) else { return answer.onOneLine }
    return words.value(answer, of: element).onOneLine
  }

  /// `Préstamo 2 · ` for a question of a repeat's second instance.
  private func instance(of item: Review.Item) -> String {
    guard let turn = turn(of: item.path),
      let element = form.element(atPath: AnswerPath(turn).elementPath)
    else { return "" }
    let label = element.label.source(in: language).onOneLine
    let bare = turn.prefix { $0 != "#" }
    var turns: [String] = []
    for path in review.items.map(\.path) {
      guard let other = self.turn(of: path), AnswerPath(other).elementPath == element.path,
        !turns.contains(other)
      else { continue }
      turns.append(other)
    }
    let ordinal = (turns.firstIndex(of: turn) ?? 0) + 1
    return "\(label.isEmpty ? String(bare) : label) \(ordinal) · "
  }

  /// The path up to its innermost repeat instance.
  private func turn(of path: AnswerPath) -> String? {
    let steps = path.text.split(separator: "/")
    guard let last = steps.lastIndex(where: { $0.contains("#") }) else { return nil }
    return steps[...last].joined(separator: "/")
  }
}
