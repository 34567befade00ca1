/// An entry as a row of a survey file gives it: fixed fields as values, texts as raw bytes.
///
/// The buffers are read during the call that takes them and not kept.
package struct EntryColumns {
  package let id: EntryID
  package let bodyHash: Hash32
  package let study: StudyID
  package let origin: OriginID
  package let seq: Int64
  package let at: Int64
  package let zone: Int
  package let by: UnsafeRawBufferPointer
  package let kind: UnsafeRawBufferPointer
  package let subject: UnsafeRawBufferPointer
  package let `case`: UnsafeRawBufferPointer?
  package let audience: UnsafeRawBufferPointer?
  package let parents: [EntryID]
  /// Nil when withdrawn, like the body.
  package let nonce: Token16?
  package let body: UnsafeRawBufferPointer?

  package init(
    id: EntryID, bodyHash: Hash32, study: StudyID, origin: OriginID, seq: Int64, at: Int64,
    zone: Int, by: UnsafeRawBufferPointer, kind: UnsafeRawBufferPointer,
    subject: UnsafeRawBufferPointer, case: UnsafeRawBufferPointer?,
    audience: UnsafeRawBufferPointer?, parents: [EntryID], nonce: Token16?,
    body: UnsafeRawBufferPointer?
  ) {
    self.id = id
    self.bodyHash = bodyHash
    self.study = study
    self.origin = origin
    self.seq = seq
    self.at = at
    self.zone = zone
    self.by = by
    self.kind = kind
    self.subject = subject
    self.case = `case`
    self.audience = audience
    self.parents = parents
    self.nonce = nonce
    self.body = body
  }
}
