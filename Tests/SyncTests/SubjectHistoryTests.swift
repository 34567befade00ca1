import Sync
import Testing

struct SubjectHistoryTests {
  @Test func `one entry gives its fields`() {
    let history = SubjectHistory([entry(1, [], ["a": "1", "b": nil])])
    #expect(history.resolved == ["a": .set("1"), "b": .cleared])
    #expect(history.answers == ["a": "1"])
    #expect(history.heads == [id(1)])
    #expect(history.conflicts.isEmpty)
    #expect(history.heads(of: "b").map(\.id) == [id(1)])
    #expect(history.heads(of: "z").isEmpty)
  }

  @Test func `no entries give an empty history`() {
    let history = SubjectHistory<FieldValue>([])
    #expect(history.heads.isEmpty)
    #expect(history.resolved.isEmpty)
  }

  @Test func `later seals replace only what they name`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1", "b": "1"]), entry(2, [1], ["a": "2"]), entry(3, [2], ["c": "3"]),
    ])
    #expect(history.answers == ["a": "2", "b": "1", "c": "3"])
    #expect(history.heads == [id(3)])
    #expect(history.heads(of: "a").map(\.id) == [id(2)])
  }

  @Test func `two edits of one value conflict and the later is provisional`() throws {
    let history = SubjectHistory([
      entry(1, [], ["a": "1"]), entry(2, [1], ["a": "2"], at: 30),
      entry(3, [1], ["a": "3"], at: 20),
    ])
    #expect(history.answers == ["a": "2"])
    #expect(history.heads == [id(2), id(3)])
    let conflict = try #require(history.conflicts.first)
    #expect(conflict.field == "a")
    #expect(conflict.candidates.map(\.id) == [id(2), id(3)])
  }

  @Test func `edits of different fields do not conflict`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1", "b": "1"]), entry(2, [1], ["a": "2"]), entry(3, [1], ["b": "3"]),
    ])
    #expect(history.answers == ["a": "2", "b": "3"])
    #expect(history.conflicts.isEmpty)
  }

  @Test func `equal edits do not conflict`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1"]), entry(2, [1], ["a": "2"]), entry(3, [1], ["a": "2"]),
    ])
    #expect(history.conflicts.isEmpty)
    #expect(history.heads(of: "a").map(\.id) == [id(3), id(2)])
  }

  @Test func `clearing and setting conflict`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1"]), entry(2, [1], ["a": nil]), entry(3, [1], ["a": "1"]),
    ])
    #expect(history.conflicts.map(\.field) == ["a"])
  }

  @Test func `an entry that names both heads settles them`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1"]), entry(2, [1], ["a": "2"], at: 90),
      entry(3, [1], ["a": "3"], at: 80),
      entry(4, [2, 3], ["a": "3"], at: 1),
    ])
    #expect(history.answers == ["a": "3"])
    #expect(history.conflicts.isEmpty)
    #expect(history.heads == [id(4)])
  }

  @Test func `an entry that joins two branches leaves the fields it does not name in conflict`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1", "b": "1"]), entry(2, [1], ["a": "2", "b": "2"]),
      entry(3, [1], ["a": "3", "b": "3"]), entry(4, [2, 3], ["a": "4"]), entry(5, [4], ["c": "5"]),
    ])
    #expect(history.conflicts.map(\.field) == ["b"])
    #expect(history.answers == ["a": "4", "b": "3", "c": "5"])
    #expect(history.heads == [id(5)])
  }

  @Test func `a value is replaced across generations that do not name it`() {
    let history = SubjectHistory([
      entry(1, [], ["a": "1"], at: 99), entry(2, [1], ["b": "2"]), entry(3, [1], ["b": "2"]),
      entry(4, [2, 3], [:]), entry(5, [4], ["a": "5"], at: 1),
    ])
    #expect(history.answers["a"] == "5")
    #expect(history.heads(of: "a").map(\.id) == [id(5)])
    #expect(history.conflicts.isEmpty)
  }

  @Test func `a parent that has not arrived is passed over`() {
    let history = SubjectHistory([entry(2, [1], ["a": "2"]), entry(5, [4], ["a": "5"])])
    #expect(history.conflicts.map(\.field) == ["a"])
    #expect(history.heads == [id(2), id(5)])
  }

  @Test func `a tie of clocks goes to origin, number and id in turn`() {
    let low = HistoryEntry(
      id: id(9), at: 1, origin: Token16(high: 1, low: 0), seq: 9, parents: [],
      fields: ["a": FieldValue.set("low")])
    let high = HistoryEntry(
      id: id(8), at: 1, origin: Token16(high: 2, low: 0), seq: 1, parents: [],
      fields: ["a": FieldValue.set("origin")])
    let same = HistoryEntry(
      id: id(7), at: 1, origin: Token16(high: 2, low: 0), seq: 2, parents: [],
      fields: ["a": FieldValue.set("number")])
    let fork = HistoryEntry(
      id: id(10), at: 1, origin: Token16(high: 2, low: 0), seq: 2, parents: [],
      fields: ["a": FieldValue.set("id")])
    #expect(SubjectHistory([low, high]).answers == ["a": "origin"])
    #expect(SubjectHistory([low, same, high]).answers == ["a": "number"])
    #expect(SubjectHistory([fork, low, same, high]).answers == ["a": "id"])
  }

  @Test func `a history of many forks is computed in one pass`() {
    var entries = [entry(1, [], ["a": "0"])]
    // A ladder of diamonds has 2²⁰⁰ paths from its foot to its head.
    for step in 1...200 {
      let foot = step == 1 ? 1 : 3 * step - 2
      entries.append(entry(3 * step - 1, [foot], ["a": "x\(step)"]))
      entries.append(entry(3 * step, [foot], ["a": "y\(step)", "b": "\(step)"]))
      entries.append(entry(3 * step + 1, [3 * step - 1, 3 * step], ["c": "\(step)"]))
    }
    let history = SubjectHistory(entries)
    #expect(history.conflicts.map(\.field) == ["a"])
    #expect(history.answers == ["a": "y200", "b": "200", "c": "200"])
  }

  @Test func `a forged circle still ends`() {
    let history = SubjectHistory([
      entry(1, [2], ["a": "1"]), entry(2, [1, 2], ["a": "2"]), entry(3, [1], ["b": "3"]),
    ])
    #expect(history.resolved.count == 2)
  }
}

/// An entry whose number is its id, its time unless given, and its number within the origin.
private func entry(
  _ number: Int, _ parents: [Int], _ fields: [String: String?], at: Int64? = nil
) -> HistoryEntry<FieldValue> {
  HistoryEntry(
    id: id(number), at: at ?? Int64(number), origin: Token16(high: 1, low: 0), seq: Int64(number),
    parents: parents.map(id), fields: fields.mapValues { $0.map(FieldValue.set) ?? .cleared })
}

private func id(_ number: Int) -> EntryID {
  let hex = String(number, radix: 16)
  return EntryID(hex: String(repeating: "0", count: 64 - hex.count) + hex) ?? EntryID(.zero)
}
