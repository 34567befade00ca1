import Forms
import Scoring

/// A question answered on a scale, read so that more is better.
struct RatingQuestion {
  let element: Element
  /// The scale of the readings, never reversed.
  let scale: RatingScale
  private let asked: Scale
  private let shift: Int
  private let scores: [String: Int]

  enum Reading: Hashable {
    case rating(Int)
    case missing(MissingKind)
    case outOfRange
  }

  /// Nil when the form does not say the question's scale.
  init?(_ element: Element, in form: Form) {
    guard let asked = form.scale(of: element) else { return nil }
    self.init(
      element, asked: asked, shift: 0,
      scale: RatingScale(worst: asked.lowest, best: asked.highest), in: form)
  }

  /// Read on 0–10: a scale eleven points wide is shifted there, a silent one taken to be there.
  init(recommendation element: Element, in form: Form) {
    let asked = form.scale(of: element) ?? Scale(worst: 0, best: 10)
    let isElevenWide = asked.highest - asked.lowest == 10
    self.init(
      element, asked: asked, shift: isElevenWide ? asked.lowest : 0,
      scale: RatingScale(worst: 0, best: 10), in: form)
  }

  private init(_ element: Element, asked: Scale, shift: Int, scale: RatingScale, in form: Form) {
    self.element = element
    self.asked = asked
    self.shift = shift
    self.scale = scale
    let choices = element.question.flatMap { form.choices(of: $0) }?.choices ?? []
    scores = Dictionary(
      choices.compactMap { choice in
        choice.score.flatMap { Int(exactly: $0) }.map { (choice.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the answers were turned round, best for worst.
  var isReversed: Bool { asked.isReversed }

  /// Whether the scale as asked has as many points as the one it is read on.
  var fitsScale: Bool {
    asked.highest - asked.lowest == scale.values.upperBound - scale.values.lowerBound
  }

  func reading(_ cell: TallyCell) -> Reading {
    switch cell {
    case .missing(let kind): .missing(kind)
    case .value(let value):
      element.missingKind(of: value).map(Reading.missing) ?? reading(value)
    }
  }

  func rating(_ cell: TallyCell) -> Int? {
    guard case .rating(let rating) = reading(cell) else { return nil }
    return rating
  }

  private func reading(_ value: String) -> Reading {
    guard let number = scores[value] ?? Int(value) ?? Double(value).flatMap({ Int(exactly: $0) }),
      asked.contains(number)
    else { return .outOfRange }
    let upright = asked.isReversed ? asked.best + asked.worst - number : number
    let rating = upright - shift
    return scale.contains(rating) ? .rating(rating) : .outOfRange
  }
}
