import Languages

/// The languages of a form, from its headers and its `default_language`.
struct LanguageChoice {
  let all: [FormLanguage]
  /// The one an interview starts in.
  let initial: FormLanguage
  /// The one that columns without a language are in.
  let untagged: FormLanguage
  /// What is odd about `default_language`.
  let problem: FormProblem?

  /// As pyxform: columns without a language are in `default_language`, and such a label makes it exist.
  init(headers: [FormLanguage], wanted: String) {
    let named = headers.filter { $0 != .unnamed }
    let hasUntaggedLabel = headers.contains(.unnamed) || named.isEmpty
    let wantedLanguage = FormLanguage(name: wanted)
    if wanted.isEmpty {
      untagged = .unnamed
      initial = hasUntaggedLabel ? .unnamed : named[0]
      problem = nil
    } else if hasUntaggedLabel || named.contains(wantedLanguage) {
      untagged = wantedLanguage
      initial = wantedLanguage
      problem = nil
    } else if let match = named.matching(wanted) {
      untagged = match
      initial = match
      problem = .matchedDefaultLanguage(wanted, language: match.name)
    } else {
      untagged = named[0]
      initial = named[0]
      let near = nearest(to: wanted, among: named.map(\.name))
      problem = .unknownDefaultLanguage(wanted, nearest: near)
    }
    var seen: Set<FormLanguage> = []
    let ordered = headers.isEmpty ? [.unnamed] : headers
    let untagged = untagged
    all = ordered.map { $0 == .unnamed ? untagged : $0 }.filter { seen.insert($0).inserted }
  }
}
