import Expressions
import Forms
import Languages
import Responses

/// Turns what a person types into the value XForms would write.
struct AnswerReading {
  let prompt: Prompt
  let today: CivilDate

  func answer(from text: String) throws(AnswerRefusal) -> Answer {
    .value(try value(from: text))
  }

  private func value(from text: String) throws(AnswerRefusal) -> String {
    switch prompt.question.type {
    case .integer: try integer(text)
    case .decimal: try decimal(text)
    case .range: try range(text)
    case .date: try dateOrPart(text).iso
    case .text where prompt.appearances.contains(.numbers): try digits(text)
    case .time: try time(text)
    case .dateTime: try dateAndTime(text)
    case .acknowledge: try acknowledgement(text)
    case .selectOne: try choice(text).name
    case .selectMultiple: try choices(text)
    case .rank: try ranking(text)
    case .geopoint: try coordinates(text)
    default: text
    }
  }

  // MARK: Numbers

  private func integer(_ text: String) throws(AnswerRefusal) -> String {
    guard let value = Int(text), text.utf8.count <= 15 else { throw .notAnInteger }
    return String(value)
  }

  /// The decimal sign may be a comma or a point; thousands are not separated.
  private func decimal(_ text: String) throws(AnswerRefusal) -> String {
    let pointed = String(text.map { $0 == "," ? "." : $0 })
    guard pointed.utf8.allSatisfy({ $0 == 45 || $0 == 46 || (48...57).contains($0) }),
      Double(pointed) != nil
    else { throw .notANumber }
    return pointed
  }

  /// A text kept as typed, digits only but for signs and separators.
  private func digits(_ text: String) throws(AnswerRefusal) -> String {
    guard text.contains(where: \.isNumber), !text.contains(where: \.isLetter) else {
      throw .notANumber
    }
    return text
  }

  private func range(_ text: String) throws(AnswerRefusal) -> String {
    let parameters = prompt.question.parameters
    let start = parameters["start"] ?? "1"
    let end = parameters["end"] ?? "10"
    let step = parameters["step"] ?? "1"
    let value = try decimal(text)
    guard let number = Double(value), let first = Double(start), let last = Double(end),
      let width = Double(step)
    else { return value }
    guard number >= min(first, last), number <= max(first, last) else {
      throw .outsideRange(lowest: start, highest: end)
    }
    let steps = width == 0 ? 0 : (number - first) / width
    guard abs(steps - steps.rounded()) < 1e-9 else { throw .offRangeStep(start: start, step: step) }
    return value
  }

  private func coordinates(_ text: String) throws(AnswerRefusal) -> String {
    let parts = text.split { $0 == " " || $0 == ";" }
    let numbers = parts.compactMap { Double(String($0.map { $0 == "," ? "." : $0 })) }
    guard (2...4).contains(parts.count), numbers.count == parts.count,
      (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1])
    else { throw .notCoordinates }
    let padded = numbers + [Double](repeating: 0, count: 4 - numbers.count)
    return padded.map { String($0) }.joined(separator: " ")
  }

  private func acknowledgement(_ text: String) throws(AnswerRefusal) -> String {
    guard ["si", "s", "ok", "yes", "y", "1"].contains(text.folded) else { throw .notYesOrNo }
    return "OK"
  }

  // MARK: Dates

  private func dateOrPart(_ text: String) throws(AnswerRefusal) -> CivilDate {
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
  private func date(_ text: String) throws(AnswerRefusal) -> CivilDate {
    if let iso = CivilDate(iso: text) { return iso }
    switch text.folded {
    case "hoy", "today": return today
    case "ayer", "yesterday": return CivilDate(daysSince1970: today.daysSince1970 - 1)
    case "manana", "tomorrow": return CivilDate(daysSince1970: today.daysSince1970 + 1)
    default: break
    }
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }.map { Int($0) }
    guard (2...3).contains(parts.count), let day = parts[0], let month = parts[1] else {
      throw .notADate
    }
    var year = parts.count == 3 ? parts[2] : today.year
    if let short = year, short < 100, parts.count == 3 {
      year = short + (short > today.year % 100 + 10 ? 1900 : 2000)
    }
    guard let year, let date = CivilDate(year: year, month: month, day: day) else {
      throw .notADate
    }
    return date
  }

  private func time(_ text: String) throws(AnswerRefusal) -> String {
    let parts = text.split { $0 == ":" || $0 == "." || $0 == "h" }.map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0..<24).contains(hour) else {
      throw .notATime
    }
    guard let minute = parts.count == 2 ? parts[1] : 0, (0..<60).contains(minute) else {
      throw .notATime
    }
    return "\(twoDigits(hour)):\(twoDigits(minute)):00"
  }

  private func dateAndTime(_ text: String) throws(AnswerRefusal) -> String {
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
    guard parts.count == 2 else { throw .notADateAndTime }
    let day: CivilDate
    let clock: String
    do throws(AnswerRefusal) {
      day = try date(parts[0])
      clock = try time(parts[1])
    } catch {
      throw .notADateAndTime
    }
    return "\(day.iso)T\(clock)"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Choices

  /// By number (a scale's own, else the position shown), by name, or by the beginning of a label.
  private func choice(_ text: String) throws(AnswerRefusal) -> PromptChoice {
    let all = prompt.choices + prompt.missingChoices
    if let number = Int(text), let match = prompt.choices.first(where: { $0.number == number }) {
      return match
    }
    let folded = text.folded
    if let match = all.first(where: { $0.name.folded == folded }) { return match }
    if prompt.isScale, Int(text) != nil { throw unknown }
    if let match = all.first(where: { $0.label.folded == folded }) { return match }
    let matches = all.filter {
      $0.label.folded.hasPrefix(folded) || $0.name.folded.hasPrefix(folded)
    }
    guard let match = matches.first, Int(text) == nil else { throw unknown }
    guard matches.count == 1 else { throw .ambiguousChoice(matches.prefix(4).map(\.label)) }
    return match
  }

  private var unknown: AnswerRefusal {
    guard prompt.isScale, let scale = prompt.scale else {
      return .unknownChoice(count: prompt.choices.count)
    }
    return .notOnScale(
      lowest: scale.lowest, highest: scale.highest,
      hasMissingChoices: !prompt.missingChoices.isEmpty)
  }

  /// `1 3 5`, `1,3,5` or names; a whole line that is one label needs no separators.
  private func several(_ text: String) throws(AnswerRefusal) -> [PromptChoice] {
    if let whole = try? choice(text) { return [whole] }
    let words = text.split { $0 == " " || $0 == "," || $0 == ";" }
    var picked: [PromptChoice] = []
    for word in words {
      let choice = try choice(String(word))
      guard !picked.contains(choice) else { throw .repeatedChoice(choice.label) }
      picked.append(choice)
    }
    return picked
  }

  private func choices(_ text: String) throws(AnswerRefusal) -> String {
    let picked = try several(text)
    if picked.count > 1, let alone = picked.first(where: { prompt.missingChoices.contains($0) }) {
      throw .missingChoiceWithOthers(alone.label)
    }
    let order = (prompt.choices + prompt.missingChoices).map(\.name)
    let names = Set(picked.map(\.name))
    return order.filter(names.contains).joined(separator: " ")
  }

  private func ranking(_ text: String) throws(AnswerRefusal) -> String {
    let picked = try several(text)
    let isAlone = picked.count == 1 && prompt.missingChoices.contains(picked[0])
    guard isAlone || picked.count == prompt.choices.count else {
      throw .incompleteRanking(wanted: prompt.choices.count)
    }
    return picked.map(\.name).joined(separator: " ")
  }
}
