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
    let number = try write { database in
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
      return database.lastInsertedRowID
    }
    return OpenDraft(file: self, number: number, opening: opening, lock: try locked(number, opening.id))
  }

  /// Takes up a draft where it was left; refused while another window has it.
  package func reopenDraft(
    _ number: Int64
  ) throws(StorageFailure) -> (draft: OpenDraft, changes: [InterviewChange]) {
    guard let summary = try drafts().first(where: { $0.number == number }) else {
      throw .unknownDraft(id: String(number))
    }
    let lock = try locked(number, summary.opening.id)
    let changes = try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM draft_change WHERE draft = ? ORDER BY number",
        arguments: [number]
      ).compactMap(InterviewChange.init(row:))
    }
    let draft = OpenDraft(file: self, number: number, opening: summary.opening, lock: lock)
    return (draft, changes)
  }

  private func locked(_ number: Int64, _ id: String) throws(StorageFailure) -> DraftLock {
    guard let lock = DraftLock(path: path, number: number) else { throw .draftInUse(id: id) }
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
    let started = Moment(milliseconds: row["at"], zoneOffsetMinutes: row["zone"])
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

/// A draft this process has locked; the lock goes with it, or with the process.
package final class OpenDraft {
  package let number: Int64
  package let opening: InterviewOpening
  private let file: SurveyFile
  private let lock: DraftLock
  private var saved: Int?

  init(file: SurveyFile, number: Int64, opening: InterviewOpening, lock: DraftLock) {
    self.file = file
    self.number = number
    self.opening = opening
    self.lock = lock
  }

  /// Saves some changes in one transaction that is on the disk when this returns.
  package func record(_ changes: [InterviewChange]) throws(StorageFailure) {
    let now = file.surroundings.now()
    let first = try nextNumber()
    try file.write { database in
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO draft_change (draft, number, at, zone, kind, path, value)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """)
      for (offset, change) in changes.enumerated() {
        let columns = change.columns
        try statement.execute(arguments: [
          number, first + offset, now.milliseconds, now.zoneOffsetMinutes, columns.kind,
          columns.path, columns.value,
        ])
      }
    }
    saved = first + changes.count
  }

  private func nextNumber() throws(StorageFailure) -> Int {
    if let saved { return saved }
    return try file.read { database in
      try Int.fetchOne(
        database, sql: "SELECT coalesce(max(number), 0) + 1 FROM draft_change WHERE draft = ?",
        arguments: [number]) ?? 1
    }
  }

  /// Seals the interview as an entry and lets the draft go, in one transaction.
  package func finalize(_ seal: InterviewSeal) throws(StorageFailure) {
    try file.write { database in
      try file.append(seal, in: database)
      try database.execute(sql: "DELETE FROM draft WHERE number = ?", arguments: [number])
    }
    lock.release()
  }

  /// Throws the draft away, as its interviewer asked.
  package func discard() throws(StorageFailure) {
    try file.write { try $0.execute(sql: "DELETE FROM draft WHERE number = ?", arguments: [number]) }
    lock.release()
  }
}

extension InterviewChange {
  /// The change as a row; lists are joined by spaces, which no instance's name has.
  fileprivate var columns: (kind: String, path: String, value: String) {
    switch self {
    case .answered(let path, .value(let value)): ("answer", path.text, value)
    case .answered(let path, .missing(let kind)): ("missing", path.text, kind.rawValue)
    case .cleared(let path): ("clear", path.text, "")
    case .instances(let path, let instances):
      ("instances", path.text, instances.map(\.text).joined(separator: " "))
    case .closedRepeat(let path, let isClosed): ("closed", path.text, isClosed ? "1" : "0")
    case .remarked(let remark): (remark.kind.rawValue, remark.path?.text ?? "", remark.text)
    case .switchedLanguage(let name): ("language", "", name)
    case .movedTo(let path): ("move", path.text, "")
    }
  }

  fileprivate init?(row: Row) {
    let path = AnswerPath(row["path"])
    let value: String = row["value"]
    let at = Moment(milliseconds: row["at"], zoneOffsetMinutes: row["zone"])
    switch row["kind"] as String {
    case "answer": self = .answered(path, .value(value))
    case "missing":
      guard let kind = MissingKind(rawValue: value) else { return nil }
      self = .answered(path, .missing(kind))
    case "clear": self = .cleared(path)
    case "instances":
      self = .instances(path, value.split(separator: " ").map { InstanceID(String($0)) })
    case "closed": self = .closedRepeat(path, value == "1")
    case "note", "quote":
      let kind: Remark.Kind = (row["kind"] as String) == "note" ? .note : .quote
      self = .remarked(Remark(kind, path: path.text.isEmpty ? nil : path, text: value, at: at))
    case "language": self = .switchedLanguage(value)
    case "move": self = .movedTo(path)
    default: return nil
    }
  }
}
