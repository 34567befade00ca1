/// What the entries of one subject add up to: a value for each field, and where people disagree.
///
/// A field's heads are the entries that name it and that no descendant which names it has replaced.
/// Heads of equal value are no conflict; unequal ones are all kept, and the one of the highest
/// `Precedence` is the provisional value. So an edit that has seen a value beats it, whatever the
/// clocks said, and the order of arrival changes nothing. Parents that have not arrived are passed
/// over; the history is computed again when they do.
package struct SubjectHistory<Value: Equatable & Sendable>: Sendable {
  /// The entries without descendants, ascending: the parents of the next seal.
  package let heads: [EntryID]
  /// The value of each field ever named; of a conflict, the provisional one.
  package let resolved: [String: Value]
  /// By the UTF-8 bytes of their fields' names.
  package let conflicts: [FieldConflict<Value>]
  private let shape: Shape

  /// Nearly every history is a chain, each entry the only child of the one before it.
  private enum Shape {
    case chain([HistoryEntry<Value>])
    case graph(HistoryGraph<Value>)
  }

  /// The history of some entries of one subject, in any order, even given twice.
  package init(_ entries: [HistoryEntry<Value>]) {
    if HistoryGraph.isChain(entries) {
      self.init(chain: entries)
    } else {
      self.init(HistoryGraph(entries))
    }
  }

  private init(chain entries: [HistoryEntry<Value>]) {
    heads = entries.last.map { [$0.id] } ?? []
    conflicts = []
    shape = .chain(entries)
    var fields = entries.first?.fields ?? [:]
    for entry in entries.dropFirst() { fields.merge(entry.fields) { _, later in later } }
    resolved = fields
  }

  private init(_ graph: HistoryGraph<Value>) {
    heads = graph.heads
    resolved = graph.resolved
    conflicts = graph.conflicts
    shape = .graph(graph)
  }

  /// The heads of a field by falling precedence, several even if their values are equal.
  package func heads(of field: String) -> [FieldCandidate<Value>] {
    switch shape {
    case .chain(let entries):
      entries.last { $0.fields[field] != nil }.flatMap { $0.candidate(for: field) }.map { [$0] }
        ?? []
    case .graph(let graph): graph.heads(of: field)
    }
  }
}

extension SubjectHistory<FieldValue> {
  /// The fields that have an answer.
  package var answers: [String: String] {
    resolved.compactMapValues { value in
      guard case .set(let answer) = value else { return nil }
      return answer
    }
  }
}
