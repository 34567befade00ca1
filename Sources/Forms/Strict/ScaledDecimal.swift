/// A decimal number kept exactly, as an integer and a power of ten.
struct ScaledDecimal {
  private let digits: Int128
  private let scale: Int

  /// Reads `-1.25`, `.5` or `1e3`; nil for what is no number or has too many digits to be one here.
  init?(_ text: String) {
    let lowered = text.lowercased()
    let parts = lowered.split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count <= 2, let exponent = parts.count == 2 ? Int(parts[1]) : 0,
      abs(exponent) <= 3
    else { return nil }
    var number = parts[0]
    let isNegative = number.first == "-"
    if isNegative || number.first == "+" { number = number.dropFirst() }
    let halves = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count) else { return nil }
    let all = halves.joined()
    guard !all.isEmpty, all.count <= 15, all.allSatisfy(\.isASCIIDigit), let value = Int128(all)
    else { return nil }
    let scale = (halves.count == 2 ? halves[1].count : 0) - exponent
    digits = (isNegative ? -value : value) * Self.power(max(0, -scale))
    self.scale = max(0, scale)
  }

  private init(digits: Int128, scale: Int) {
    self.digits = digits
    self.scale = scale
  }

  var isZero: Bool { digits == 0 }

  func minus(_ other: ScaledDecimal) -> ScaledDecimal {
    let scale = max(scale, other.scale)
    return ScaledDecimal(digits: scaled(to: scale) - other.scaled(to: scale), scale: scale)
  }

  func isLess(than other: ScaledDecimal) -> Bool { minus(other).digits < 0 }

  func isEqual(to other: ScaledDecimal) -> Bool { minus(other).digits == 0 }

  /// Whether whole steps of the other lead here; the other is not zero.
  func isMultiple(of other: ScaledDecimal) -> Bool {
    let scale = max(scale, other.scale)
    return scaled(to: scale) % other.scaled(to: scale) == 0
  }

  private func scaled(to scale: Int) -> Int128 { digits * Self.power(scale - self.scale) }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}
