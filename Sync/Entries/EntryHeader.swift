/// Who sealed what about whom and when: the part of an entry that even a withdrawal keeps.
package struct EntryHeader: Sendable, Hashable {
  /// The version of these bytes, field `v`.
  package static let version: Int64 = 1

  package let study: StudyID
  package let origin: OriginID
  /// The number within the origin, from 1 on.
  package let seq: Int64
  /// Milliseconds since 1970 in UTC.
  package let at: Int64
  /// Minutes that the local clock was ahead of UTC, −1,439 to 1,439.
  package let zone: Int
  /// The person at the keyboard; empty when nobody said who.
  package let by: String
  package let kind: EntryKind
  package let subject: String
  package let `case`: String?
  /// Who may hold it: nil centres only, `*` everyone, else one device.
  package let audience: String?
  /// The entries that this one has seen and replaces, ascending and each once.
  package let parents: [EntryID]

  /// A header; the parents may come in any order.
  package init(
    study: StudyID, origin: OriginID, seq: Int64, at: Int64, zone: Int, by: String,
    kind: EntryKind, subject: String, case: String?, audience: String?, parents: [EntryID]
  ) {
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
    self.parents = parents.count < 2 ? parents : Set(parents).sorted()
  }

  /// The audience of entries that everyone may hold.
  package static let everyone = "*"
}
