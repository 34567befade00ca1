import Expressions
import Languages

/// Days and times as people write them.
extension AnswerReading {
  /// A whole date, or the year or month where that is all that is asked.
  func dateOrPart(_ text: String) throws(AnswerRefusal) -> CivilDate {
    if let part = try partialDate(text) { return part }
    return try date(text)
  }

  /// The first day of a year or month, where that is all that is asked; nil for a whole date.
  private func partialDate(_ text: String) throws(AnswerRefusal) -> CivilDate? {
    let wanted = prompt.appearances
    if wanted.contains(.year), let year = Int(text) {
      guard year >= 1000, let date = CivilDate(year: year, month: 1, day: 1) else {
        throw .notADate
      }
      return date
    }
    guard wanted.contains(.monthYear), let (month, year) = monthAndYear(text) else { return nil }
    guard year >= 1000, let date = CivilDate(year: year, month: month, day: 1) else {
      throw .notADate
    }
    return date
  }

  /// `2026-03-15`, `15/3/2026`, `15/3/26`, `15/3`, or a day in words.
  func date(_ text: String) throws(AnswerRefusal) -> CivilDate {
    if let iso = CivilDate(iso: text) { return iso }
    let spoken = SpokenDate(today: today, isAllowed: isAllowed)
    if let day = spoken.day(in: text) { return day }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
      .map(digits)
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1] else {
      throw .notADate
    }
    let date =
      parts.count == 2
      ? spoken.day(day, month: month)
      : parts[2].flatMap(spoken.fullYear).flatMap { CivilDate(year: $0, month: month, day: day) }
    guard let date else { throw .notADate }
    return date
  }

  /// The month with its year: `3/2026`, `03-2026`, `2026-03`, `marzo de 2026`.
  private func monthAndYear(_ text: String) -> (month: Int, year: Int)? {
    let words = text.folded.split { "/-., ".contains($0) }.filter { $0 != "de" && $0 != "del" }
    guard words.count == 2 else { return nil }
    if let month = CalendarWords.month(String(words[0])) {
      return digits(words[1]).map { (month, $0) }
    }
    guard let first = digits(words[0]), let second = digits(words[1]) else { return nil }
    return first > 12 ? (second, first) : (first, second)
  }

  /// `18:30`, `18.30`, `18h30`, `18:30:15` or the hour alone.
  func time(_ text: String) throws(AnswerRefusal) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." || $0 == "h" }
    let written = parts.count == 2 && parts[1].isEmpty ? parts.dropLast() : parts
    let numbers = written.compactMap(digits)
    guard (1...3).contains(written.count), numbers.count == written.count else { throw .notATime }
    let clock = numbers + [Int](repeating: 0, count: 3 - numbers.count)
    guard clock[0] < 24, clock[1] < 60, clock[2] < 60 else { throw .notATime }
    return clock.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  func dateAndTime(_ text: String) throws(AnswerRefusal) -> String {
    let separator: Character = text.contains(" ") ? " " : "T"
    guard let end = text.lastIndex(of: separator) else { throw .notADateAndTime }
    let day = String(text[..<end]).trimmed
    do throws(AnswerRefusal) {
      return "\(try date(day).iso)T\(try time(String(text[text.index(after: end)...])))"
    } catch {
      throw .notADateAndTime
    }
  }

  /// Digits without a sign.
  private func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
