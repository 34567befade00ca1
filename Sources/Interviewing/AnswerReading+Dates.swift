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
  ///
  /// `2026`; `3/2026`, `03-2026`, `2026-03`.
  private func partialDate(_ text: String) throws(AnswerRefusal) -> CivilDate? {
    let wanted = prompt.appearances
    let numbers = text.split { $0 == "/" || $0 == "-" || $0 == "." || $0 == " " }.map { Int($0) }
    if wanted.contains(.year), numbers.count == 1, let year = numbers[0] {
      guard year >= 1000, let date = CivilDate(year: year, month: 1, day: 1) else {
        throw .notADate
      }
      return date
    }
    guard wanted.contains(.monthYear), numbers.count == 2, let first = numbers[0],
      let second = numbers[1]
    else { return nil }
    let (year, month) = first > 12 ? (first, second) : (second, first)
    guard year >= 1000, let date = CivilDate(year: year, month: month, day: 1) else {
      throw .notADate
    }
    return date
  }

  /// `2026-03-15`, `15/3/2026`, `15/3/26`, `15/3` (this year), `hoy`, `ayer`, `mañana`.
  func date(_ text: String) throws(AnswerRefusal) -> CivilDate {
    if let iso = CivilDate(iso: text) { return iso }
    switch text.folded {
    case "hoy", "today": return today
    case "ayer", "yesterday": return CivilDate(daysSince1970: today.daysSince1970 - 1)
    case "manana", "tomorrow": return CivilDate(daysSince1970: today.daysSince1970 + 1)
    default: break
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
      .map(digits)
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1],
      let year = parts.count == 3 ? parts[2].flatMap(fullYear) : today.year,
      let date = CivilDate(year: year, month: month, day: day)
    else { throw .notADate }
    return date
  }

  /// Two digits mean a year up to ten years ahead, else one of the last century.
  private func fullYear(_ year: Int) -> Int? {
    switch year {
    case ..<100: year + (year > today.year % 100 + 10 ? 1900 : 2000)
    case 1000...: year
    default: nil
    }
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
    let parts = text.split(separator: separator, maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2 else { throw .notADateAndTime }
    do throws(AnswerRefusal) {
      return "\(try date(parts[0]).iso)T\(try time(parts[1]))"
    } catch {
      throw .notADateAndTime
    }
  }

  /// Digits without a sign.
  private func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
