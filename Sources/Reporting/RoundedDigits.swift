/// A number rounded to decimal places, half away from zero, on its shortest decimal digits.
struct RoundedDigits {
  /// False for zero, so that nothing reads -0,0.
  let isNegative: Bool
  private let whole: ArraySlice<UInt8>
  private let fraction: ArraySlice<UInt8>

  /// Nil for what is no finite number.
  init?(_ value: Double, places: Int) {
    guard value.isFinite else { return nil }
    let places = max(0, places)
    var (digits, point) = Self.shortestDigits(of: value.magnitude)
    if point < 1 {
      digits = Array(repeating: 0, count: 1 - point) + digits
      point = 1
    }
    let kept = point + places
    let roundsUp = kept < digits.count && digits[kept] >= 5
    digits = Array(digits.prefix(kept)) + Array(repeating: 0, count: max(0, kept - digits.count))
    if roundsUp, Self.increment(&digits) {
      digits.insert(1, at: 0)
      point += 1
    }
    whole = digits[..<point]
    fraction = digits[point...]
    isNegative = value < 0 && digits.contains { $0 != 0 }
  }

  var isZero: Bool { whole.allSatisfy { $0 == 0 } && fraction.allSatisfy { $0 == 0 } }

  /// The digits without their sign.
  func joined(by separator: String) -> String {
    let text = { (digits: ArraySlice<UInt8>) in digits.map(String.init).joined() }
    return fraction.isEmpty ? text(whole) : text(whole) + separator + text(fraction)
  }

  /// The digits of a number that is not negative and how many of them stand before the point.
  private static func shortestDigits(of value: Double) -> (digits: [UInt8], point: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
    let point = mantissa[0].count + exponent
    let missing = max(0, point - digits.count)
    return (digits + Array(repeating: 0, count: missing), point)
  }

  /// Adds one to the last digit; true when the sum needs one more digit in front.
  private static func increment(_ digits: inout [UInt8]) -> Bool {
    for index in digits.indices.reversed() {
      guard digits[index] == 9 else {
        digits[index] += 1
        return false
      }
      digits[index] = 0
    }
    return true
  }
}
