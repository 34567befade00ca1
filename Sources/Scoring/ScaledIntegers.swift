/// Decimal texts made whole by one power of ten, so that impacts add up exactly.
///
/// "1", "2.5" and "0.125" become 1000, 2500 and 125 with three places.
package struct ScaledIntegers: Sendable, Hashable {
  package let values: [Int64]
  /// The power of ten: a value is its integer divided by 10 to this.
  package let places: Int

  /// - Throws: the position, from 1, of a text that is no decimal number or is too large.
  package init(_ texts: [String]) throws(ScoringFailure) {
    var decimals: [DecimalText] = []
    for (index, text) in texts.enumerated() {
      guard let decimal = DecimalText(text) else {
        throw .notADecimal(text: text, position: index + 1)
      }
      decimals.append(decimal)
    }
    places = decimals.map(\.fraction.count).max() ?? 0
    var values: [Int64] = []
    for (index, decimal) in decimals.enumerated() {
      guard let value = decimal.scaled(places: places) else {
        throw .tooLarge(text: texts[index], position: index + 1)
      }
      values.append(value)
    }
    self.values = values
  }
}

/// The digits of a decimal number: sign, whole part, fraction without trailing zeros.
private struct DecimalText {
  let isNegative: Bool
  let whole: Substring
  let fraction: Substring

  init?(_ text: String) {
    var rest = text[...]
    isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.joined().isEmpty == false,
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.whole = whole
    var fraction = parts.count > 1 ? parts[1] : ""
    while fraction.last == "0" { fraction = fraction.dropLast() }
    self.fraction = fraction
  }

  func scaled(places: Int) -> Int64? {
    let zeros = String(repeating: "0", count: places - fraction.count)
    return Int64((isNegative ? "-" : "") + "0" + whole + fraction + zeros)
  }
}
