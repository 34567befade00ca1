import Foundation
import GRDB
import Sync

/// Telling the devices of a study what is withdrawn.
extension SurveyFile {
  /// Seals, for each device that may hold some of it and was not told, what is withdrawn.
  ///
  /// What follows from the withdrawal of a case is told with the case; the files of an interview that
  /// nobody had named are told with it.
  func tellDevices(
    of subjects: Set<String>, _ attachments: Set<String>, naming files: [String: Set<String>],
    in database: Database
  ) throws {
    for subject in subjects.sorted() {
      let known = try Row.fetchOne(
        database, sql: "SELECT scope, at FROM withdrawn WHERE subject = ? ORDER BY scope",
        arguments: [subject])
      guard let known, let scope = WithdrawalBody.Scope(rawValue: known["scope"]),
        try isMoreThanFile(subject, in: database)
      else { continue }
      let own = try ownAttachments(of: [subject], naming: files, in: database)
        .intersection(attachments)
      guard known["at"] as Int64 != 0 || !own.isEmpty else { continue }
      for audience in try untold(subject, scope, isNews: !own.isEmpty, in: database) {
        try sealWithdrawal(
          subject, WithdrawalBody(scope: scope, attachments: own), audience, by: "", in: database)
      }
    }
  }

  /// Those who may hold some of a subject and have no withdrawal of it; all where there is news.
  private func untold(
    _ subject: String, _ scope: WithdrawalBody.Scope, isNews: Bool, in database: Database
  ) throws -> [String?] {
    let told = try Set(
      String?.fetchAll(
        database, sql: "SELECT audience FROM entry WHERE subject = ? AND kind = 'withdrawal'",
        arguments: [subject]))
    let all = try audiences(of: subject, scope, in: database)
    if isNews { return (all.isEmpty ? [nil] : all).sorted { ($0 ?? "") < ($1 ?? "") } }
    guard !told.contains(EntryHeader.everyone) else { return [] }
    return all.subtracting(told).sorted { ($0 ?? "") < ($1 ?? "") }
  }

  /// The pieces of a file are told with the interview they belong to.
  private func isMoreThanFile(_ subject: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE subject = ? AND kind <> 'attachment')",
      arguments: [subject]) ?? false
  }

  func sealWithdrawal(
    _ subject: String, _ body: WithdrawalBody, _ audience: String?, by person: String,
    in database: Database
  ) throws {
    _ = try append(
      Draft(
        kind: .withdrawal, subject: subject, by: person, audience: audience, body: body.body),
      in: database)
  }

  /// Who beside the centres may hold something of a subject or a case: `*`, else some devices.
  func audiences(
    of subject: String, _ scope: WithdrawalBody.Scope, in database: Database
  ) throws -> Set<String?> {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT origin, audience FROM entry
        WHERE (subject = :subject \(scope == .case ? "OR \"case\" = :subject" : ""))
          AND kind NOT IN ('withdrawal', 'form', 'settings', 'register')
        """, arguments: ["subject": subject])
    var audiences: Set<String?> = []
    for row in rows {
      if let audience = row["audience"] as String? { audiences.insert(audience) }
      guard let origin = OriginID(bytes: row["origin"] as Data) else { continue }
      if let device = try audience(ofOrigin: origin, in: database) { audiences.insert(device) }
    }
    return audiences.contains(EntryHeader.everyone) ? [EntryHeader.everyone] : audiences
  }

  /// What entries for the device that wrote under an origin are addressed to; nil for a centre's.
  func audience(ofOrigin origin: OriginID, in database: Database) throws -> String? {
    guard origin != installation.origin, try !isCentre(origin, in: database) else { return nil }
    let device = try String.fetchOne(
      database, sql: "SELECT device FROM device_origin WHERE origin = ? AND device <> ''",
      arguments: [Data(origin.bytes)])
    guard device != installation.device || device == "" else { return nil }
    return device ?? origin.description
  }

  private func isCentre(_ origin: OriginID, in database: Database) throws -> Bool {
    let bodies = try String.fetchAll(
      database,
      sql: "SELECT body FROM entry WHERE subject = ? AND kind = 'device' AND body IS NOT NULL",
      arguments: [origin.description])
    return bodies.contains { text in
      let body = try? CanonicalValue(canonical: Array(text.utf8))
      return body?["role"]?.stringValue == Installation.Role.centre.rawValue
    }
  }
}
