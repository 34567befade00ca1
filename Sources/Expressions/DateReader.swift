/// Reads ISO dates, times and zones from left to right.
struct DateReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  /// `2026-03-15` or `2026-3-5`.
  mutating func date() -> CivilDate? {
    guard let year = digits(4...4), skip("-"), let month = digits(1...2), skip("-"),
      let day = digits(1...2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// `10:30`, `10:30:15` or `10:30:15.250`, in milliseconds since midnight.
  mutating func time() -> Int? {
    guard let hour = digits(1...2), hour < 24, skip(":"), let minute = digits(2...2), minute < 60
    else { return nil }
    var result = (hour * 60 + minute) * 60_000
    guard skip(":") else { return result }
    guard let second = digits(2...2), second < 60 else { return nil }
    result += second * 1000
    guard skip(".") else { return result }
    guard let fraction = milliseconds() else { return nil }
    return result + fraction
  }

  /// `Z`, `-05:00`, `-0500` or `-05` in minutes; nil and untouched when there is no zone.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let start = position
    let sign = skip("-") ? -1 : (skip("+") ? 1 : 0)
    guard sign != 0, let hours = digits(2...2), hours < 24 else {
      position = start
      return nil
    }
    let hasColon = skip(":")
    let minutes = digits(2...2)
    if (hasColon && minutes == nil) || minutes ?? 0 > 59 {
      position = start
      return nil
    }
    return sign * (hours * 60 + (minutes ?? 0))
  }

  /// Steps over the letter when it is next.
  mutating func skip(_ letter: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: letter) else { return false }
    position += 1
    return true
  }

  private mutating func digits(_ counts: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < counts.upperBound, let digit = nextDigit() {
      value = value * 10 + digit
      count += 1
    }
    return count >= counts.lowerBound ? value : nil
  }

  private mutating func milliseconds() -> Int? {
    guard var value = nextDigit() else { return nil }
    value *= 100
    var weight = 10
    while let digit = nextDigit() {
      value += digit * weight
      weight /= 10
    }
    return value
  }

  private mutating func nextDigit() -> Int? {
    guard position < bytes.count, (48...57).contains(bytes[position]) else { return nil }
    position += 1
    return Int(bytes[position - 1]) - 48
  }
}
