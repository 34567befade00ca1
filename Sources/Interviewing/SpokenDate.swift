import Expressions
import Languages

/// A day as people say it: «15 de marzo», «lunes pasado», «hace 3 días», `March 15, 2026`.
///
/// Where the year or the week is left open the last such day is meant, unless only the next one
/// `isAllowed` by the question.
struct SpokenDate {
  let today: CivilDate
  let isAllowed: (CivilDate) -> Bool

  /// The day meant; nil when it is none.
  func day(in text: String) -> CivilDate? {
    let words = words(of: text)
    if let days = relatives[words.joined(separator: " ")] { return moved(by: days) }
    let content = words.filter { !fillers.contains($0) }
    return span(content) ?? weekday(content) ?? dayOfMonth(content)
  }

  /// The last such day up to today, else the next one that there is.
  func day(_ day: Int, month: Int) -> CivilDate? {
    chosen(last(day, month), next(day, month))
  }

  /// Two digits mean a year up to ten years ahead, else one of the last century.
  func fullYear(_ year: Int) -> Int? {
    switch year {
    case 0..<100: year + (year > today.year % 100 + 10 ? 1900 : 2000)
    case 1000...: year
    default: nil
    }
  }

  /// Folded words without points, commas and the endings of ordinal numbers.
  private func words(of text: String) -> [String] {
    text.folded.split { $0.isWhitespace || $0 == "," }.map { piece in
      let word = piece.last == "." ? piece.dropLast() : piece
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      return String(
        !digits.isEmpty && ordinals.contains(String(word.dropFirst(digits.count))) ? digits : word)
    }
  }

  // MARK: From today

  /// `hace 3 dias`, `3 days ago`, `en dos semanas`.
  private func span(_ words: [String]) -> CivilDate? {
    guard words.count == 3 else { return nil }
    let sign: Int
    let amount: Int?
    let unit: String
    if words[2] == "ago" {
      (sign, amount, unit) = (-1, number(words[0]), words[1])
    } else if let side = ["hace": -1, "en": 1, "in": 1, "dentro": 1][words[0]] {
      (sign, amount, unit) = (side, number(words[1]), words[2])
    } else {
      return nil
    }
    guard let amount, (0...10_000).contains(amount) else { return nil }
    switch unit {
    case "dia", "dias", "day", "days": return moved(by: sign * amount)
    case "semana", "semanas", "week", "weeks": return moved(by: sign * amount * 7)
    case "mes", "meses", "month", "months": return moved(byMonths: sign * amount)
    case "ano", "anos", "year", "years": return moved(byMonths: sign * amount * 12)
    default: return nil
    }
  }

  private func number(_ word: String) -> Int? {
    word == "a" ? 1 : Int(word) ?? CalendarWords.numbers[word]
  }

  private func moved(by days: Int) -> CivilDate {
    CivilDate(daysSince1970: today.daysSince1970 + days)
  }

  /// The same day of another month, or its last one.
  private func moved(byMonths months: Int) -> CivilDate? {
    let month = today.year * 12 + today.month - 1 + months
    guard month >= 0 else { return nil }
    let length = CivilDate.days(inMonth: month % 12 + 1, of: month / 12)
    return CivilDate(year: month / 12, month: month % 12 + 1, day: min(today.day, length))
  }

  // MARK: Weekdays

  /// `lunes pasado`, `last monday`, `proximo lunes`; the bare name is the last one.
  private func weekday(_ words: [String]) -> CivilDate? {
    let sides = words.compactMap { directions[$0] }
    let names = words.filter { directions[$0] == nil }
    guard names.count == 1, Set(sides).count < 2, let wanted = CalendarWords.weekday(names[0])
    else { return nil }
    let ago = (today.weekday - wanted + 6) % 7 + 1
    let last = moved(by: -ago)
    let next = moved(by: (wanted - today.weekday + 6) % 7 + 1)
    return sides.isEmpty ? chosen(last, next) : sides[0] < 0 ? last : next
  }

  // MARK: Days of months

  /// `15 marzo 2026`, `mar 15`, perhaps with the weekday, which has to agree.
  private func dayOfMonth(_ words: [String]) -> CivilDate? {
    var words = words
    var named: Int?
    if words.count > 2, let first = words.first, let weekday = CalendarWords.weekday(first),
      CalendarWords.month(first) == nil || words.dropFirst().contains(where: isMonth)
    {
      named = weekday
      words.removeFirst()
    }
    guard (2...3).contains(words.count), let month = words.prefix(2).compactMap(monthNumber).first
    else { return nil }
    let rest = words.enumerated().filter { $0.offset > 1 || !isMonth($0.element) }.map(\.element)
    guard rest.count == words.count - 1, let day = number(rest[0]) else { return nil }
    let date =
      rest.count == 1
      ? self.day(day, month: month)
      : Int(rest[1]).flatMap(fullYear).flatMap { CivilDate(year: $0, month: month, day: day) }
    guard let date, named == nil || date.weekday == named else { return nil }
    return date
  }

  private func isMonth(_ word: String) -> Bool { monthNumber(word) != nil }

  private func monthNumber(_ word: String) -> Int? { CalendarWords.month(word) }

  /// The 29th of February comes at least every eight years.
  private func last(_ day: Int, _ month: Int) -> CivilDate? {
    (0...8).lazy.compactMap { CivilDate(year: today.year - $0, month: month, day: day) }
      .first { $0 <= today }
  }

  private func next(_ day: Int, _ month: Int) -> CivilDate? {
    (0...8).lazy.compactMap { CivilDate(year: today.year + $0, month: month, day: day) }
      .first { $0 > today }
  }

  private func chosen(_ last: CivilDate?, _ next: CivilDate?) -> CivilDate? {
    guard let last, let next, !isAllowed(last), isAllowed(next) else { return last ?? next }
    return next
  }
}

/// Days from today, by what is said for them.
private let relatives: [String: Int] = [
  "hoy": 0, "today": 0, "ayer": -1, "yesterday": -1, "anteayer": -2, "antier": -2,
  "antes de ayer": -2, "day before yesterday": -2, "the day before yesterday": -2, "manana": 1,
  "tomorrow": 1, "pasado manana": 2, "day after tomorrow": 2, "the day after tomorrow": 2,
]

private let fillers: Set<String> = ["el", "la", "de", "del", "dia", "on", "the", "of", "que"]

private let ordinals: Set<String> = ["st", "nd", "rd", "th", "ro", "er", "o", "º", "°"]

/// Which way a word points: -1 to days past, 1 to days ahead.
private let directions: [String: Int] = [
  "pasado": -1, "ultimo": -1, "last": -1, "proximo": 1, "next": 1, "viene": 1, "siguiente": 1,
]
