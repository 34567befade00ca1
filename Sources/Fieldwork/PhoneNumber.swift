/// A telephone number as it was written, seen as digits.
package struct PhoneNumber: Sendable, Hashable {
  /// Only the digits, without the `00` before a country.
  package let digits: String
  /// Written with `+` or `00` before the country.
  package let isInternational: Bool
  /// A spreadsheet wrote it as `9.88655E+08`, which loses its last digits; it has none then.
  package let isDamaged: Bool

  /// An extension after `ext`, `anexo`, `x` or `#` does not belong to the number.
  package init(_ text: String) {
    var found: [UInt8] = []
    var startsWithPlus = false
    for scalar in text.unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        found.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if scalar == "+" {
        startsWithPlus = startsWithPlus || found.isEmpty
      } else if scalar == "#" || scalar.properties.isAlphabetic {
        break
      }
    }
    isDamaged = isScientificNotation(text)
    if isDamaged { found = [] }
    let startsWithZeros = !startsWithPlus && found.starts(with: [0x30, 0x30])
    digits = String(decoding: startsWithZeros ? found.dropFirst(2) : found[...], as: UTF8.self)
    isInternational = startsWithPlus || startsWithZeros
  }

  /// Whether a telephone could dial it anywhere: 6 to 15 digits, E.164's most.
  package var isDialable: Bool { (6...15).contains(digits.utf8.count) }
}

/// A mantissa, `E`, a sign and an exponent, such as `9.88655E+08` or `9,9e+8`.
private func isScientificNotation(_ text: String) -> Bool {
  let parts = text.trimmedText.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
  guard parts.count == 2, let sign = parts[1].first, "+-−".contains(sign) else { return false }
  let exponent = parts[1].dropFirst()
  let mantissa = parts[0].filter { $0 != "." && $0 != "," }
  return (1...2).contains(exponent.count) && !mantissa.isEmpty
    && (exponent + mantissa).allSatisfy { $0.isASCII && $0.isNumber }
}
