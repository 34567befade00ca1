import Foundation
import GRDB
import Sync

/// What withdrawals did to a file when new entries came in.
struct WithdrawalEffect {
  /// The withdrawn subjects that new entries are about, or whose content was erased just now.
  var subjects: Set<String> = []
  /// Subjects that new entries withdrew.
  var new = 0
  /// Whether something was erased, so that the file's free space must be swept.
  var isErasing = false
}

/// Withdrawals: erasing what somebody no longer wants kept, here and wherever the entry arrives.
extension SurveyFile {
  func lastEntryNumber(in database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT max(number) FROM entry") ?? 0
  }

  /// Brings the file up to date with the withdrawals among the entries stored after a row.
  ///
  /// The order of arrival changes nothing: what comes after its withdrawal is erased as well. A
  /// centre tells every device that may hold something of what it learns to be withdrawn.
  func applyWithdrawals(
    since number: Int64, naming files: [String: Set<String>] = [:], isSealing: Bool = true,
    in database: Database
  ) throws -> WithdrawalEffect {
    var effect = WithdrawalEffect()
    let explicit = try register(withdrawalsAfter: number, in: database, counting: &effect)
    let hasAny = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM withdrawn)")
    guard hasAny == true else { return effect }
    let eraser = Eraser(database: database)
    effect.isErasing = try eraser.eraseQuarantine()
    if effect.isErasing { try noteUnswept(database) }
    try deriveSubjects(since: explicit.cases.isEmpty ? number : 0, in: database)
    effect.subjects = try touched(since: number, explicit, in: database)
    guard !effect.subjects.isEmpty else { return effect }
    let known = Set(try String.fetchAll(database, sql: "SELECT subject FROM withdrawn"))
    let attachments = try ownAttachments(of: effect.subjects, naming: files, in: database)
      .subtracting(known)
    if isSealing, installation.role == .centre {
      // What came of a case that was withdrawn before may still stand on the device that sent it.
      let cases = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT "case" FROM entry
          WHERE number > ? AND "case" IN (SELECT subject FROM withdrawn WHERE scope = 'case')
          """, arguments: [number])
      try tellDevices(of: effect.subjects.union(cases), attachments, naming: files, in: database)
    }
    for digest in attachments { try mark(digest, at: 0, by: "", in: database) }
    effect.isErasing = try eraser.erase(effect.subjects.union(attachments)) || effect.isErasing
    for id in try withdrawnCases(in: database) {
      effect.isErasing = try eraser.eraseWork(onCase: id) || effect.isErasing
    }
    if effect.isErasing { try noteUnswept(database) }
    return effect
  }

  // MARK: What is withdrawn

  /// Lists what new withdrawals are about; the first of several for one subject says who and when.
  private func register(
    withdrawalsAfter number: Int64, in database: Database, counting effect: inout WithdrawalEffect
  ) throws -> (subjects: Set<String>, cases: Set<String>) {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM entry WHERE kind = 'withdrawal' AND \(Schema.isNoInterview) AND number > ?
        ORDER BY at, origin, seq, id
        """, arguments: [number])
    var (subjects, cases): (Set<String>, Set<String>) = ([], [])
    for row in rows {
      guard let text = row["body"] as String?,
        let value = try? CanonicalValue(canonical: Array(text.utf8)),
        let body = WithdrawalBody(body: value)
      else { continue }
      let subject: String = row["subject"]
      if try mark(subject, body.scope, at: row["at"], by: row["by"], in: database) {
        effect.new += 1
      }
      subjects.insert(subject)
      if body.scope == .case { cases.insert(subject) }
      for digest in body.attachments {
        try mark(digest, at: 0, by: "", in: database)
        subjects.insert(digest)
      }
    }
    return (subjects, cases)
  }

  /// Lists a subject as withdrawn; true when it was not yet.
  @discardableResult
  private func mark(
    _ subject: String, _ scope: WithdrawalBody.Scope = .interview, at: Int64, by person: String,
    in database: Database
  ) throws -> Bool {
    let known = try Row.fetchOne(
      database, sql: "SELECT at, \"by\" FROM withdrawn WHERE subject = ? AND scope = ?",
      arguments: [subject, scope.rawValue])
    // What follows from another withdrawal stands at 0; of those that say so the earliest counts.
    if let known {
      let former: (Int64, String) = (known["at"], known["by"])
      if at == 0 || (former.0 != 0 && former <= (at, person)) { return false }
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO withdrawn (subject, scope, at, \"by\") VALUES (?, ?, ?, ?)",
      arguments: [subject, scope.rawValue, at, person])
    return known == nil
  }

  /// Lists the interviews and attempts of withdrawn cases.
  private func deriveSubjects(since number: Int64, in database: Database) throws {
    let cases = try withdrawnCases(in: database)
    guard !cases.isEmpty else { return }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO withdrawn (subject, scope, at, "by")
        SELECT DISTINCT subject, 'interview', 0, '' FROM entry
        WHERE number > ? AND "case" IN (SELECT subject FROM withdrawn WHERE scope = 'case')
          AND kind NOT IN ('withdrawal', 'release', 'case')
        """, arguments: [number])
  }

  private func withdrawnCases(in database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT subject FROM withdrawn WHERE scope = 'case'")
  }

  /// Withdrawn subjects with content, or named by entries that are new.
  private func touched(
    since number: Int64, _ explicit: (subjects: Set<String>, cases: Set<String>),
    in database: Database
  ) throws -> Set<String> {
    let arrived = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT subject FROM entry
        WHERE number > ? AND subject IN (SELECT subject FROM withdrawn)
        """, arguments: [number])
    guard !explicit.cases.isEmpty else { return explicit.subjects.union(arrived) }
    let derived = try String.fetchAll(
      database,
      sql: "SELECT DISTINCT subject FROM entry WHERE \"case\" IN (\(Self.marks(explicit.cases)))",
      arguments: StatementArguments(Array(explicit.cases)))
    return explicit.subjects.union(arrived).union(derived)
  }

  private static func marks(_ values: some Collection) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }

  // MARK: Attachments

  /// Files that remarks and answers of these subjects name, and those of no other.
  ///
  /// `files` are those that content named which is gone already.
  func ownAttachments(
    of subjects: Set<String>, naming files: [String: Set<String>] = [:], in database: Database
  ) throws -> Set<String> {
    var named: Set<String> = []
    for subject in subjects {
      named.formUnion(files[subject] ?? [])
      let bodies = try String.fetchAll(
        database,
        sql:
          "SELECT body FROM entry WHERE subject = ? AND body IS NOT NULL AND kind <> 'attachment'",
        arguments: [subject])
      for body in bodies { named.formUnion(body.fileDigests) }
      let values = try String.fetchAll(
        database,
        sql: """
          SELECT value FROM draft_change JOIN draft ON draft.number = draft_change.draft
          WHERE draft.interview = ? AND draft_change.kind = 'attachment'
          """, arguments: [subject])
      for value in values { named.formUnion(value.fileDigests) }
    }
    return try named.filter { digest in
      try !String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT subject FROM entry
          WHERE kind NOT IN ('attachment', 'withdrawal') AND instr(body, ?) > 0
          """, arguments: [digest]
      ).contains { !subjects.contains($0) }
    }
  }

  private func noteUnswept(_ database: Database) throws {
    try database.execute(sql: "INSERT OR REPLACE INTO local (key, value) VALUES ('unswept', '1')")
    counted = nil
  }
}

extension String {
  /// The SHA-256 digests, as 64 hexadecimal digits, that stand in a text.
  var fileDigests: Set<String> {
    var found: Set<String> = []
    for part in split(whereSeparator: { !$0.isHexDigit }) where part.utf8.count == 64 {
      found.insert(String(part))
    }
    return found
  }
}
