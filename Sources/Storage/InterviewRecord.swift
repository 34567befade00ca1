package import Expressions
import GRDB
package import Responses
package import Sync

/// All that a file holds of one interview.
package struct InterviewRecord: Sendable {
  /// One sealed entry of the interview.
  package struct SealRecord: Sendable {
    package let id: EntryID
    package let kind: EntryKind
    package let at: Moment
    package let by: String
    /// The name of the device that sealed it.
    package let device: String
    package let seq: Int64
    /// Whether nothing has replaced it.
    package let isHead: Bool
    package let seal: InterviewSeal
  }

  /// The interview as it stands: what the form's logic hides is left out.
  package let seal: InterviewSeal
  /// The version it was held with; nil while its entry has not arrived.
  package let form: StoredForm?
  /// In the order everyone has.
  package let seals: [SealRecord]
  /// Fields on which devices disagree.
  package let conflicts: [FieldConflict<InterviewHistory.Field>]
  /// Everything that happened to it, seals and reviews, in the order everyone has.
  package let events: [InterviewEvent]
  /// What became of it on review; nil while it waits.
  package let review: InterviewEvent?
  /// What the next entry about it has seen.
  let heads: [EntryID]
  /// Where it was held.
  let origin: OriginID
}

/// An interview as one line of a list.
package struct InterviewLine: Sendable, Hashable {
  package let id: String
  package let formID: String
  package let caseID: String?
  package let purpose: Purpose
  package let status: InterviewStatus
  package let interviewer: String
  /// ISO 8601 with the zone of the interview.
  package let started: String
  package let ended: String
  package let conflicts: Int
}

extension SurveyFile {
  /// An interview with its answers, its remarks and its history; nil when the file has none of it.
  package func interviewRecord(_ id: String) throws(StorageFailure) -> InterviewRecord? {
    let names = try deviceNames()
    return try read { database in
      let projector = Projector(file: self, database: database)
      let (seals, bare) = try projector.entries(of: id)
      guard let history = InterviewHistory(seals, besides: bare) else { return nil }
      return try InterviewRecord(history, seals, bare, projector, names)
    }
  }

  /// The interviews whose id begins so, the last one first.
  package func interviews(
    matching prefix: String, limit: Int = 20
  ) throws(StorageFailure) -> [InterviewLine] {
    let end = prefix + "\u{10FFFF}"
    return try lines(
      "WHERE id >= ? AND id < ? ORDER BY ended DESC, id LIMIT ?", [prefix, end, limit])
  }

  /// The interviews with one case, the last one first.
  package func interviews(ofCase id: String) throws(StorageFailure) -> [InterviewLine] {
    try lines("WHERE \"case\" = ? ORDER BY ended DESC, id", [id])
  }

  private func lines(
    _ clause: String, _ arguments: StatementArguments
  ) throws(StorageFailure) -> [InterviewLine] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM interview \(clause)", arguments: arguments
      ).compactMap(InterviewLine.init)
    }
  }
}

extension InterviewRecord {
  init(
    _ history: InterviewHistory, _ seals: [InterviewHistory.SealedEntry],
    _ bare: [InterviewHistory.BareEntry], _ projector: Projector, _ names: [OriginID: String]
  ) throws {
    let (seal, form) = try projector.resolved(history)
    let heads = Set(history.heads)
    let events = InterviewEvent.all(seals, bare, names)
    let first = seals.first { $0.header.kind == .interview } ?? seals[0]
    self.init(
      seal: seal, form: form,
      seals: seals.map { SealRecord($0, isHead: heads.contains($0.id), names) },
      conflicts: history.conflicts, events: events,
      review: events.first { $0.id == history.review?.id }, heads: history.heads,
      origin: first.header.origin)
  }
}

extension InterviewRecord.SealRecord {
  fileprivate init(
    _ sealed: InterviewHistory.SealedEntry, isHead: Bool, _ names: [OriginID: String]
  ) {
    let header = sealed.header
    self.init(
      id: sealed.id, kind: header.kind,
      at: Moment(milliseconds: header.at, zoneOffsetMinutes: header.zone), by: header.by,
      device: names[header.origin] ?? String(header.origin.description.prefix(8)),
      seq: header.seq, isHead: isHead, seal: sealed.seal)
  }
}

extension InterviewLine {
  init?(_ row: Row) {
    guard let purpose = Purpose(rawValue: row["purpose"]),
      let status = InterviewStatus(rawValue: row["status"])
    else { return nil }
    self.init(
      id: row["id"], formID: row["form_id"], caseID: row["case"], purpose: purpose,
      status: status, interviewer: row["interviewer"], started: row["started"],
      ended: row["ended"], conflicts: row["conflicts"])
  }
}
