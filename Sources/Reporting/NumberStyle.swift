package import Languages

/// A decimal number as the language writes it: 30,98 in Spanish, 30.98 in English; – for none.
///
/// Half is rounded away from zero on the number's shortest decimal digits, so 2.675 gives 2,68.
package func decimal(_ value: Double?, places: Int, in language: Language) -> String {
  guard let value, let digits = RoundedDigits(value, places: places) else { return "–" }
  return (digits.isNegative ? "-" : "") + digits.joined(by: language.decimalSeparator)
}

/// A decimal number that shows its sign unless it rounds to zero: +1,2.
package func signedDecimal(_ value: Double?, places: Int, in language: Language) -> String {
  guard let value, let digits = RoundedDigits(value, places: places) else { return "–" }
  let sign = digits.isZero ? "" : digits.isNegative ? "-" : "+"
  return sign + digits.joined(by: language.decimalSeparator)
}

/// A whole number with its thousands apart, never broken there: 2 650 in Spanish, 2,650 in English.
package func grouped(_ value: some BinaryInteger, in language: Language) -> String {
  let digits = Array(String(value.magnitude))
  var result = value < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index).isMultiple(of: 3) { result += language.groupSeparator }
    result.append(digit)
  }
  return result
}

/// The shortest text that reads back as the same number; a whole number has no point.
func shortestText(of value: Double) -> String {
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Language {
  fileprivate var decimalSeparator: String { self == .spanish ? "," : "." }
  fileprivate var groupSeparator: String { self == .spanish ? "\u{00A0}" : "," }
}
