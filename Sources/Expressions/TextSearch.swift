/// Finds a text in another in one pass, whatever they repeat.
///
/// Source: Knuth, Morris and Pratt, "Fast pattern matching in strings" (1977).
enum TextSearch {
  /// Where the first occurrence begins; nil without one.
  static func place(of part: String, in text: String) -> String.Index? {
    let wanted = Array(part.utf8)
    guard !wanted.isEmpty else { return text.startIndex }
    let returns = returns(in: wanted)
    var matched = 0
    for (position, byte) in text.utf8.enumerated() {
      while matched > 0, wanted[matched] != byte { matched = returns[matched - 1] }
      if wanted[matched] == byte { matched += 1 }
      if matched == wanted.count {
        return text.utf8.index(text.startIndex, offsetBy: position + 1 - wanted.count)
      }
    }
    return nil
  }

  /// For each place, how much of the beginning ends there once more.
  private static func returns(in wanted: [UInt8]) -> [Int] {
    var result = [0]
    var matched = 0
    for byte in wanted.dropFirst() {
      while matched > 0, wanted[matched] != byte { matched = result[matched - 1] }
      if wanted[matched] == byte { matched += 1 }
      result.append(matched)
    }
    return result
  }
}
