package import Expressions
import GRDB
package import Responses
import Sync

/// What a person wants to know on sitting down; each part costs the same in a file of any size.
package struct HomeSummary: Sendable {
  /// Interviews in progress on this device, the one last touched first.
  package let drafts: [DraftSummary]
  package let openAttempts: [AttemptInProgress]
  /// Interviews that ended on the day.
  package let today: [DayCount]
  /// Answers on which devices disagree.
  package let conflicts: Int
  /// Interviews of this device that a reviewer gave back, the last one first.
  package let returned: [ReviewedInterview]
  /// The last source taken in.
  package let lastSync: SyncRecord?
}

/// How many interviews of one kind ended on a day.
package struct DayCount: Sendable, Hashable {
  package let formID: String
  package let purpose: Purpose
  package let status: InterviewStatus
  package let interviews: Int
}

/// One source taken in: when, and how many entries were new.
package struct SyncRecord: Sendable, Hashable {
  package let source: String
  package let at: Moment
  package let new: Int
}

extension SurveyFile {
  /// What there is to do and what was done on a day, as the interviewers' own clocks showed it.
  package func home(on day: CivilDate) throws(StorageFailure) -> HomeSummary {
    HomeSummary(
      drafts: try drafts(), openAttempts: try openAttempts(), today: try counts(on: day),
      conflicts: try conflictCount(), returned: try returnedHere(limit: 7),
      lastSync: try syncLog(last: 1).first)
  }

  static let dayCounts = """
    SELECT form_id, purpose, status, count(*) AS n FROM interview
    WHERE ended >= ? AND ended < ? GROUP BY form_id, purpose, status
    """

  private func counts(on day: CivilDate) throws(StorageFailure) -> [DayCount] {
    let next = CivilDate(daysSince1970: day.daysSince1970 + 1)
    return try read { database in
      try Row.fetchAll(database, sql: Self.dayCounts, arguments: [day.iso, next.iso])
        .compactMap { row in
          guard let purpose = Purpose(rawValue: row["purpose"]),
            let status = InterviewStatus(rawValue: row["status"])
          else { return nil }
          return DayCount(
            formID: row["form_id"], purpose: purpose, status: status, interviews: row["n"])
        }
    }
  }

  /// The sources taken in, the last one first.
  package func syncLog(last count: Int) throws(StorageFailure) -> [SyncRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM sync_log ORDER BY number DESC LIMIT ?", arguments: [count]
      ).map { SyncRecord(source: $0["source"], at: Moment(row: $0), new: $0["new"]) }
    }
  }

  func log(_ source: String, new: Int, in database: Database) throws {
    let now = surroundings.now()
    try database.execute(
      sql: "INSERT INTO sync_log (source, at, zone, new) VALUES (?, ?, ?, ?)",
      arguments: [source, now.milliseconds, now.zoneOffsetMinutes, new])
  }

  /// A name for something new, 32 random hexadecimal digits.
  package func newID() -> String {
    Token16(high: surroundings.randomBits(), low: surroundings.randomBits()).description
  }
}
