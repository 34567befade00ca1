/// The entries of one subject as a graph from children to parents.
///
/// Entries stand by rising precedence, so that of two places the greater takes precedence.
struct HistoryGraph<Value: Equatable & Sendable>: Sendable {
  private let entries: [HistoryEntry<Value>]
  /// For each entry the places of those parents that are here.
  private let parents: [[Int]]
  private let childCounts: [Int]
  private let numbers: [String: Int]
  /// For each field number the place of its first head.
  private var winners: [Int]
  /// For each field number with several heads their places, falling.
  private var contested: [Int: [Int]] = [:]

  /// A graph of some entries; the order and repetitions change nothing.
  init(_ given: [HistoryEntry<Value>]) {
    var seen: Set<EntryID> = []
    let entries = given.sorted { $0.precedence < $1.precedence }.filter {
      seen.insert($0.id).inserted
    }
    var places: [EntryID: Int] = [:]
    for (place, entry) in entries.enumerated() { places[entry.id] = place }
    var childCounts = [Int](repeating: 0, count: entries.count)
    parents = entries.map { entry in
      let present = Set(entry.parents).sorted().compactMap { $0 == entry.id ? nil : places[$0] }
      for place in present { childCounts[place] += 1 }
      return present
    }
    var numbers: [String: Int] = [:]
    for entry in entries {
      for field in entry.fields.keys where numbers[field] == nil { numbers[field] = numbers.count }
    }
    self.entries = entries
    self.childCounts = childCounts
    self.numbers = numbers
    winners = [Int](repeating: -1, count: numbers.count)
    findHeads()
  }

  /// Whether each entry's only parent is the entry before it.
  static func isChain(_ entries: [HistoryEntry<Value>]) -> Bool {
    entries.count < 2
      || zip(entries, entries.dropFirst()).allSatisfy { $1.parents == [$0.id] }
  }

  /// The entries without children, ascending.
  var heads: [EntryID] {
    zip(entries, childCounts).filter { $1 == 0 }.map { $0.0.id }.sorted()
  }

  /// The value of each field's head of the highest precedence.
  var resolved: [String: Value] {
    var values = [String: Value](minimumCapacity: numbers.count)
    for (field, number) in numbers { values[field] = entries[winners[number]].fields[field] }
    return values
  }

  /// The fields whose heads differ, by the UTF-8 bytes of their names.
  var conflicts: [FieldConflict<Value>] {
    guard !contested.isEmpty else { return [] }
    return numbers.filter { contested[$0.value] != nil }
      .map { FieldConflict(field: $0.key, candidates: heads(of: $0.key)) }
      .filter { conflict in
        conflict.candidates.contains { $0.value != conflict.candidates[0].value }
      }
      .sorted { $0.field.utf8.lexicographicallyPrecedes($1.field.utf8) }
  }

  /// The heads of a field by falling precedence.
  func heads(of field: String) -> [FieldCandidate<Value>] {
    guard let number = numbers[field] else { return [] }
    return (contested[number] ?? [winners[number]]).compactMap { entries[$0].candidate(for: field) }
  }

  /// Finds every field's heads in one pass from children to parents.
  ///
  /// Each entry carries a set of the fields that its descendants name, as bits; it is the head of
  /// those it names that are not in its set. The work is links times fields / 64.
  private mutating func findHeads() {
    let none = [UInt64](repeating: 0, count: (numbers.count + 63) / 64)
    var named = [[UInt64]](repeating: none, count: entries.count)
    for place in childrenFirst() {
      for field in entries[place].fields.keys {
        guard let number = numbers[field] else { continue }
        let bit = UInt64(1) << UInt64(number % 64)
        if named[place][number / 64] & bit == 0 { addHead(place, of: number) }
        named[place][number / 64] |= bit
      }
      for parent in parents[place] {
        for word in none.indices { named[parent][word] |= named[place][word] }
      }
    }
    contested = contested.mapValues { $0.sorted(by: >) }
    for (number, places) in contested { winners[number] = places[0] }
  }

  private mutating func addHead(_ place: Int, of number: Int) {
    if winners[number] < 0 {
      winners[number] = place
    } else {
      contested[number, default: [winners[number]]].append(place)
    }
  }

  /// The places of all entries, children before their parents.
  ///
  /// Ids are hashes, so there are no circles among genuine entries; forged ones are cut at the
  /// entry of the highest precedence, and every entry still comes exactly once.
  private func childrenFirst() -> [Int] {
    var waiting = childCounts
    var isPlaced = [Bool](repeating: false, count: entries.count)
    var order: [Int] = []
    func place(from start: Int) {
      var ready = [start]
      while let next = ready.popLast() {
        guard !isPlaced[next] else { continue }
        isPlaced[next] = true
        order.append(next)
        for parent in parents[next] {
          waiting[parent] -= 1
          if waiting[parent] == 0 { ready.append(parent) }
        }
      }
    }
    for start in entries.indices where childCounts[start] == 0 { place(from: start) }
    for start in entries.indices.reversed() where !isPlaced[start] { place(from: start) }
    return order
  }
}
