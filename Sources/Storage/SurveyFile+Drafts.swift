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
  /// Why it was paused and when to go on; nil unless its last window said so.
  package let pause: DraftPause?
  /// What stood on the line, not yet entered, when its last window went.
  package let unfinished: String
}

/// Why an interview waits, and when it goes on.
package struct DraftPause: Sendable, Hashable {
  package let reason: String
  /// As it was said: «mañana a las seis».
  package let resumes: String
  package let resumeAt: Moment?
  package let at: Moment

  package init(reason: String, resumes: String = "", resumeAt: Moment? = nil, at: Moment) {
    self.reason = reason
    self.resumes = resumes
    self.resumeAt = resumeAt
    self.at = at
  }
}

extension SurveyFile {
  /// Starts a draft; it is on the disk before the first question is asked.
  ///
  /// What is known beforehand, as of a case, is saved with it as answers made when it started.
  package func startDraft(
    _ opening: InterviewOpening, prefilled: [AnswerPath: Answer] = [:]
  ) throws(StorageFailure) -> OpenDraft {
    let changes = try prefilledChanges(prefilled, formHash: opening.formHash)
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
      try OpenDraft.insert(
        changes, ofDraft: number, from: 1, at: opening.startedAt, in: database)
      return (number, try self.locked(number, opening))
    }
    return OpenDraft(
      file: self, number: number, opening: opening, lock: lock, prefilled: changes)
  }

  /// Answers in the order in which the form asks for them.
  private func prefilledChanges(
    _ answers: [AnswerPath: Answer], formHash: String
  ) throws(StorageFailure) -> [InterviewChange] {
    guard !answers.isEmpty else { return [] }
    let form = try form(hash: formHash)?.form
    func place(_ path: AnswerPath) -> (Int, String) {
      (form?.element(atPath: path.elementPath)?.id ?? .max, path.text)
    }
    return answers.sorted { place($0.key) < place($1.key) }
      .map { InterviewChange.answered($0.key, $0.value) }
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
    let lock = try locked(number, summary.opening)
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

  private func locked(
    _ number: Int64, _ opening: InterviewOpening
  ) throws(StorageFailure) -> DraftLock {
    guard let lock = try DraftLock.taken(path: path, number: number) else {
      throw .draftInUse(
        form: opening.formID, by: opening.interviewer, since: opening.startedAt)
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

  /// How many interviews are in progress, in a file of any format.
  package func draftCount() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM draft") ?? 0 }
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
      isInUse: DraftLock.isHeld(path: path, number: number),
      pause: DraftPause(row: row, zone: started.zoneOffsetMinutes), unfinished: row["unfinished"])
  }
}

extension DraftPause {
  fileprivate init?(row: Row, zone: Int) {
    guard let reason = row["pause"] as String?, let at = row["paused_at"] as Int64? else {
      return nil
    }
    self.init(
      reason: reason, resumes: row["resumes"] ?? "",
      resumeAt: Moment(row["resume_at"], row["resume_zone"]),
      at: Moment(milliseconds: at, zoneOffsetMinutes: zone))
  }
}
