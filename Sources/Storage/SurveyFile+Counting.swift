import Foundation
import GRDB
package import Responses
import Sync

/// How many interviews of one kind a device made.
package struct InterviewCount: Sendable, Equatable {
  package let formID: String
  package let device: String
  package let purpose: Purpose
  package let status: InterviewStatus
  package let interviews: Int
}

extension SurveyFile {
  /// Interviews by questionnaire, device, purpose and status.
  package func interviewCounts() throws(StorageFailure) -> [InterviewCount] {
    let names = try deviceNames()
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT form_id, origin, purpose, status, count(*) AS n FROM interview
          GROUP BY form_id, origin, purpose, status
          """
      ).compactMap { row in
        guard let origin = OriginID(bytes: row["origin"] as Data),
          let purpose = Purpose(rawValue: row["purpose"]),
          let status = InterviewStatus(rawValue: row["status"])
        else { return nil }
        return InterviewCount(
          formID: row["form_id"], device: names[origin] ?? String(origin.description.prefix(8)),
          purpose: purpose, status: status, interviews: row["n"])
      }.sorted {
        ($0.formID, $0.device, $0.purpose.rawValue) < ($1.formID, $1.device, $1.purpose.rawValue)
      }
    }
  }

  /// Answers on which devices disagree.
  package func conflictCount() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM conflict") ?? 0 }
  }
}
