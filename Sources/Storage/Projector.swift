import Expressions
import Forms
import Foundation
import GRDB
import Interviewing
import Responses
import Sync

/// Computes the tables an analyst reads from the entries, for one interview or for all.
///
/// Incremental and from scratch come to the same: an interview's rows depend on its own entries and
/// on the versions of its form alone.
struct Projector {
  let file: SurveyFile
  let database: Database

  // MARK: Tables

  func layout(formID: String) throws -> ProjectionLayout {
    if let cached = file.layoutCache[formID] { return cached }
    let versions = try file.forms(formID, in: database).map(\.form)
    let layout = ProjectionLayout(formID: formID, versions: versions)
    file.layoutCache[formID] = layout
    return layout
  }

  /// Makes the tables of a form anew if its versions ask for other columns, and fills them.
  func rebuild(formID: String) throws {
    let layout = try layout(formID: formID)
    let text = layout.text
    let old = try String.fetchOne(
      database, sql: "SELECT layout FROM projection WHERE form_id = ?", arguments: [formID])
    guard old != text else { return }
    for name in (old ?? "").split(separator: "\n").compactMap({ $0.split(separator: "\t").first }) {
      try database.execute(sql: "DROP TABLE IF EXISTS \(String(name).quotedForSQL)")
    }
    for table in layout.tables { try create(table) }
    try database.execute(
      sql: "INSERT OR REPLACE INTO projection (form_id, layout) VALUES (?, ?)",
      arguments: [formID, text])
    let interviews = try String.fetchAll(
      database, sql: "SELECT id FROM interview WHERE form_id = ?", arguments: [formID])
    for interview in interviews { try project(interview) }
  }

  private func create(_ table: ProjectionLayout.Table) throws {
    let keys =
      table.loop.isEmpty
      ? ["interview TEXT PRIMARY KEY"]
      : ["interview TEXT NOT NULL", "instance TEXT NOT NULL", "parent TEXT", "ordinal INTEGER NOT NULL"]
    let columns = table.columns.map { "\($0.name.quotedForSQL) \($0.affinity)" }
    let ends = ["missing TEXT NOT NULL"] + (table.loop.isEmpty ? [] : ["PRIMARY KEY (interview, instance)"])
    let definition = (keys + columns + ends).joined(separator: ", ")
    try database.execute(sql: "CREATE TABLE \(table.name.quotedForSQL) (\(definition))")
  }

  // MARK: One interview

  /// Brings the rows of an interview up to date with its entries.
  func project(_ subject: String) throws {
    let entries = try sealedEntries(of: subject)
    guard let history = InterviewHistory(entries) else { return }
    try write(history, origin: entries[0].header.origin)
  }

  /// Writes the rows of an interview whose only seal was just made.
  func project(_ entry: Entry, _ seal: InterviewSeal) throws {
    let sealed = InterviewHistory.SealedEntry(header: entry.header, id: entry.id, seal: seal)
    guard let history = InterviewHistory([sealed]) else { return }
    try write(history, origin: entry.header.origin)
  }

  /// The seals of an interview that can be read, in the order everyone has.
  func sealedEntries(of subject: String) throws -> [InterviewHistory.SealedEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT * FROM entry WHERE subject = ? AND kind IN ('interview', 'correction')
        ORDER BY at, origin, seq, id
        """)
    return try Row.fetchAll(statement, arguments: [subject]).compactMap { row in
      guard let entry = SurveyFile.entry(from: row, study: file.installation.study),
        let body = try? entry.bodyValue(), let seal = InterviewSeal(subject: subject, body: body)
      else { return nil }
      return InterviewHistory.SealedEntry(header: entry.header, id: entry.id, seal: seal)
    }
  }

  private func write(_ history: InterviewHistory, origin: OriginID) throws {
    var seal = history.current
    let stored = try file.form(hash: seal.opening.formHash, in: database)
    if history.entryCount > 1, let stored { seal.recompute(with: stored.form) }
    try writeInterview(seal, history, origin)
    try writeConflicts(history.conflicts, interview: seal.opening.id)
    guard let stored else { return }
    let layout = try layout(formID: seal.opening.formID)
    let rows = ProjectedRows(seal, form: stored.form, layout: layout)
    for (number, table) in layout.tables.enumerated() {
      if history.entryCount > 1 || !table.loop.isEmpty {
        let clear = try database.cachedStatement(
          sql: "DELETE FROM \(table.name.quotedForSQL) WHERE interview = ?")
        try clear.execute(arguments: [seal.opening.id])
      }
      try insert(rows.rows(ofTable: number), into: table)
    }
  }

  private func insert(_ rows: [ProjectedRows.Row], into table: ProjectionLayout.Table) throws {
    guard !rows.isEmpty else { return }
    let keyCount = table.loop.isEmpty ? 1 : 4
    let marks = Array(repeating: "?", count: keyCount + table.columns.count + 1)
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO \(table.name.quotedForSQL) VALUES (\(marks.joined(separator: ",")))
        """)
    for row in rows {
      let keys: [(any DatabaseValueConvertible)?] =
        table.loop.isEmpty
        ? [row.interview] : [row.interview, row.instance, row.parent, row.ordinal]
      try statement.execute(arguments: StatementArguments(keys + row.cells + [row.missing]))
    }
  }

  private func writeInterview(
    _ seal: InterviewSeal, _ history: InterviewHistory, _ origin: OriginID
  ) throws {
    let opening = seal.opening
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO interview (id, form_id, form, purpose, status, interviewer, language,
          "case", started, ended, origin, source, seals, conflicts, broken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      opening.id, opening.formID, opening.formHash, opening.purpose.rawValue, seal.status.rawValue,
      opening.interviewer, opening.language, opening.caseID, opening.startedAt.dateTimeString,
      seal.endedAt.dateTimeString, Data(origin.bytes), seal.source, history.entryCount,
      history.conflicts.count, seal.broken.count,
    ])
  }

  private func writeConflicts(
    _ conflicts: [FieldConflict<InterviewHistory.Field>], interview: String
  ) throws {
    try database.execute(
      sql: "DELETE FROM conflict WHERE interview = ?", arguments: [interview])
    for conflict in conflicts {
      let ids = conflict.candidates.map { "\"\($0.id)\"" }.joined(separator: ",")
      try database.execute(
        sql: "INSERT INTO conflict (interview, field, entries) VALUES (?, ?, ?)",
        arguments: [interview, conflict.field, "[\(ids)]"])
    }
  }
}

extension ProjectionLayout {
  /// A line for each table: its name, then its columns with their affinities.
  var text: String {
    tables.map { table in
      ([table.name, table.loop] + table.columns.map { "\($0.name) \($0.affinity)" })
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }
}

extension InterviewSeal {
  /// Computes the form's own values again from answers that came together from several seals.
  fileprivate mutating func recompute(with form: Form) {
    guard let plan = try? InterviewPlan(form) else { return }
    var interview = Interview(plan: plan, opening: opening)
    _ = interview.load(answers: answers, instances: instances)
    let whole = interview.seal(as: status, at: endedAt)
    // What only the first device knew (start, device) stays as it was sealed.
    let ofInterview = Set(form.elements.filter { $0.question?.calculation != nil }.map(\.path))
    computed.merge(whole.computed.filter { ofInterview.contains($0.key.elementPath) }) { $1 }
  }
}
