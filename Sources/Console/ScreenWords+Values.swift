import Expressions
import Forms
import Languages

/// Numbers and dates as people of the screen's language write them.
extension ScreenWords {
  /// The value of a question without choices.
  func value(_ value: String, _ type: QuestionType) -> String {
    switch type {
    case .integer, .decimal, .range: number(value)
    case .date: CivilDate(iso: value).map(date) ?? value
    case .time: String(value.prefix(5))
    case .dateTime: dateAndTime(value)
    case .acknowledge: yes
    default: value
    }
  }

  private func dateAndTime(_ value: String) -> String {
    let parts = value.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, let day = CivilDate(iso: parts[0]) else { return value }
    return "\(date(day)) \(parts[1].prefix(5))"
  }

  /// The number with the language's decimal sign, five digits and more in groups of three.
  private func number(_ value: String) -> String {
    let parts = value.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first, value.allSatisfy({ $0.isASCII }) else { return value }
    let digits = whole.drop { $0 == "-" }
    var grouped = whole.count > digits.count ? "-" : ""
    for (position, digit) in digits.enumerated() {
      let left = digits.count - position
      if digits.count > 4, position > 0, left % 3 == 0 { grouped += " " }
      grouped.append(digit)
    }
    guard parts.count == 2 else { return grouped }
    return grouped + say(",", ".") + parts[1]
  }

  /// The weekday, then day, month and year.
  private func date(_ date: CivilDate) -> String {
    let weekdays =
      language == .spanish
      ? ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
      : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    return "\(weekdays[date.weekday]) \(date.day)/\(date.month)/\(date.year)"
  }
}
