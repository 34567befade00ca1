import Forms
package import Interviewing

/// Answers whatever is on the screen with something valid, or with something that is not.
package struct RandomAnswerer {
  package var generator: SeededGenerator

  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// A line that the question's type takes; its constraint may still refuse it.
  package mutating func line(for prompt: Prompt) -> String {
    guard prompt.question.type.holdsValue, !prompt.question.isReadOnly else { return "" }
    switch prompt.question.type {
    case .selectOne: return choices(of: prompt, 1)
    case .selectMultiple:
      return choices(
        of: prompt, Int.random(in: 1...max(1, prompt.choices.count), using: &generator))
    case .rank: return choices(of: prompt, prompt.choices.count)
    case .integer: return String(number(in: 0...(generator.happens(70) ? 120 : 5_000)))
    case .decimal: return "\(number(in: 0...900)),\(number(in: 0...9))"
    case .range: return range(prompt)
    case .date: return generator.happens(30) ? "hoy" : date
    case .time: return time
    case .dateTime: return "\(date) \(time)"
    case .geopoint: return "-12.\(number(in: 1...99)) -77.\(number(in: 1...99))"
    case .acknowledge: return "sí"
    default:
      return ["Ana", "más rápido", "1", "Lima  norte"].randomElement(using: &generator) ?? ""
    }
  }

  /// Something that seldom answers anything.
  package mutating func nonsense() -> String {
    ["zzz", "-", "1 1", "99999999999999999", ",", "31/4", "12:99", "?", "1e9", "0 0 0 0 0"]
      .randomElement(using: &generator) ?? ""
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private var date: String {
    mutating get {
      "\(number(in: 1...28))/\(number(in: 1...12))/\(number(in: 1990...2026))"
    }
  }

  private var time: String {
    mutating get { "\(number(in: 0...23)):\(number(in: 0...59))" }
  }

  private mutating func range(_ prompt: Prompt) -> String {
    guard let limits = prompt.question.range else { return "" }
    let steps = Int((limits.end - limits.start) / limits.step)
    return String(limits.start + Double(number(in: 0...steps)) * limits.step)
  }

  /// So many of the choices by number or name; none where there are none.
  private mutating func choices(of prompt: Prompt, _ count: Int) -> String {
    let picked = prompt.choices.shuffled(using: &generator).prefix(count)
    let byNumber = generator.happens(50)
    return picked.map { choice in
      byNumber ? choice.number.map { String($0) } ?? choice.name : choice.name
    }.joined(separator: " ")
  }
}
