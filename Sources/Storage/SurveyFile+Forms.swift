package import Forms
import Foundation
import GRDB
import Interviewing
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
    if let cached = cache.forms[hash] { return cached }
    return try read { try self.form(hash: hash, in: $0) }
  }

  func form(hash: String, in database: Database) throws -> StoredForm? {
    if let cached = cache.forms[hash] { return cached }
    let text = try String.fetchOne(
      database,
      sql: "SELECT body FROM entry JOIN form ON form.entry = entry.number WHERE form.hash = ?",
      arguments: [hash])
    guard let text, let value = try? CanonicalValue(canonical: Array(text.utf8)),
      let body = FormBody(body: value), let form = FormReading(of: body.source).form,
      form.id == body.formID
    else { return nil }
    let stored = StoredForm(hash: hash, form: form, source: body.source)
    cache.forms[hash] = stored
    return stored
  }

  /// The plan by which interviews with a version are computed again; nil where it goes in circles.
  func plan(of stored: StoredForm) -> InterviewPlan? {
    if let cached = cache.plans[stored.hash] { return cached }
    let plan = try? InterviewPlan(stored.form)
    cache.plans[stored.hash] = plan
    return plan
  }

  /// Lists a form version and makes room for its answers.
  ///
  /// Of several entries with the same version the first in the order everyone has is the one that
  /// counts, so that the order of arrival changes nothing.
  func register(_ form: FormBody, entry: EntryID, in database: Database) throws {
    let formerID = try String.fetchOne(
      database, sql: "SELECT form_id FROM form WHERE hash = ?", arguments: [form.hash])
    try database.execute(
      sql: """
        INSERT INTO form (hash, form_id, version, title, entry)
        SELECT ?, ?, ?, ?, number FROM entry WHERE id = ?
        ON CONFLICT (hash) DO UPDATE SET
          form_id = excluded.form_id, version = excluded.version, title = excluded.title,
          entry = excluded.entry
        WHERE (SELECT (at, origin, seq, id) < (SELECT at, origin, seq, id FROM entry AS known
                                               WHERE known.number = form.entry)
               FROM entry AS new WHERE new.number = excluded.entry)
        """,
      arguments: [form.hash, form.formID, form.version, form.title, Data(entry.bytes)])
    cache = FormCache()
    let projector = Projector(file: self, database: database)
    try projector.rebuild(formID: form.formID)
    try projector.projectInterviews(ofForm: form.hash)
    if let formerID, formerID != form.formID { try projector.rebuild(formID: formerID) }
  }
}
