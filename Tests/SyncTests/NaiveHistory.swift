import Sync

/// The definition of heads taken word by word, comparing every entry with every other.
struct NaiveHistory {
  let entries: [HistoryEntry<FieldValue>]

  func heads(of field: String) -> [HistoryEntry<FieldValue>] {
    entries.filter { entry in
      entry.fields[field] != nil
        && !entries.contains { $0.fields[field] != nil && descends($0, from: entry.id) }
    }
  }

  var heads: [EntryID] {
    entries.filter { entry in !entries.contains { descends($0, from: entry.id) } }
      .map(\.id).sorted()
  }

  var fields: Set<String> { Set(entries.flatMap { $0.fields.keys }) }

  private func descends(_ entry: HistoryEntry<FieldValue>, from ancestor: EntryID) -> Bool {
    entry.parents.contains(ancestor)
      || entries.contains { entry.parents.contains($0.id) && descends($0, from: ancestor) }
  }
}

extension SeededGenerator {
  /// Up to nine entries, each with earlier ones as parents; some have not arrived.
  mutating func history() -> [HistoryEntry<FieldValue>] {
    var entries: [HistoryEntry<FieldValue>] = []
    for _ in 0..<Int.random(in: 1...9, using: &self) {
      let parents = entries.suffix(3).shuffled(using: &self)
        .prefix(Int.random(in: 0...2, using: &self)).map(\.id)
      entries.append(historyEntry(parents: parents))
    }
    return entries.filter { _ in Int.random(in: 0..<8, using: &self) > 0 }
  }

  /// An entry with a random clock that sets or clears up to three of four fields.
  mutating func historyEntry(parents: [EntryID], at: Int64? = nil) -> HistoryEntry<FieldValue> {
    var fields: [String: FieldValue] = [:]
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let value = Int.random(in: 0...3, using: &self)
      fields["f\(Int.random(in: 0...3, using: &self))"] = value == 0 ? .cleared : .set("\(value)")
    }
    let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &self) }
    return HistoryEntry(
      id: EntryID(bytes: bytes) ?? EntryID(.zero), at: at ?? Int64.random(in: 0...5, using: &self),
      origin: Token16(high: UInt64.random(in: 0...2, using: &self), low: 0),
      seq: Int64.random(in: 1...5, using: &self), parents: parents.sorted(), fields: fields)
  }
}
