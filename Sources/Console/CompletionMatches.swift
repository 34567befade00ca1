import Languages

/// The lines that the Tab key may make of what was typed.
struct CompletionMatches {
  let completions: [Completion]

  /// The whole lines that `typed` begins; case and accents make no difference, nor two lines.
  func lines(for typed: String) -> [String] {
    let before = String(typed[..<lastWord(of: typed).startIndex])
    var seen: Set<String> = []
    return completions.compactMap { completion in
      switch completion.part {
      case .line:
        completion.text.folded.hasPrefix(typed.folded) ? completion.text : nil
      case .lastWord:
        completion.text.folded.hasPrefix(lastWord(of: typed).folded)
          ? before + completion.text : nil
      }
    }.filter { seen.insert($0.folded).inserted }
  }

  private func lastWord(of typed: String) -> Substring {
    guard let space = typed.lastIndex(of: " ") else { return typed[...] }
    return typed[typed.index(after: space)...]
  }
}
