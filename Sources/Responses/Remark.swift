package import Expressions

/// What the interviewer wrote beside the answers: a note of their own, or the person's very words.
package struct Remark: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case note, quote
    /// A mark on a question to come back to; the text may be empty.
    case flag
    /// A code such as `#espera`.
    case tag
    /// A file kept beside the survey file, see `attachment`.
    case attachment
    /// The person stands by an answer that seemed unlikely; the text says why, or is empty.
    case confirmed
  }

  package let kind: Kind
  /// The question at hand; nil for one about the whole interview.
  package let path: AnswerPath?
  package let text: String
  package let at: Moment

  package init(_ kind: Kind, path: AnswerPath?, text: String, at: Moment) {
    self.kind = kind
    self.path = path
    self.text = text
    self.at = at
  }

  /// Codes in the text, `espera` for `#espera`, in order and without repeats.
  package var tags: [String] {
    guard kind != .attachment else { return [] }
    var tags: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) where word.first == "#" {
      let tag = String(word.dropFirst().prefix { $0.isLetter || $0.isNumber || "_-".contains($0) })
      if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  /// The file of a remark of the kind `attachment`; its text is as `sha256sum` writes it.
  package var attachment: (hash: String, name: String)? {
    let parts = text.split(separator: "  ", maxSplits: 1).map(String.init)
    guard kind == .attachment, parts.count == 2 else { return nil }
    return (parts[0], parts[1])
  }
}
