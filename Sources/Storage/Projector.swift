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

  /// Brings the rows of an interview up to date with its entries; none are left of a withdrawn one.
  func project(_ subject: String) throws {
    let (seals, bare) = try entries(of: subject)
    guard let history = InterviewHistory(seals, besides: bare) else {
      return try Eraser(database: database).removeRows(ofInterview: subject)
    }
    let first = seals.first { $0.header.kind == .interview } ?? seals[0]
    try write(history, origin: first.header.origin)
  }

  /// Writes the rows of an interview whose only seal was just made.
  func project(_ entry: Entry, _ seal: InterviewSeal) throws {
    let sealed = InterviewHistory.SealedEntry(header: entry.header, id: entry.id, seal: seal)
    guard let history = InterviewHistory([sealed]) else { return }
    try write(history, origin: entry.header.origin)
  }

  /// Brings the rows up to date with an entry that was just stored.
  ///
  /// The first entry of an interview is at hand; with others it has to be read again.
  func project(stored entry: Entry) throws {
    let subject = entry.header.subject
    let statement = try database.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM entry WHERE subject = ? LIMIT 2)")
    guard try Int.fetchOne(statement, arguments: [subject]) == 1 else {
      return try project(subject)
    }
    guard EntryKind.seals.contains(entry.header.kind), let body = try? entry.bodyValue(),
      let seal = InterviewSeal(subject: subject, body: body)
    else { return }
    try project(entry, seal)
  }

  /// Brings the rows of every interview held with a version up to date.
  func projectInterviews(ofForm hash: String) throws {
    let interviews = try String.fetchAll(
      database, sql: "SELECT id FROM interview WHERE form = ?", arguments: [hash])
    for interview in interviews { try project(interview) }
  }

  private func write(_ history: InterviewHistory, origin: OriginID) throws {
    let (seal, stored) = try resolved(history)
    try writeInterview(seal, history, formID: stored?.form.id ?? seal.opening.formID, origin)
    try writeConflicts(history.conflicts, interview: seal.opening.id)
    try writeReview(history.review, interview: seal.opening.id)
    guard let stored else { return }
    let guide = try guide(for: stored)
    let rows = ProjectedRows(seal, guide: guide)
    for (number, table) in guide.layout.tables.enumerated() {
      if history.entryCount > 1 || !table.loop.isEmpty {
        try database.cachedStatement(sql: guide.tables[number].deletion)
          .execute(arguments: [seal.opening.id])
      }
      try insert(rows, ofTable: number, interview: seal.opening.id, guide)
    }
  }

  /// The interview as its seals make it, and the version it was held with.
  ///
  /// One seal says all there is to say. Several are put together as the form's logic has it.
  func resolved(_ history: InterviewHistory) throws -> (seal: InterviewSeal, form: StoredForm?) {
    var seal = history.current
    let stored = try file.form(hash: seal.opening.formHash, in: database)
    if history.entryCount > 1, let plan = stored.flatMap(file.plan) {
      seal = plan.recomputed(seal)
      seal.leaveOutHidden(by: plan)
    }
    return (seal, stored)
  }

  func guide(for stored: StoredForm) throws -> ProjectionGuide {
    if let cached = file.cache.guides[stored.hash] { return cached }
    let guide = ProjectionGuide(form: stored.form, layout: try layout(formID: stored.form.id))
    file.cache.guides[stored.hash] = guide
    return guide
  }

  private func insert(
    _ rows: ProjectedRows, ofTable number: Int, interview: String, _ guide: ProjectionGuide
  ) throws {
    let statement = try database.cachedStatement(sql: guide.tables[number].insertion)
    for row in rows.rows(ofTable: number) {
      var values: [DatabaseValue] = [interview.databaseValue]
      values.reserveCapacity(row.cells.count + 5)
      if let instance = row.instance {
        values += [instance.databaseValue, row.parent.databaseValue, row.ordinal.databaseValue]
      }
      for cell in row.cells { values.append(cell?.databaseValue ?? .null) }
      values.append(rows.missing(of: row, inTable: number).databaseValue)
      // There are as many values as the statement was made for.
      statement.setUncheckedArguments(StatementArguments(values))
      try statement.execute()
    }
  }

  private func writeInterview(
    _ seal: InterviewSeal, _ history: InterviewHistory, formID: String, _ origin: OriginID
  ) throws {
    let opening = seal.opening
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO interview (id, form_id, form, purpose, status, interviewer, language,
          "case", started, ended, origin, source, seals, conflicts, broken)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      opening.id, formID, opening.formHash, opening.purpose.rawValue, seal.status.rawValue,
      opening.interviewer, opening.language, opening.caseID, opening.startedAt.dateTimeString,
      seal.endedAt.dateTimeString, Data(origin.bytes), seal.source, history.entryCount,
      history.conflicts.count, seal.broken.count,
    ])
  }

  private func writeConflicts(
    _ conflicts: [FieldConflict<InterviewHistory.Field>], interview: String
  ) throws {
    let clear = try database.cachedStatement(sql: "DELETE FROM conflict WHERE interview = ?")
    try clear.execute(arguments: [interview])
    for conflict in conflicts {
      let ids = conflict.candidates.map { "\"\($0.id)\"" }.joined(separator: ",")
      try database.execute(
        sql: "INSERT INTO conflict (interview, field, entries) VALUES (?, ?, ?)",
        arguments: [interview, conflict.field, "[\(ids)]"])
    }
  }
}

extension InterviewSeal {
  /// Leaves out the answers and instances that the form hides now that several seals came together.
  ///
  /// Answers to another version's questions are nothing this form's logic could hide. A question
  /// without an answer has none, whatever its default.
  fileprivate mutating func leaveOutHidden(by plan: InterviewPlan) {
    var known = answers.merging(computed.mapValues(Answer.value)) { answer, _ in answer }
    for element in plan.form.elements where element.loops.isEmpty {
      guard let question = element.question, question.type.isAsked, question.calculation == nil
      else { continue }
      let path = AnswerPath(element.path)
      known[path] = known[path] ?? .missing(.blank)
    }
    var interview = Interview(plan: plan, opening: opening)
    let unknown = Set(interview.load(answers: known, instances: instances))
    let shown = interview.seal(as: status, at: endedAt)
    answers = answers.filter { path, _ in
      shown.answers[path] != nil || shown.computed[path] != nil || unknown.contains(path)
    }
    // Rows of data files have no say on questions that they have no column for.
    for (path, answer) in shown.answers where source == nil && answer == .missing(.blank) {
      answers[path] = answers[path] ?? .missing(.skipped)
    }
    instances = instances.filter { path, _ in
      shown.instances[path] != nil || plan.form.element(atPath: path.elementPath) == nil
    }
  }
}
