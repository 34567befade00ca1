import Foundation
import GRDB
import Responses
import Sync

/// Reading the entries of one interview.
extension Projector {
  /// What is about something else, even where it is called as an interview is.
  private static let others: Set<EntryKind> = [
    .study, .form, .case, .attempt, .device, .enrolment, .release, .touchpoints, .settings,
    .register, .attachment, .withdrawal,
  ]

  /// Whether an entry of a kind belongs to the history of an interview; unknown kinds may.
  static func concernsInterviews(_ kind: EntryKind) -> Bool { !others.contains(kind) }

  func history(of subject: String) throws -> InterviewHistory? {
    let (seals, bare) = try entries(of: subject)
    return InterviewHistory(seals, besides: bare)
  }

  /// The seals of an interview that can be read, and its other entries, in the order everyone has.
  func entries(
    of subject: String
  ) throws -> (seals: [InterviewHistory.SealedEntry], bare: [InterviewHistory.BareEntry]) {
    let statement = try database.cachedStatement(
      sql: "SELECT * FROM entry WHERE subject = ? ORDER BY at, origin, seq, id")
    var seals: [InterviewHistory.SealedEntry] = []
    var bare: [InterviewHistory.BareEntry] = []
    for row in try Row.fetchAll(statement, arguments: [subject]) {
      guard Self.concernsInterviews(EntryKind(rawValue: row["kind"])),
        let entry = SurveyFile.entry(from: row, study: file.installation.study)
      else { continue }
      let body = try? entry.bodyValue()
      if let seal = body.flatMap({ InterviewSeal(subject: subject, body: $0) }),
        EntryKind.seals.contains(entry.header.kind)
      {
        seals.append(
          InterviewHistory.SealedEntry(
            header: entry.header, id: entry.id, seal: seal,
            reason: body?["reason"]?.stringValue ?? ""))
      } else {
        let review = entry.header.kind == .review ? body.flatMap(ReviewBody.init) : nil
        bare.append(
          InterviewHistory.BareEntry(header: entry.header, id: entry.id, review: review))
      }
    }
    return (seals, bare)
  }

  func writeReview(_ review: InterviewHistory.BareEntry?, interview: String) throws {
    guard let header = review?.header, let body = review?.review else {
      let clear = try database.cachedStatement(sql: "DELETE FROM review WHERE interview = ?")
      return try clear.execute(arguments: [interview])
    }
    try database.execute(
      sql: """
        INSERT OR REPLACE INTO review (interview, verdict, comment, paths, "by", at, zone)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        interview, body.verdict.rawValue, body.comment, CanonicalValue.strings(body.paths).text,
        header.by, header.at, header.zone,
      ])
  }
}
