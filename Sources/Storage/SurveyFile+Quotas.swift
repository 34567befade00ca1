package import Analysis
import Fieldwork
import Forms
import GRDB

/// How many interviews share some values of the variables that quotas are set by.
package struct QuotaCombination: Sendable, Hashable {
  /// By variable; one without a value is left out.
  package let values: [String: String]
  package let interviews: Int
}

extension SurveyFile {
  /// Interviews by the values of some variables: answers by a question's name, else columns of the
  /// case.
  ///
  /// Questions inside repeats have no single value and are looked for among the case's columns.
  package func quotaCounts(
    _ variables: [String], in population: Population
  ) throws(StorageFailure) -> [QuotaCombination] {
    let questions = try quotaQuestions(variables, formID: population.formID)
    let cases = Dictionary(try cases().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let paths = questions.sorted { $0.key < $1.key }
    let rows = try read { database in
      let layout = try Projector(file: self, database: database).layout(formID: population.formID)
      return try CaseTally(layout, paths.map(\.value), population).rows(in: database)
    }
    var counts: [[String: String]: Int] = [:]
    for (caseID, cells, count) in rows {
      var values: [String: String] = [:]
      let contact = caseID.flatMap { cases[$0] }
      for name in variables { values[name] = contact?.value(of: name) }
      for (question, answer) in zip(paths, cells) {
        if let answer { values[question.key] = answer }
      }
      counts[values, default: 0] += count
    }
    return counts.map { QuotaCombination(values: $0.key, interviews: $0.value) }
      .sorted {
        "\($0.values.sorted { $0.key < $1.key })" < "\($1.values.sorted { $0.key < $1.key })"
      }
  }

  /// Paths of the questions outside repeats that variables name.
  private func quotaQuestions(
    _ variables: [String], formID: String
  ) throws(StorageFailure) -> [String: String] {
    guard let form = try forms(formID).last?.form else { return [:] }
    var questions: [String: String] = [:]
    for element in form.elements
    where variables.contains(element.name) && element.loops.isEmpty
      && element.question?.type.holdsValue == true
    {
      questions[element.name] = element.path
    }
    return questions
  }
}

/// Counts of interviews by case and by some answers.
private struct CaseTally {
  private let sql: String
  private let arguments: StatementArguments
  private let count: Int

  init(_ layout: ProjectionLayout, _ paths: [String], _ population: Population) throws {
    var joins = TallyJoins(layout: layout)
    let cells = try paths.map { try joins.cell($0) }
    let columns = (["interview.\"case\""] + cells).joined(separator: ", ")
    let filter = try PopulationFilter(population, in: layout)
    let groups = (1...cells.count + 1).map(String.init).joined(separator: ", ")
    sql = """
      SELECT \(columns), count(*) FROM interview \(joins.text) WHERE \(filter.sql)
      GROUP BY \(groups)
      """
    arguments = StatementArguments(filter.arguments)
    count = cells.count
  }

  func rows(in database: Database) throws -> [(String?, [String?], Int)] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
      (row[0], (1..<count + 1).map { TallyQuery.text(row[$0]) }, row[count + 1])
    }
  }
}
