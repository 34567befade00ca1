package import Expressions
package import Languages

/// How a report divides time.
package enum ReportPeriod: String, Sendable, CaseIterable, Hashable {
  case day, week, month
  case twoMonths = "two-months"
  case quarter
  case fourMonths = "four-months"
  case year

  /// One period with its days.
  package struct Span: Sendable, Hashable {
    package let label: Sentence
    package let days: Population.DayRange
  }

  /// The periods that hold both days and all between them, the last `limit` of them.
  ///
  /// Weeks begin on Monday; months come together from January on.
  package func spans(from first: CivilDate, to last: CivilDate, limit: Int = 24) -> [Span] {
    guard first <= last else { return [] }
    var spans: [Span] = []
    var start = beginning(of: last)
    while spans.count < limit {
      let next = after(start)
      spans.append(
        Span(label: label(of: start), days: Population.DayRange(from: start.iso, before: next.iso)))
      guard start > first else { break }
      start = beginning(of: CivilDate(daysSince1970: start.daysSince1970 - 1))
    }
    return spans.reversed()
  }

  /// Months in one period; nil for days and weeks.
  private var months: Int? {
    switch self {
    case .day, .week: nil
    case .month: 1
    case .twoMonths: 2
    case .quarter: 3
    case .fourMonths: 4
    case .year: 12
    }
  }

  private func beginning(of day: CivilDate) -> CivilDate {
    guard let months else {
      // 1970-01-01 was a Thursday, three days after a Monday.
      let weekday = (day.daysSince1970 % 7 + 10) % 7
      return self == .week ? CivilDate(daysSince1970: day.daysSince1970 - weekday) : day
    }
    let month = (day.month - 1) / months * months + 1
    return CivilDate(year: day.year, month: month, day: 1) ?? day
  }

  private func after(_ start: CivilDate) -> CivilDate {
    guard let months else {
      return CivilDate(daysSince1970: start.daysSince1970 + (self == .week ? 7 : 1))
    }
    let month = start.month - 1 + months
    return CivilDate(year: start.year + month / 12, month: month % 12 + 1, day: 1) ?? start
  }

  private func label(of start: CivilDate) -> Sentence {
    let year = start.year
    switch self {
    case .day, .week:
      return Sentence(
        es: "\(start.day)/\(start.month)/\(year)",
        en: "\(start.day) \(Self.english[start.month - 1]) \(year)")
    case .month:
      return Sentence(
        es: "\(Self.spanish[start.month - 1]) \(year)",
        en: "\(Self.english[start.month - 1]) \(year)")
    case .twoMonths:
      return Sentence(
        es: "\(Self.spanish[start.month - 1])–\(Self.spanish[start.month]) \(year)",
        en: "\(Self.english[start.month - 1])–\(Self.english[start.month]) \(year)")
    case .quarter:
      let number = (start.month - 1) / 3 + 1
      return Sentence(es: "T\(number) \(year)", en: "Q\(number) \(year)")
    case .fourMonths:
      let number = (start.month - 1) / 4 + 1
      return Sentence(es: "C\(number) \(year)", en: "\(number)/3 \(year)")
    case .year: return Sentence(es: "\(year)", en: "\(year)")
    }
  }

  private static let spanish = [
    "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
  ]
  private static let english = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
