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
      let entries = try projector.sealedEntries(of: id)
      guard let history = InterviewHistory(entries) else { return nil }
      let (seal, form) = try projector.resolved(history)
      return InterviewRecord(
        seal: seal, form: form,
        seals: entries.map {
          InterviewRecord.SealRecord($0, isHead: history.heads.contains($0.id), names)
        }, conflicts: history.conflicts)
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
  fileprivate init?(_ row: Row) {
    guard let purpose = Purpose(rawValue: row["purpose"]),
      let status = InterviewStatus(rawValue: row["status"])
    else { return nil }
    self.init(
      id: row["id"], formID: row["form_id"], caseID: row["case"], purpose: purpose,
      status: status, interviewer: row["interviewer"], started: row["started"],
      ended: row["ended"], conflicts: row["conflicts"])
  }
}
