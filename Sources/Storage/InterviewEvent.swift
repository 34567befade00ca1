package import Expressions
package import Responses
package import Sync

/// One thing that happened to an interview: it was sealed, corrected, reviewed, a difference settled.
package struct InterviewEvent: Sendable {
  package let id: EntryID
  package let kind: EntryKind
  package let at: Moment
  package let by: String
  /// The name of the device that sealed it.
  package let device: String
  /// Field by field what it made of what its author had seen.
  package let changes: [InterviewHistory.Change]
  package let reason: String
  package let review: ReviewBody?
  /// Nil for a review and for what cannot be read.
  package let seal: InterviewSeal?

  /// The events of an interview by rising precedence.
  static func all(
    _ seals: [InterviewHistory.SealedEntry], _ bare: [InterviewHistory.BareEntry],
    _ names: [OriginID: String]
  ) -> [InterviewEvent] {
    let told = seals.map { sealed in
      (
        sealed.header,
        InterviewEvent(
          sealed.header, sealed.id, names, seal: sealed.seal, reason: sealed.reason,
          changes: InterviewHistory.changes(by: sealed, among: seals, besides: bare))
      )
    }
    let besides = bare.map { entry in
      (entry.header, InterviewEvent(entry.header, entry.id, names, review: entry.review))
    }
    return (told + besides).sorted { left, right in
      Precedence(at: left.0.at, origin: left.0.origin, seq: left.0.seq, id: left.1.id)
        < Precedence(at: right.0.at, origin: right.0.origin, seq: right.0.seq, id: right.1.id)
    }.map(\.1)
  }

  private init(
    _ header: EntryHeader, _ id: EntryID, _ names: [OriginID: String], seal: InterviewSeal? = nil,
    reason: String = "", changes: [InterviewHistory.Change] = [], review: ReviewBody? = nil
  ) {
    self.id = id
    kind = header.kind
    at = Moment(milliseconds: header.at, zoneOffsetMinutes: header.zone)
    by = header.by
    device = names[header.origin] ?? String(header.origin.description.prefix(8))
    self.changes = changes
    self.reason = reason
    self.review = review
    self.seal = seal
  }
}
