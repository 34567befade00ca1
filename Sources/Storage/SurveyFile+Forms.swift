package import Forms
import Foundation
import GRDB
import Languages
import Sync

/// A version of a questionnaire as the study keeps it.
package struct StoredForm: Sendable {
  package let hash: String
  package let form: Form
  package let source: FormSource
}

extension SurveyFile {
  /// The newest version of each questionnaire, by its id.
  package func formIDs() throws(StorageFailure) -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT form_id FROM form ORDER BY form_id") }
  }

  /// The newest version of a questionnaire; the beginning of its id is enough when only one has it.
  package func form(_ id: String) throws(StorageFailure) -> StoredForm {
    let known = try formIDs()
    let matches = known.contains(id) ? [id] : known.filter { $0.hasPrefix(id) }
    guard matches.count == 1 else {
      throw .unknownForm(id: id, known: known, nearest: nearest(to: id, among: known))
    }
    guard let newest = try forms(matches[0]).last else { throw .unreadableForm(id: id) }
    return newest
  }

  /// All versions of a questionnaire, the newest last, by the order entries have everywhere.
  package func forms(_ id: String) throws(StorageFailure) -> [StoredForm] {
    try read { try self.forms(id, in: $0) }
  }

  func forms(_ id: String, in database: Database) throws -> [StoredForm] {
    let hashes = try String.fetchAll(
      database,
      sql: """
        SELECT form.hash FROM form JOIN entry ON entry.number = form.entry
        WHERE form.form_id = ? ORDER BY entry.at, entry.origin, entry.seq, entry.id
        """, arguments: [id])
    return try hashes.compactMap { try form(hash: $0, in: database) }
  }

  /// The version an interview was held with; nil while its entry has not arrived.
  package func form(hash: String) throws(StorageFailure) -> StoredForm? {
    if let cached = formCache[hash] { return cached }
    return try read { try self.form(hash: hash, in: $0) }
  }

  func form(hash: String, in database: Database) throws -> StoredForm? {
    if let cached = formCache[hash] { return cached }
    let text = try String.fetchOne(
      database,
      sql: "SELECT body FROM entry JOIN form ON form.entry = entry.number WHERE form.hash = ?",
      arguments: [hash])
    guard let text, let value = try? CanonicalValue(canonical: Array(text.utf8)),
      let body = FormBody(body: value), let form = FormReading(of: body.source).form
    else { return nil }
    let stored = StoredForm(hash: hash, form: form, source: body.source)
    formCache[hash] = stored
    return stored
  }

  /// Lists a form version and makes room for its answers.
  func register(_ form: FormBody, entry: EntryID, in database: Database) throws {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO form (hash, form_id, version, title, entry)
        SELECT ?, ?, ?, ?, number FROM entry WHERE id = ?
        """,
      arguments: [form.hash, form.formID, form.version, form.title, Data(entry.bytes)])
    layoutCache[form.formID] = nil
    try Projector(file: self, database: database).rebuild(formID: form.formID)
  }
}
