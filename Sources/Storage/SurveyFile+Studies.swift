import Foundation
import Forms
import GRDB
package import Sync

/// Making studies and device files, and reading what a study holds.
extension SurveyFile {
  /// Makes the central file of a new study with its first questionnaires.
  package static func makeStudy(
    at path: String, name: String, forms: [FormBody], surroundings: Surroundings
  ) throws(StorageFailure) -> SurveyFile {
    let study = Token16(high: surroundings.randomBits(), low: surroundings.randomBits())
    return try make(
      at: path, study: study, role: .centre, name: name, surroundings: surroundings
    ) { file, database in
      let body = CanonicalValue.object(["name": .string(name)])
      _ = try file.append(
        Draft(kind: .study, subject: study.description, audience: EntryHeader.everyone, body: body),
        in: database)
      try file.appendDeviceEntry(previous: nil, in: database)
      for form in forms { try file.append(form, in: database) }
    }
  }

  /// Makes a device's file of the study in `centre`, with everything meant for everyone.
  package static func makeDeviceFile(
    at path: String, name: String, joining centre: String, surroundings: Surroundings
  ) throws(StorageFailure) -> SurveyFile {
    let source = try ReceivedFile(centre)
    let file = try make(
      at: path, study: source.study, role: .device, name: name,
      surroundings: surroundings
    ) { file, database in try file.appendDeviceEntry(previous: nil, in: database) }
    do {
      _ = try file.merge(source)
      return file
    } catch {
      remove(path)
      throw error
    }
  }

  private func append(_ form: FormBody, in database: Database) throws {
    let entry = try append(
      Draft(
        kind: .form, subject: form.formID, audience: EntryHeader.everyone, body: form.body),
      in: database)
    try register(form, entry: entry.id, in: database)
  }

  /// Adds a questionnaire or a new version of one; false when this very version is there.
  package func add(_ form: FormBody) throws(StorageFailure) -> Bool {
    try write { database in
      let isKnown =
        try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM form WHERE hash = ?)",
          arguments: [form.hash]) ?? false
      guard !isKnown else { return false }
      try append(form, in: database)
      return true
    }
  }

  /// The names devices gave themselves, by origin.
  package func deviceNames() throws(StorageFailure) -> [OriginID: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT subject, body FROM entry
          WHERE kind = 'device' AND \(Schema.isNoInterview) AND body IS NOT NULL
          ORDER BY at, origin, seq, id
          """)
      return rows.reduce(into: [:]) { names, row in
        let body = try? CanonicalValue(canonical: Array((row["body"] as String).utf8))
        guard let origin = OriginID(hex: row["subject"]), let name = body?["name"]?.stringValue
        else { return }
        names[origin] = name
      }
    }
  }

  /// The study's name, from its first entry.
  package func studyName() throws(StorageFailure) -> String {
    try read { database in
      let body = try String.fetchOne(
        database,
        sql: """
          SELECT body FROM entry
          WHERE kind = 'study' AND \(Schema.isNoInterview) AND body IS NOT NULL
          ORDER BY at, origin, seq, id
          """)
      let value = body.flatMap { try? CanonicalValue(canonical: Array($0.utf8)) }
      return value?["name"]?.stringValue ?? ""
    }
  }
}
