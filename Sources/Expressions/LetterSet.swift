/// The letters that a place of a regular expression may have.
struct LetterSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var classes: [LetterClass] = []
  /// Sets within brackets, such as `[a-z[0-9]]`.
  var unions: [LetterSet] = []
  /// What must hold besides: `[a-z&&[^aeiou]]`.
  var limits: [LetterSet] = []
  var isNegated = false
  var ignoresCase = false

  static func only(_ scalar: Unicode.Scalar, ignoresCase: Bool) -> LetterSet {
    LetterSet(ranges: [scalar.value...scalar.value], ignoresCase: ignoresCase)
  }

  static func every(_ letterClass: LetterClass) -> LetterSet { LetterSet(classes: [letterClass]) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isMember = holds(scalar) || (ignoresCase && scalar.caseVariants.contains(where: holds))
    return (isMember && limits.allSatisfy { $0.contains(scalar) }) != isNegated
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } || classes.contains { $0.contains(scalar) }
      || unions.contains { $0.contains(scalar) }
  }
}

/// A kind of letters that a regular expression names.
struct LetterClass: Sendable {
  enum Kind: Sendable {
    case any, insideLine, digit, word, space, blank, control, graphic
    case alphabetic, alphanumeric, uppercase, lowercase, punctuation, hexadecimal, ascii
    /// The first letters of general categories: `L`, `Nd`.
    case category(String)
    case script([ClosedRange<UInt32>])
  }

  let kind: Kind
  var isNegated = false

  init(_ kind: Kind, isNegated: Bool = false) {
    self.kind = kind
    self.isNegated = isNegated
  }

  /// As `\p{…}` and `[:…:]` name it; nil when nothing is called so.
  init?(named name: String, isNegated: Bool) {
    var key = name.lowercased().filter { !"_- ".contains($0) }
    for prefix in ["is", "java", "in", "script=", "sc=", "generalcategory=", "gc="]
    where key.hasPrefix(prefix) { key = String(key.dropFirst(prefix.count)) }
    guard let kind = LetterClass.kinds[key] else { return nil }
    self.init(kind, isNegated: isNegated)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool { isMember(scalar) != isNegated }

  private func isMember(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch kind {
    case .any: return true
    case .insideLine: return !scalar.isLineEnd
    case .digit: return (48...57).contains(scalar.value)
    case .word: return scalar.isWordPart
    case .space: return properties.isWhitespace
    case .blank: return scalar == "\t" || properties.generalCategory == .spaceSeparator
    case .control: return properties.generalCategory == .control
    case .graphic: return !properties.isWhitespace && properties.generalCategory != .control
    case .alphabetic: return properties.isAlphabetic
    case .alphanumeric: return properties.isAlphabetic || properties.numericType == .decimal
    case .uppercase: return properties.isUppercase
    case .lowercase: return properties.isLowercase
    case .punctuation:
      return scalar.category.hasPrefix("P") || (scalar.isASCII && scalar.category.hasPrefix("S"))
    case .hexadecimal: return properties.isASCIIHexDigit
    case .ascii: return scalar.isASCII
    case .category(let name): return scalar.category.hasPrefix(name)
    case .script(let ranges): return ranges.contains { $0.contains(scalar.value) }
    }
  }

  private static let kinds: [String: Kind] = {
    var result: [String: Kind] = [
      "any": .any, "all": .any, "alpha": .alphabetic, "alphabetic": .alphabetic,
      "letter": .category("L"), "alnum": .alphanumeric, "digit": .digit, "upper": .uppercase,
      "uppercase": .uppercase, "lower": .lowercase, "lowercase": .lowercase,
      "punct": .punctuation, "punctuation": .category("P"), "space": .space, "whitespace": .space,
      "blank": .blank, "cntrl": .control, "graph": .graphic, "print": .graphic, "word": .word,
      "xdigit": .hexadecimal, "hexdigit": .hexadecimal, "ascii": .ascii, "number": .category("N"),
      "latin": .script([65...90, 97...122, 0xAA...0xAA, 0xBA...0xBA, 0xC0...0x24F, 0x1E00...0x1EFF]
      ),
      "greek": .script([0x370...0x3FF, 0x1F00...0x1FFF]),
      "cyrillic": .script([0x400...0x52F]), "hebrew": .script([0x590...0x5FF]),
      "arabic": .script([0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF]),
      "devanagari": .script([0x900...0x97F]), "bengali": .script([0x980...0x9FF]),
      "thai": .script([0xE00...0xE7F]), "ethiopic": .script([0x1200...0x139F]),
      "han": .script([0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FA1F]),
      "hiragana": .script([0x3040...0x309F]), "katakana": .script([0x30A0...0x30FF]),
      "hangul": .script([0x1100...0x11FF, 0xAC00...0xD7AF]),
    ]
    let categories = [
      "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
      "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C",
      "Cc", "Cf", "Co", "Cs", "Cn",
    ]
    for category in categories { result[category.lowercased()] = .category(category) }
    return result
  }()
}

extension Unicode.Scalar {
  var isLineEnd: Bool {
    value == 10 || value == 13 || value == 0x85 || value == 0x2028 || value == 0x2029
  }

  /// A letter, mark, digit or joining punctuation.
  var isWordPart: Bool {
    if isASCII {
      return (97...122).contains(value) || (65...90).contains(value) || (48...57).contains(value)
        || self == "_"
    }
    return properties.isAlphabetic || category.hasPrefix("M") || category == "Nd"
      || category == "Pc"
  }

  /// The letter in its other cases, where those are single letters.
  fileprivate var caseVariants: [Unicode.Scalar] {
    [properties.lowercaseMapping, properties.uppercaseMapping].compactMap { text in
      text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
  }

  /// The two letters of the general category.
  fileprivate var category: String {
    switch properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    default: "Cn"
    }
  }
}
