extension String {
  /// Whether the text can name a question: letters, digits, `_`, `-` and `.`, a letter or `_` first.
  var isXMLName: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.startsXMLName && unicodeScalars.allSatisfy(\.continuesXMLName)
  }

  /// The text with `_` for what a name cannot hold.
  var asXMLName: String {
    var name = String.UnicodeScalarView()
    for scalar in unicodeScalars { name.append(scalar.continuesXMLName ? scalar : "_") }
    if let first = name.first, !first.startsXMLName { name.insert("_", at: name.startIndex) }
    return String(name)
  }
}

extension Unicode.Scalar {
  /// `NameStartChar` of XML 1.0 without the colon.
  fileprivate var startsXMLName: Bool {
    switch value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF,
      0xF900...0xFDCF, 0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  fileprivate var continuesXMLName: Bool {
    switch value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: startsXMLName
    }
  }
}
