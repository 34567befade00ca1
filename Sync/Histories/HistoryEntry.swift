/// What one entry did to its subject: which fields it set or cleared, having seen which entries.
package struct HistoryEntry<Value: Equatable & Sendable>: Sendable {
  package let id: EntryID
  package let at: Int64
  package let origin: OriginID
  package let seq: Int64
  package let parents: [EntryID]
  package let fields: [String: Value]

  package init(
    id: EntryID, at: Int64, origin: OriginID, seq: Int64, parents: [EntryID],
    fields: [String: Value]
  ) {
    self.id = id
    self.at = at
    self.origin = origin
    self.seq = seq
    self.parents = parents
    self.fields = fields
  }

  var precedence: Precedence { Precedence(at: at, origin: origin, seq: seq, id: id) }

  func candidate(for field: String) -> FieldCandidate<Value>? {
    fields[field].map { FieldCandidate(precedence: precedence, value: $0) }
  }
}

/// The usual value of a field: an answer as XForms writes it, or its absence.
package enum FieldValue: Sendable, Hashable {
  case set(String)
  case cleared
}

/// Which of several heads is shown until a person decides: the highest, on every machine the same.
package struct Precedence: Sendable, Hashable, Comparable {
  package let at: Int64
  package let origin: OriginID
  package let seq: Int64
  package let id: EntryID

  package init(at: Int64, origin: OriginID, seq: Int64, id: EntryID) {
    self.at = at
    self.origin = origin
    self.seq = seq
    self.id = id
  }

  package static func < (left: Precedence, right: Precedence) -> Bool {
    (left.at, left.origin, left.seq, left.id) < (right.at, right.origin, right.seq, right.id)
  }
}
