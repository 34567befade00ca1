/// A column of a sheet, its header understood: `label::Español (es)` is `label` in Spanish.
struct SheetColumn: Sendable, Hashable {
  /// As the file writes it.
  let header: String
  /// The name this program knows it by; of an unknown column its header.
  let name: String
  /// The language its cells are in; unnamed where the header does not say.
  let language: FormLanguage
  let isKnown: Bool

  init(header: String, in vocabulary: ColumnVocabulary) {
    self.header = header
    let parts = Self.parts(of: header, in: vocabulary)
    let name = vocabulary.name(for: parts[0])
    let isTagged = parts.count > 1
    guard let name, !isTagged || vocabulary.translatable.contains(name) else {
      self.name = header
      language = .unnamed
      isKnown = false
      return
    }
    self.name = name
    language = FormLanguage(name: parts.dropFirst().joined(separator: "::"))
    isKnown = true
  }

  struct Meaning: Hashable {
    let name: String
    let language: FormLanguage
  }

  /// What two columns share when one of them is one too many.
  var meaning: Meaning { Meaning(name: name, language: language) }

  /// Splits at `::`, or at the old single colon, and drops a prefix such as `bind`.
  private static func parts(of header: String, in vocabulary: ColumnVocabulary) -> [String] {
    var parts = header.split(between: "::")
    if parts.count == 1, let old = oldParts(of: header, in: vocabulary) { parts = old }
    guard parts.count > 1, prefixes.contains(ColumnVocabulary.key(parts[0])) else { return parts }
    return Array(parts.dropFirst())
  }

  /// `label:es` and `media:image`; `jr:count` is one name and no language.
  private static func oldParts(
    of header: String, in vocabulary: ColumnVocabulary
  ) -> [String]? {
    let parts = header.split(between: ":")
    guard parts.count > 1 else { return nil }
    let first = ColumnVocabulary.key(parts[0])
    let isTranslatable = vocabulary.name(for: first).map(vocabulary.translatable.contains) ?? false
    return isTranslatable || prefixes.contains(first) ? parts : nil
  }

  private static let prefixes: Set<String> = ["bind", "body", "control", "media", "attribute"]
}

extension String {
  /// The pieces between separators, without the spaces around them; never empty.
  fileprivate func split(between separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
    }
    return pieces + [rest.trimmed]
  }
}
