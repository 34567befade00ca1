package import Analysis
import GRDB

/// The answers of one interview to some questions.
package struct AnswerRow: Sendable, Hashable {
  package let interview: String
  package let caseID: String?
  /// ISO 8601 with the zone of the interview.
  package let ended: String
  /// In the order the questions were given.
  package let cells: [TallyCell]
}

/// What a report takes from a file beside tallies.
extension SurveyFile {
  /// How many interviews of a population ended on each day, the first day first.
  package func interviewDays(
    in population: Population
  ) throws(StorageFailure) -> [(day: String, interviews: Int)] {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      let filter = try PopulationFilter(population, in: layout)
      return try Row.fetchAll(
        database,
        sql: """
          SELECT substr(interview.ended, 1, 10), count(*) FROM interview WHERE \(filter.sql)
          GROUP BY 1 ORDER BY 1
          """, arguments: StatementArguments(filter.arguments)
      ).map { ($0[0], $0[1]) }
    }
  }

  /// The answers to questions outside repeats, interview by interview, the last one first.
  package func answers(
    to questions: [QuestionKey], in population: Population, limit: Int
  ) throws(StorageFailure) -> [AnswerRow] {
    try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      var joins = TallyJoins(layout: layout)
      let cells = try questions.map { try joins.cellOrReason($0.path) }
      let filter = try PopulationFilter(population, in: layout)
      let columns = ["interview.id", "interview.\"case\"", "interview.ended"] + cells
      return try Row.fetchAll(
        database,
        sql: """
          SELECT \(columns.joined(separator: ", ")) FROM interview \(joins.text)
          WHERE \(filter.sql) ORDER BY interview.ended DESC, interview.id LIMIT \(limit)
          """, arguments: StatementArguments(filter.arguments)
      ).map { row in
        AnswerRow(
          interview: row[0], caseID: row[1], ended: row[2],
          cells: cells.indices.map { TallyQuery.cell(row[$0 + 3]) })
      }
    }
  }
}
