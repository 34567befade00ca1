import Languages

/// A piece of a typed time.
enum AppointmentToken: Hashable {
  case word(String)
  case number(Int)
  case clock(AppointmentPhrase.Clock)
  /// Day, month and perhaps year, as numbers.
  case date(day: Int, month: Int, year: Int?, typed: String)

  /// The pieces of a text, folded; those of no known shape are words.
  static func tokens(of text: String) -> [AppointmentToken] {
    var folded = text.folded
    for (dotted, plain) in [("a. m.", "am"), ("p. m.", "pm"), ("a.m.", "am"), ("p.m.", "pm")] {
      folded = folded.replacingText(dotted, with: plain)
    }
    let pieces = folded.split { ",;!?¿¡()".contains($0) || $0.isWhitespace }
    return pieces.flatMap { tokens(ofPiece: $0) }
  }

  private static func tokens(ofPiece piece: Substring) -> [AppointmentToken] {
    let bare = piece.last == "." ? piece.dropLast() : piece
    guard bare.first?.isNumber == true else { return bare.isEmpty ? [] : [.word(String(bare))] }
    if let date = date(bare) { return [date] }
    let number = bare.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let rest = bare[number.endIndex...]
    if rest.first == "h", let minutes = Int(rest.dropFirst()), let hour = Int(number),
      minutes < 60
    {
      return [.clock(.init(hour: hour, minute: minutes, isWritten: true))]
    }
    guard let token = clock(number), rest.allSatisfy(\.isLetter) else {
      return [.word(String(bare))]
    }
    return rest.isEmpty ? [token] : [token, .word(String(rest))]
  }

  /// `18:00`, `16.30`, `09` and `6`.
  private static func clock(_ text: Substring) -> AppointmentToken? {
    let parts = text.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    guard let hour = parts.first.flatMap({ Int($0) }) else { return nil }
    if parts.count == 1 {
      let hasZero = text.hasPrefix("0") && text.count == 2
      return hasZero ? .clock(.init(hour: hour, isWritten: true, isExact: true)) : .number(hour)
    }
    guard parts.count == 2, parts[1].count == 2, let minute = Int(parts[1]), minute < 60 else {
      return nil
    }
    return .clock(
      .init(hour: hour, minute: minute, isWritten: true, isExact: text.hasPrefix("0")))
  }

  /// `15/3`, `15-03-2027`, `2027-03-15`.
  private static func date(_ text: Substring) -> AppointmentToken? {
    let parts = text.split(omittingEmptySubsequences: false) { "/-".contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, (2...3).contains(numbers.count) else { return nil }
    let typed = String(text)
    if numbers.count == 3, parts[0].count == 4 {
      return .date(day: numbers[2], month: numbers[1], year: numbers[0], typed: typed)
    }
    let year = numbers.count == 3 ? (numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]) : nil
    return .date(day: numbers[0], month: numbers[1], year: year, typed: typed)
  }
}

extension String {
  fileprivate func replacingText(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(part) {
        result += other
        rest = rest.dropFirst(part.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
