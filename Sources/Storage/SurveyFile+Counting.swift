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

/// One case interviewed to the end more than once with one questionnaire.
package struct RepeatedInterviews: Sendable, Hashable {
  package let caseID: String
  package let formID: String
  package let interviews: [String]
}

extension SurveyFile {
  /// In the order of an index that has it all.
  static let countsByDevice = """
    SELECT form_id, origin, purpose, status, count(*) AS n FROM interview
    GROUP BY form_id, purpose, status, origin
    """

  /// Interviews by questionnaire, device, purpose and status.
  package func interviewCounts() throws(StorageFailure) -> [InterviewCount] {
    let names = try deviceNames()
    return try read { database in
      try Row.fetchAll(
        database,
        sql: Self.countsByDevice
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

  /// The cases with more than one complete interview of a questionnaire, of which one is too many.
  package func repeatedInterviews() throws(StorageFailure) -> [RepeatedInterviews] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT "case", form_id, group_concat(id, ' ') AS ids FROM interview
          WHERE status = 'complete' AND purpose = 'real' AND "case" IN (
            SELECT "case" FROM interview WHERE "case" IS NOT NULL
            GROUP BY "case" HAVING count(*) > 1)
          GROUP BY "case", form_id HAVING count(*) > 1 ORDER BY "case", form_id
          """
      ).map { row in
        let ids = (row["ids"] as String).split(separator: " ").map(String.init)
        return RepeatedInterviews(
          caseID: row["case"], formID: row["form_id"], interviews: ids.sorted())
      }
    }
  }

  /// Answers on which devices disagree.
  package func conflictCount() throws(StorageFailure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM conflict") ?? 0 }
  }
}
