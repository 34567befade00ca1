package import Expressions
import Forms
import Foundation
import GRDB
package import Responses
import Sync

/// An interview as it stands on review.
package struct ReviewedInterview: Sendable {
  package enum State: String, Sendable, CaseIterable {
    /// Nobody has looked at it.
    case waiting
    /// Corrected, or a difference settled, since it was looked at or held.
    case corrected
    case returned, approved
  }

  package let line: InterviewLine
  package let state: State
  /// What the reviewer wrote.
  package let comment: String
  package let paths: [String]
  package let by: String
  package let at: Moment?
}

/// How many interviews stand how.
package struct ReviewCounts: Sendable, Equatable {
  package var waiting = 0
  package var corrected = 0
  package var returned = 0
  package var approved = 0

  /// Whether anybody reviews in this study.
  package var isInUse: Bool { returned + approved > 0 }
}

extension SurveyFile {
  private static let joined = """
    SELECT interview.*, review.verdict, review.comment, review.paths, review."by" AS reviewer,
      review.at AS reviewed, review.zone AS reviewed_zone
    FROM interview LEFT JOIN review ON review.interview = interview.id
    """

  /// Interviews by what became of them on review, the last one held first.
  package func reviews(
    _ states: Set<ReviewedInterview.State>, formID: String? = nil, purposes: Set<Purpose>,
    limit: Int = 100
  ) throws(StorageFailure) -> [ReviewedInterview] {
    let conditions = states.map(\.condition).sorted().joined(separator: " OR ")
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.joined) WHERE (\(conditions)) AND status <> 'paused'
            AND interview.purpose IN (SELECT value FROM json_each(?))
            AND (? IS NULL OR interview.form_id = ?)
          ORDER BY interview.ended DESC, interview.id LIMIT ?
          """,
        arguments: [
          CanonicalValue.strings(purposes.map(\.rawValue)).text, formID, formID, limit,
        ]
      ).compactMap(ReviewedInterview.init)
    }
  }

  package func reviewCounts(
    formID: String? = nil, purposes: Set<Purpose>
  ) throws(StorageFailure) -> ReviewCounts {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT coalesce(verdict, CASE WHEN seals > 1 THEN 'corrected' ELSE 'waiting' END) AS state,
            count(*) AS n
          FROM interview LEFT JOIN review ON review.interview = interview.id
          WHERE status <> 'paused' AND purpose IN (SELECT value FROM json_each(?))
            AND (? IS NULL OR form_id = ?)
          GROUP BY 1
          """,
        arguments: [CanonicalValue.strings(purposes.map(\.rawValue)).text, formID, formID])
      return rows.reduce(into: ReviewCounts()) { counts, row in
        switch ReviewedInterview.State(rawValue: row["state"]) {
        case .waiting: counts.waiting = row["n"]
        case .corrected: counts.corrected = row["n"]
        case .returned: counts.returned = row["n"]
        case .approved: counts.approved = row["n"]
        case nil: break
        }
      }
    }
  }

  /// Interviews that are not here and whose reviews are.
  func reviewedUnseen(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT subject FROM entry
        WHERE kind = 'review' AND \(Schema.isNoInterview)
          AND NOT EXISTS (SELECT 1 FROM interview WHERE interview.id = entry.subject)
        """)
  }

  /// Interviews given back to whoever works with this file.
  func returnedHere(limit: Int) throws(StorageFailure) -> [ReviewedInterview] {
    let isDevice = installation.role == .device
    return try read { database in
      try Row.fetchAll(
        database,
        sql: """
          \(Self.joined) WHERE verdict = 'returned' AND (? OR interview.origin = ?)
          ORDER BY review.at DESC, interview.id LIMIT ?
          """, arguments: [isDevice, Data(self.installation.origin.bytes), limit]
      ).compactMap(ReviewedInterview.init)
    }
  }
}

extension ReviewedInterview.State {
  fileprivate var condition: String {
    switch self {
    case .waiting: "verdict IS NULL AND seals = 1"
    case .corrected: "verdict IS NULL AND seals > 1"
    case .returned: "verdict = 'returned'"
    case .approved: "verdict = 'approved'"
    }
  }
}

extension ReviewedInterview {
  fileprivate init?(_ row: Row) {
    guard let line = InterviewLine(row) else { return nil }
    let state = (row["verdict"] as String?).flatMap(State.init(rawValue:))
    let paths = (row["paths"] as String?)
      .flatMap { try? CanonicalValue(canonical: Array($0.utf8)) }?.stringsValue
    self.init(
      line: line, state: state ?? (row["seals"] as Int > 1 ? .corrected : .waiting),
      comment: row["comment"] ?? "", paths: paths ?? [], by: row["reviewer"] ?? "",
      at: Moment(row["reviewed"], row["reviewed_zone"]))
  }
}
