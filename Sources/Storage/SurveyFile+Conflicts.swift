package import Analysis
import Expressions
import Fieldwork
import Forms
import Foundation
import GRDB
import Responses
import Sync

extension SurveyFile {
  /// Every open difference: interviews first, the last one held first, then cases, settings, tables.
  package func openConflicts() throws(StorageFailure) -> [OpenConflict] {
    let interviews = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT id FROM conflict JOIN interview ON interview.id = conflict.interview
          ORDER BY ended DESC, id
          """)
    }
    var conflicts: [OpenConflict] = []
    for id in interviews {
      if let record = try interviewRecord(id) { conflicts += record.openConflicts }
    }
    return try conflicts + fieldworkConflicts()
  }

  /// Differences about cases, settings and tables.
  package func fieldworkConflicts() throws(StorageFailure) -> [OpenConflict] {
    let names = try deviceNames()
    return try read { database in
      try FieldworkProjector(database: database).conflicts(names)
    }
  }

  /// How many open differences a population has on some questions, and in which interviews.
  ///
  /// A question rests on what its value is computed from and what shows it, too; nil asks for all.
  package func openConflicts(
    in population: Population, about questions: Set<QuestionKey>? = nil
  ) throws(StorageFailure) -> (answers: Int, interviews: Set<String>) {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      let filter = try PopulationFilter(population, in: layout)
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT conflict.interview, conflict.field FROM conflict
          JOIN interview ON interview.id = conflict.interview WHERE \(filter.sql)
          """, arguments: StatementArguments(filter.arguments))
      guard !rows.isEmpty else { return (0, []) }
      let bases = try questions.map { try self.bases(of: $0, population.formID, in: database) }
      let counting = rows.filter { row in
        guard let bases else { return true }
        let path = AnswerPath(row["field"] as String).elementPath
        return bases.contains(path)
          || layout.place(of: path).map { place in
            bases.contains { layout.place(of: $0) == place }
          } ?? false
      }
      return (counting.count, Set(counting.map { $0["interview"] }))
    }
  }

  /// The paths of questions, of the repeats around them, and of all they are computed from.
  private func bases(
    of questions: Set<QuestionKey>, _ formID: String, in database: Database
  ) throws -> Set<String> {
    var paths = Set(questions.map(\.path))
    for form in try forms(formID, in: database).map(\.form) {
      guard let graph = try? DependencyGraph(form) else { continue }
      var sources = [[Int]](repeating: [], count: form.elements.count)
      for (source, dependants) in graph.dependants.enumerated() {
        for dependant in dependants { sources[dependant].append(source) }
      }
      var pending = questions.compactMap { form.element(atPath: $0.path)?.id }
      var seen = Set(pending)
      while let next = pending.popLast() {
        let further = sources[next] + form.elements[next].loops
        for id in further where seen.insert(id).inserted { pending.append(id) }
      }
      paths.formUnion(seen.map { form.elements[$0].path })
    }
    return paths
  }

  /// Closes a difference about a case, a setting or a table with one of its values.
  package func settle(
    _ conflict: OpenConflict, taking number: Int, by person: String
  ) throws(StorageFailure) {
    let chosen = conflict.candidates[number]
    try write { database in
      let (kind, body): (EntryKind, CanonicalValue)
      switch chosen.value {
      case .setting(let value):
        kind = .settings
        body =
          SettingsBody(
            values: value.map { [conflict.field: $0] } ?? [:],
            cleared: value == nil ? [conflict.field] : []
          ).body
      case .cells: (kind, body) = (.case, try self.body(of: chosen.entry, in: database))
      case .table(let register): (kind, body) = (.register, register.body)
      case .field: return
      }
      let audience = try String?.fetchOne(
        database, sql: "SELECT audience FROM entry WHERE id = ?",
        arguments: [Data(chosen.entry.bytes)])
      try self.appendFieldwork(
        [
          Draft(
            kind: kind, subject: conflict.subject, by: person,
            caseID: kind == .case ? conflict.subject : nil, audience: audience ?? nil,
            parents: try FieldworkProjector(database: database).heads(kind, conflict.subject),
            body: body)
        ], in: database)
    }
  }

  private func body(of entry: EntryID, in database: Database) throws -> CanonicalValue {
    let text = try String.fetchOne(
      database, sql: "SELECT body FROM entry WHERE id = ?", arguments: [Data(entry.bytes)])
    return try CanonicalValue(canonical: Array((text ?? "").utf8))
  }
}

extension InterviewRecord {
  /// The fields in dispute with their values, who gave them, when and where.
  package var openConflicts: [OpenConflict] {
    conflicts.map { conflict in
      OpenConflict(
        matter: .interview(formID: seal.opening.formID), subject: seal.opening.id,
        field: conflict.field,
        candidates: conflict.candidates.compactMap { candidate in
          events.first { $0.id == candidate.id }.map { event in
            OpenConflict.Candidate(
              entry: candidate.id, value: .field(candidate.value), at: event.at, by: event.by,
              device: event.device)
          }
        })
    }
  }
}
