package import Expressions
import Forms
import Languages
package import Responses

extension Interview {
  /// Leaves the question for later.
  package func leavingOpen(at moment: Moment) -> Advance {
    advance(at: moment, [])
  }

  package func movingBack(at moment: Moment) throws(AnswerRefusal) -> Advance {
    guard let previous = lastStop(before: position) else { throw .noWayBack }
    return moving(to: previous, at: moment)
  }

  /// Goes to the question at that path, or to the one called `name`: in the instance at hand, else
  /// the first.
  package func moving(
    toQuestion name: String, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let places = questionStops.filter { !isPassed(form.elements[tree[$0].element], at: $0) }
    let folded = name.trimmed.folded
    let namesakes = places.filter { form.elements[tree[$0].element].name.folded == folded }
    let match =
      places.first { tree.path(of: $0).text == name.trimmed }
      ?? namesakes.first { node in position.map { tree[$0].block == tree[node].block } ?? false }
      ?? namesakes.first
    guard let match = match ?? firstPlace(inGroup: folded, places) else {
      guard !form.elements.contains(where: { $0.name.folded == folded && $0.isShown }) else {
        throw .irrelevantQuestion(name.trimmed)
      }
      let names = places.map { form.elements[tree[$0].element].name }
      throw .unknownQuestion(name, nearest: nearest(to: name, among: names))
    }
    return moving(to: match, at: moment)
  }

  /// Goes to a question of a topic, or to the notes that stand right before it in its topic.
  package func moving(
    toBeginningOf path: AnswerPath, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    let places = questionStops.filter { !isPassed(form.elements[tree[$0].element], at: $0) }
    guard var place = places.firstIndex(where: { tree.path(of: $0) == path }) else {
      throw .irrelevantQuestion(path.name)
    }
    let topic = topicElement(around: form.elements[tree[places[place]].element])
    while place > 0 {
      let before = form.elements[tree[places[place - 1]].element]
      guard before.question?.type.holdsValue == false, topicElement(around: before) == topic else {
        break
      }
      place -= 1
    }
    return moving(to: places[place], at: moment)
  }

  /// The first screen of the group or repeat called so, notes included.
  private func firstPlace(inGroup name: String, _ places: [Int]) -> Int? {
    guard let group = form.elements.first(where: { $0.question == nil && $0.name.folded == name })
    else { return nil }
    return places.first { (group.id..<group.subtreeEnd).contains(tree[$0].element) }
  }

  /// Goes to the review, whatever is still open.
  package func movingToReview(at moment: Moment) -> Advance {
    moving(to: nil, at: moment)
  }

  func moving(to node: Int?, at moment: Moment) -> Advance {
    var next = self
    next.moment = moment
    next.move(to: node)
    return Advance(changes: [.movedTo(next.positionPath)], interview: next)
  }

  // MARK: Beside the questions

  /// Keeps a remark about the question at hand, or about another one.
  ///
  /// The words of a tag get their `#`.
  package func remarking(
    _ kind: Remark.Kind, _ text: String, about path: AnswerPath? = nil, at moment: Moment
  ) -> Advance {
    var words = text.withoutControls
    if kind == .tag {
      words = words.split(whereSeparator: \.isWhitespace)
        .map { $0.hasPrefix("#") ? String($0) : "#\($0)" }.joined(separator: " ")
    }
    let remark = Remark(kind, path: path ?? position.map(tree.path), text: words, at: moment)
    return staying(at: moment, .remarked(remark))
  }

  /// Keeps that a file belongs to the question at hand; `hash` is its SHA-256 in hexadecimal.
  package func attaching(name: String, hash: String, at moment: Moment) -> Advance {
    remarking(.attachment, "\(hash)  \(name)", at: moment)
  }

  package func switching(
    toLanguage name: String, at moment: Moment
  ) throws(AnswerRefusal) -> Advance {
    guard let language = form.language(matching: name) else {
      throw .unknownLanguage(name, offered: form.languages.map(\.displayName))
    }
    return staying(at: moment, .switchedLanguage(language.name))
  }

  private func staying(at moment: Moment, _ change: InterviewChange) -> Advance {
    var next = self
    next.moment = moment
    next.apply(change)
    return Advance(changes: [change], interview: next)
  }
}

extension Element {
  /// Whether it is a question on the screen or holds some.
  fileprivate var isShown: Bool { question?.type.isAsked ?? true }
}
