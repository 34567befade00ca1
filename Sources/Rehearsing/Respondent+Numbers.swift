import Expressions
import Forms
import Interviewing

extension Respondent {
  /// A number in the range that the question's name suggests; other sizes after refusals.
  mutating func number(for prompt: Prompt, refusals: Int) -> String {
    if let scale = form.scale(of: prompt.element) {
      return String(Int(value(on: scale, for: prompt, refusals: refusals).rounded()))
    }
    guard refusals == 0 else { return ["1", "20", "0", "50", "100"][(refusals - 1) % 5] }
    let name = prompt.element.name
    guard prompt.question.type == .integer else { return amount(for: name) }
    return String(count(for: name))
  }

  private mutating func count(for name: String) -> Int {
    if Keywords.age.match(name) { return generator.integer(in: 22...68) }
    if Keywords.days.match(name) {
      return generator.chance(0.6) ? 0 : generator.integer(in: 1...45)
    }
    if Keywords.years.match(name) { return generator.integer(in: 0...11) }
    if Keywords.people.match(name) { return generator.integer(in: 1...6) }
    return generator.integer(in: 1...7)
  }

  /// Money in round sums, small ones oftener.
  private mutating func amount(for name: String) -> String {
    let share = generator.unit() * generator.unit()
    let most = Keywords.savings.match(name) ? 1_200.0 : 9_000.0
    return String(50 * Int((200 + share * most) / 50))
  }

  /// A day as people write it, before today by what the question measures.
  mutating func date(for prompt: Prompt, on today: CivilDate, refusals: Int) -> String {
    let daysAgo =
      switch (refusals, prompt.question.measures.measures.first) {
      case (0, .exitDate): generator.integer(in: 30...270)
      case (0, .joinedDate): generator.integer(in: 500...3_400)
      case (0, _): generator.integer(in: 20...360)
      case (1, _): generator.integer(in: 4_000...6_000)
      case (2, _): 0
      case (3, _): -generator.integer(in: 1...60)
      default: 1
      }
    let day = CivilDate(daysSince1970: today.daysSince1970 - daysAgo)
    return generator.chance(0.5) ? day.iso : "\(day.day)/\(day.month)/\(day.year)"
  }

  mutating func clock() -> String {
    let minutes = ["00", "15", "30", "45"][generator.integer(in: 0...3)]
    return "\(generator.integer(in: 8...18)):\(minutes)"
  }

  mutating func coordinates() -> String {
    let latitude = -Double(generator.integer(in: 60_000...180_000)) / 10_000
    let longitude = -Double(generator.integer(in: 660_000...800_000)) / 10_000
    return "\(latitude) \(longitude)"
  }
}
