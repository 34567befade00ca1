extension StringProtocol {
  /// The text without case and without Latin accents, so that `credito` finds `Crédito`.
  package var folded: String {
    var result = String.UnicodeScalarView()
    for scalar in lowercased().unicodeScalars where !scalar.isCombiningMark {
      result.append(plainLetters[scalar] ?? scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isCombiningMark: Bool { (0x300...0x36F).contains(value) }
}

private let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
  let families: [(accented: String, plain: Unicode.Scalar)] = [
    ("áàâäãå", "a"), ("éèêë", "e"), ("íìîï", "i"), ("óòôöõ", "o"), ("úùûü", "u"),
    ("ñ", "n"), ("ç", "c"), ("ýÿ", "y"),
  ]
  var letters: [Unicode.Scalar: Unicode.Scalar] = [:]
  for family in families {
    for scalar in family.accented.unicodeScalars { letters[scalar] = family.plain }
  }
  return letters
}()
