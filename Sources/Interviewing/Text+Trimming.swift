extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    // Most cells of a data file begin and end with a visible ASCII character.
    if (33...126).contains(first), (33...126).contains(last) { return self }
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// The text without control characters but line breaks and tabs: no file format takes them all.
  var withoutControls: String {
    guard unicodeScalars.contains(where: \.isForbiddenControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isForbiddenControl }))
  }
}

extension Unicode.Scalar {
  fileprivate var isForbiddenControl: Bool {
    properties.generalCategory == .control && self != "\n" && self != "\r" && self != "\t"
  }
}
