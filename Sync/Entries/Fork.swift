/// Entries that share an origin and a number: a cloned laptop or a restored backup went on writing.
package struct Fork: Sendable, Hashable {
  package let origin: OriginID
  package let seq: Int64
  /// At least two, ascending.
  package let ids: [EntryID]

  /// The forks among entries, by origin and number; an entry given twice is no fork.
  package static func all(
    in entries: some Sequence<(origin: OriginID, seq: Int64, id: EntryID)>
  ) -> [Fork] {
    var named: [Place: Set<EntryID>] = [:]
    for entry in entries {
      named[Place(origin: entry.origin, seq: entry.seq), default: []].insert(entry.id)
    }
    return named.filter { $0.value.count > 1 }
      .sorted { ($0.key.origin, $0.key.seq) < ($1.key.origin, $1.key.seq) }
      .map { Fork(origin: $0.key.origin, seq: $0.key.seq, ids: $0.value.sorted()) }
  }

  package init(origin: OriginID, seq: Int64, ids: [EntryID]) {
    (self.origin, self.seq, self.ids) = (origin, seq, ids)
  }

  private struct Place: Hashable {
    let origin: OriginID
    let seq: Int64
  }
}
