extension StringProtocol {
  /// Without white space at either end.
  var trimmed: SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }
}

extension String {
  /// Without white space at either end; itself where nothing is to be cut, so that lists stay cheap.
  var trimmedText: String {
    // Most cells begin and end in plain letters, as their bytes tell.
    let plain: ClosedRange<UInt8> = 0x21...0x7E
    guard let first = utf8.first, let last = utf8.last else { return self }
    if plain.contains(first), plain.contains(last) { return self }
    return String(trimmed)
  }
}
