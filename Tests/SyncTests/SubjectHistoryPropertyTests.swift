import Sync
import Testing

struct SubjectHistoryPropertyTests {
  private let seeds = UInt64(0)..<2_000

  @Test func `heads are those of the definition`() {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let entries = generator.history()
      let naive = NaiveHistory(entries: entries)
      let history = SubjectHistory(entries)
      #expect(history.heads == naive.heads, "seed \(seed)")
      #expect(Set(history.resolved.keys) == naive.fields, "seed \(seed)")
      for field in naive.fields {
        let expected = naive.heads(of: field)
          .sorted { ($0.at, $0.origin, $0.seq, $0.id) > ($1.at, $1.origin, $1.seq, $1.id) }
        let heads = history.heads(of: field)
        #expect(heads.map(\.id) == expected.map(\.id), "seed \(seed)")
        #expect(history.resolved[field] == expected.first?.fields[field], "seed \(seed)")
        let values = Set(expected.compactMap { $0.fields[field] })
        let conflict = history.conflicts.first { $0.field == field }
        #expect((conflict != nil) == (values.count > 1), "seed \(seed)")
        if let conflict { #expect(conflict.candidates == heads, "seed \(seed)") }
      }
    }
  }

  @Test func `the order of arrival changes nothing`() {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let entries = generator.history()
      let history = SubjectHistory(entries)
      let other = SubjectHistory((entries + entries.prefix(2)).shuffled(using: &generator))
      #expect(history.heads == other.heads, "seed \(seed)")
      #expect(history.resolved == other.resolved, "seed \(seed)")
      #expect(history.conflicts == other.conflicts, "seed \(seed)")
    }
  }

  @Test func `an edit that has seen a value beats it whatever the clocks`() {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let entries = generator.history()
      let seen = SubjectHistory(entries).heads
      let edit = generator.historyEntry(parents: seen, at: -1)
      let history = SubjectHistory((entries + [edit]).shuffled(using: &generator))
      for (field, value) in edit.fields {
        #expect(history.resolved[field] == value, "seed \(seed)")
        #expect(history.heads(of: field).map(\.id) == [edit.id], "seed \(seed)")
      }
      #expect(history.heads == [edit.id], "seed \(seed)")
    }
  }

  @Test func `a chain shuffled is the chain`() {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      var entries = [generator.historyEntry(parents: [])]
      for _ in 0..<6 {
        entries.append(generator.historyEntry(parents: [entries[entries.count - 1].id]))
      }
      let inOrder = SubjectHistory(entries)
      let shuffled = SubjectHistory(entries.shuffled(using: &generator))
      #expect(inOrder.resolved == shuffled.resolved, "seed \(seed)")
      #expect(inOrder.heads == shuffled.heads, "seed \(seed)")
      #expect(inOrder.conflicts.isEmpty, "seed \(seed)")
      #expect(shuffled.conflicts.isEmpty, "seed \(seed)")
    }
  }
}
