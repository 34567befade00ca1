/// A telephone number as it was written, seen as digits.
package struct PhoneNumber: Sendable, Hashable {
  /// Only the digits, without the `00` before a country.
  package let digits: String
  /// Written with `+` or `00` before the country.
  package let isInternational: Bool

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
    let startsWithZeros = !startsWithPlus && found.starts(with: [0x30, 0x30])
    digits = String(decoding: startsWithZeros ? found.dropFirst(2) : found[...], as: UTF8.self)
    isInternational = startsWithPlus || startsWithZeros
  }

  /// Whether a telephone could dial it anywhere: 6 to 15 digits, E.164's most.
  package var isDialable: Bool { (6...15).contains(digits.utf8.count) }
}
