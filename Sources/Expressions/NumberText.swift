/// Numbers as XPath writes and reads them.
enum NumberText {
  /// The number a text says, without exponent; NaN for anything else (XPath 1.0, section 4.4).
  static func number(_ text: String) -> Double {
    var text = text
    return text.withUTF8 { bytes in number(in: bytes) }
  }

  /// The shortest decimal text that reads back the same, without exponent; `2`, not `2.0`.
  static func text(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
    if number == number.rounded(), abs(number) < 1e15 { return String(Int64(number)) }
    return (number < 0 ? "-" : "") + Decimal(abs(number)).text
  }

  /// Rounds half away from zero on the decimal digits, as ODK does, so that 1.005 gives 1.01.
  static func rounded(_ number: Double, places: Int) -> Double {
    guard number.isFinite else { return number }
    guard abs(places) <= 30 else { return .nan }
    var decimal = Decimal(abs(number))
    decimal.round(places: places)
    let magnitude = Double(decimal.text) ?? .nan
    return number < 0 ? -magnitude : magnitude
  }

  private static func number(in bytes: UnsafeBufferPointer<UInt8>) -> Double {
    var position = 0
    var end = bytes.count
    while position < end, isSpace(bytes[position]) { position += 1 }
    while end > position, isSpace(bytes[end - 1]) { end -= 1 }
    let start = position
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var significand: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (48...57).contains(byte) {
        digits += 1
        if hasPoint { decimals += 1 }
        if digits <= 18 { significand = significand * 10 + UInt64(byte - 48) }
      } else {
        return .nan
      }
      position += 1
    }
    guard digits > 0 else { return .nan }
    // Both numbers are exact below 10^15, so that one division rounds correctly.
    guard digits <= 15 else { return Double(spelled(bytes[start..<end])) ?? .nan }
    let magnitude = Double(significand) / powersOfTen[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static func spelled(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasSuffix(".") ? text + "0" : text
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}

/// The decimal digits of a number and how many of them stand before the point.
private struct Decimal {
  private var digits: [UInt8]
  private var pointPosition: Int

  init(_ magnitude: Double) {
    let parts = magnitude.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    digits = mantissa.joined().utf8.map { $0 - 48 }
    pointPosition = mantissa[0].utf8.count + exponent
  }

  var text: String {
    var whole = ""
    var fraction = ""
    for place in min(0, pointPosition)..<max(digits.count, pointPosition) {
      let digit = digits.indices.contains(place) ? digits[place] : 0
      if place < pointPosition { whole += String(digit) } else { fraction += String(digit) }
    }
    while fraction.last == "0" { fraction.removeLast() }
    while whole.first == "0" { whole.removeFirst() }
    return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  mutating func round(places: Int) {
    let kept = pointPosition + places
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = [0]
      pointPosition = 1
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeSubrange(kept...)
    guard roundsUp else { return }
    var place = kept - 1
    while place >= 0, digits[place] == 9 {
      digits[place] = 0
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(1, at: 0)
      pointPosition += 1
    }
  }
}
