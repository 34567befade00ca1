package import Expressions
import Forms
import GRDB
package import Responses

/// An interview in progress on this device.
package struct DraftSummary: Sendable {
  package let number: Int64
  package let opening: InterviewOpening
  /// How many changes are saved.
  package let changes: Int
  package let lastChange: Moment
  /// Open in another window at this moment.
  package let isInUse: Bool
}

extension SurveyFile {
  /// Starts a draft; it is on the disk before the first question is asked.
  package func startDraft(_ opening: InterviewOpening) throws(StorageFailure) -> OpenDraft {
    let (number, lock) = try write { database in
      try database.execute(
        sql: """
          INSERT INTO draft (interview, form_id, form, purpose, interviewer, language, "case", at,
                             zone)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          opening.id, opening.formID, opening.formHash, opening.purpose.rawValue,
          opening.interviewer, opening.language, opening.caseID, opening.startedAt.milliseconds,
          opening.startedAt.zoneOffsetMinutes,
        ])
      let number = database.lastInsertedRowID
      return (number, try self.locked(number, opening.id))
    }
    return OpenDraft(file: self, number: number, opening: opening, lock: lock)
  }

  /// Takes up a draft where it was left, with its changes and when they were made.
  ///
  /// - Throws: `StorageFailure.draftInUse` while another window has it.
  package func reopenDraft(
    _ number: Int64
  ) throws(StorageFailure) -> (draft: OpenDraft, changes: [(change: InterviewChange, at: Moment)]) {
    guard let summary = try drafts().first(where: { $0.number == number }) else {
      throw .unknownDraft(id: String(number))
    }
    let lock = try locked(number, summary.opening.id)
    let changes = try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM draft_change WHERE draft = ? ORDER BY number",
        arguments: [number]
      ).compactMap { row in
        InterviewChange(row: row).map { ($0, Moment(row: row)) }
      }
    }
    let draft = OpenDraft(file: self, number: number, opening: summary.opening, lock: lock)
    return (draft, changes)
  }

  private func locked(_ number: Int64, _ id: String) throws(StorageFailure) -> DraftLock {
    guard let lock = try DraftLock.taken(path: path, number: number) else {
      throw .draftInUse(id: id)
    }
    return lock
  }

  /// Every interview in progress, the one last touched first.
  package func drafts() throws(StorageFailure) -> [DraftSummary] {
    let rows = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT draft.*, count(change.number) AS changes, max(change.at) AS last
          FROM draft LEFT JOIN draft_change AS change ON change.draft = draft.number
          GROUP BY draft.number ORDER BY coalesce(max(change.at), draft.at) DESC
          """)
    }
    return rows.compactMap(summary)
  }

  private func summary(_ row: Row) -> DraftSummary? {
    guard let purpose = Purpose(rawValue: row["purpose"]) else { return nil }
    let started = Moment(row: row)
    let opening = InterviewOpening(
      id: row["interview"], formID: row["form_id"], formHash: row["form"], purpose: purpose,
      interviewer: row["interviewer"], language: row["language"], startedAt: started,
      caseID: row["case"])
    let number: Int64 = row["number"]
    let last = (row["last"] as Int64?).map {
      Moment(milliseconds: $0, zoneOffsetMinutes: started.zoneOffsetMinutes)
    }
    return DraftSummary(
      number: number, opening: opening, changes: row["changes"], lastChange: last ?? started,
      isInUse: DraftLock.isHeld(path: path, number: number))
  }
}
