/// Numbers as a country writes them: `1.500` and `12,5`, or `1,500` and `12.5`.
struct NumberTyping {
  /// The country's decimal sign, where it is known.
  let sign: DecimalSign?
  let takesFractions: Bool

  /// The number with a point for its decimal sign; a text that is no number stays as it is.
  func reading(_ text: String) -> AnswerKeying.Reading {
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative ? String(text.dropFirst()) : text
    guard let parts = parts(of: unsigned) else { return .text(text) }
    let minus = isNegative ? "-" : ""
    switch parts {
    case .whole(let digits): return .text(minus + digits)
    case .fraction(let whole, let tenths): return .text("\(minus)\(whole).\(tenths)")
    case .either(let first, let second):
      return .doubtful(whole: minus + first + second, fraction: "\(minus)\(first).\(second)")
    }
  }

  private enum Parts {
    case whole(String)
    case fraction(String, String)
    case either(String, String)
  }

  /// What the signs between the digits mean; nil when it is no number.
  private func parts(of text: String) -> Parts? {
    let signs = text.filter { !$0.isASCIIDigit }
    guard text.first?.isASCIIDigit == true, text.last?.isASCIIDigit == true,
      signs.allSatisfy({ ".,' \u{A0}\u{202F}".contains($0) })
    else { return nil }
    let groups = text.split(omittingEmptySubsequences: false) { !$0.isASCIIDigit }.map(String.init)
    guard let last = signs.last else { return .whole(text) }
    let others = Set(signs.dropLast())
    // The last sign is the decimal one when it differs from the others, or none groups like it.
    if last != ".", last != "," || others.contains(last) {
      return isGrouped(groups) ? .whole(groups.joined()) : nil
    }
    if others.contains(last) { return isGrouped(groups) ? .whole(groups.joined()) : nil }
    let whole = Array(groups.dropLast())
    guard others.isEmpty else {
      return isGrouped(whole) ? .fraction(whole.joined(), groups[groups.count - 1]) : nil
    }
    return single(last, groups[0], groups[1])
  }

  /// One sign between two groups: thousands where the country or the question says so.
  private func single(_ mark: Character, _ first: String, _ second: String) -> Parts {
    guard isGrouped([first, second]), first != "0" else { return .fraction(first, second) }
    switch sign {
    case .comma: return mark == "," ? .fraction(first, second) : .whole(first + second)
    case .point: return mark == "." ? .fraction(first, second) : .whole(first + second)
    case nil: return takesFractions ? .either(first, second) : .whole(first + second)
    }
  }

  /// Whether all groups but the first have three digits, and the first at most three.
  private func isGrouped(_ groups: [String]) -> Bool {
    (1...3).contains(groups.first?.count ?? 0) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

extension String {
  /// Whether signs or spaces stand between its digits.
  var isGroupedNumber: Bool {
    withoutOuterSpaces.dropFirst().contains { ".,' \u{A0}\u{202F}".contains($0) }
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
