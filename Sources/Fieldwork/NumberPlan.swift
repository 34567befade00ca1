/// What a plausible telephone number of a country looks like.
package struct NumberPlan: Sendable, Hashable {
  /// Such as `51` for Peru; nil where only the length is known.
  package let callingCode: String?
  /// How many digits a number has inside the country.
  package let nationalDigits: ClosedRange<Int>

  package init(callingCode: String? = nil, nationalDigits: ClosedRange<Int>) {
    self.callingCode = callingCode
    self.nationalDigits = nationalDigits
  }

  /// The number with its country, as digits; nil when it is not plausible.
  ///
  /// National numbers may have a trunk zero; foreign ones must be written with `+` or `00`.
  package func international(_ number: PhoneNumber) -> String? {
    let digits = number.digits
    let callingCode = callingCode ?? ""
    guard let first = digits.utf8.first, digits.utf8.contains(where: { $0 != first }) else {
      return nil
    }
    if number.isInternational {
      guard !callingCode.isEmpty, digits.hasPrefix(callingCode) else {
        return (8...15).contains(digits.count) ? digits : nil
      }
      return national(digits.dropFirst(callingCode.count))
    }
    if let result = national(digits[...]) { return result }
    return digits.hasPrefix(callingCode) ? national(digits.dropFirst(callingCode.count)) : nil
  }

  private func national(_ digits: Substring) -> String? {
    let callingCode = callingCode ?? ""
    if nationalDigits.contains(digits.count), !digits.hasPrefix("0") {
      return callingCode + digits
    }
    let stripped = digits.hasPrefix("0") ? digits.dropFirst() : digits
    return nationalDigits.contains(stripped.count) ? callingCode + stripped : nil
  }
}

extension NumberPlan {
  /// How many digits the numbers of a country have; 6 to 12 where this program does not know.
  ///
  /// From the national numbering plans that the ITU publishes (Operational Bulletin, E.164).
  package static func usualDigits(of callingCode: String?) -> ClosedRange<Int> {
    switch callingCode {
    case "1", "57": 10...10
    case "34", "56": 9...9
    case "51", "593": 8...9
    case "52": 10...11
    case "502", "506", "591", "598": 8...8
    default: 6...12
    }
  }
}
