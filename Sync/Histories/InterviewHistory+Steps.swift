import Responses

/// The history of an interview told step by step.
extension InterviewHistory {
  /// A field as an entry changed it, beside what its author had seen.
  package struct Change: Sendable, Hashable {
    package let field: String
    /// Nil where nothing was known of the field.
    package let before: Field?
    package let after: Field

    package init(field: String, before: Field?, after: Field) {
      self.field = field
      self.before = before
      self.after = after
    }
  }

  /// What an entry changed, compared with what its ancestors made of the interview.
  ///
  /// In the order of the fields' names; what it repeated unchanged is left out.
  package static func changes(
    by entry: SealedEntry, among entries: [SealedEntry], besides bare: [BareEntry]
  ) -> [Change] {
    let seen = ancestors(of: entry.header.parents, entries, bare)
    let before = SubjectHistory(
      entries.filter { seen.contains($0.id) }.sorted { $0.precedence < $1.precedence }
        .map(Self.entry)
        + bare.filter { seen.contains($0.id) }.map(Self.entry))
    return Self.entry(entry).fields.filter { before.resolved[$0.key] != $0.value }
      .map { Change(field: $0.key, before: before.resolved[$0.key], after: $0.value) }
      .filter { $0.field != wholeField }
      .sorted { $0.field.utf8.lexicographicallyPrecedes($1.field.utf8) }
  }

  /// The history as it looked to somebody who had seen these entries and what they had seen.
  package static func seen(
    from heads: [EntryID], _ entries: [SealedEntry], besides bare: [BareEntry]
  ) -> InterviewHistory? {
    let seen = ancestors(of: heads, entries, bare)
    return InterviewHistory(
      entries.filter { seen.contains($0.id) }, besides: bare.filter { seen.contains($0.id) })
  }

  /// These entries and all that lead to them, as far as they are here.
  private static func ancestors(
    of heads: [EntryID], _ entries: [SealedEntry], _ bare: [BareEntry]
  ) -> Set<EntryID> {
    let parents = Dictionary(
      entries.map { ($0.id, $0.header.parents) } + bare.map { ($0.id, $0.header.parents) },
      uniquingKeysWith: { first, _ in first })
    var seen: Set<EntryID> = []
    var pending = heads
    while let next = pending.popLast() {
      guard let further = parents[next], seen.insert(next).inserted else { continue }
      pending += further
    }
    return seen
  }
}
