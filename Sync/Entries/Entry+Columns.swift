extension Entry {
  /// An entry of its own from a row that is only lent.
  package init(_ columns: EntryColumns) {
    self.init(
      header: EntryHeader(
        study: columns.study, origin: columns.origin, seq: columns.seq, at: columns.at,
        zone: columns.zone, by: columns.by.text,
        kind: EntryKind(rawValue: columns.kind.text), subject: columns.subject.text,
        case: columns.case?.text, audience: columns.audience?.text, parents: columns.parents),
      id: columns.id, bodyHash: columns.bodyHash, nonce: columns.nonce,
      body: columns.body.map { Array($0) })
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes as text.
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
