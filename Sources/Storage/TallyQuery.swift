import Analysis
import Forms
import GRDB
import Responses

/// One `GROUP BY` over the tables of a form.
///
/// A missing answer is fetched as U+0001 and its kind, since a NULL alone does not say why.
struct TallyQuery {
  private let sql: String
  private let arguments: StatementArguments
  private let count: Int

  init(
    _ layout: ProjectionLayout, _ questions: [QuestionKey], _ population: Population,
    _ segment: QuestionKey?
  ) throws {
    var joins = TallyJoins(layout: layout)
    let group = try segment.map { try joins.cell($0.path) } ?? "NULL"
    let cells = try questions.map { try joins.cellOrReason($0.path) }
    let columns = ([group] + cells).enumerated().map { "\($1) AS c\($0)" }
    let groups = (0...cells.count).map { "c\($0)" }.joined(separator: ", ")
    let filter = PopulationFilter(population)
    // LIMIT keeps the inner query apart: else whole rows, not these columns, would be sorted.
    sql = """
      SELECT \(groups), count(*) FROM (
        SELECT \(columns.joined(separator: ", ")) FROM interview \(joins.text)
        WHERE \(filter.sql) LIMIT -1)
      GROUP BY \(groups) ORDER BY \(groups)
      """
    arguments = StatementArguments(filter.arguments)
    count = cells.count
  }

  func rows(in database: Database) throws -> [TallyRow] {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var rows: [TallyRow] = []
    while let row = try cursor.next() {
      rows.append(
        TallyRow(
          group: Self.text(row[0]), cells: (1..<count + 1).map { Self.cell(row[$0]) },
          count: row[count + 1]))
    }
    return rows
  }

  static func cell(_ value: DatabaseValue) -> TallyCell {
    guard let text = Self.text(value) else { return .missing(.notRelevant) }
    guard text.utf8.first == 1 else { return .value(text) }
    return .missing(MissingKind(rawValue: String(text.dropFirst())) ?? .blank)
  }

  /// Whole numbers without a decimal point, as XForms writes them.
  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .null: nil
    case .int64(let number): String(number)
    case .double(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    case .string(let text): text
    case .blob: nil
    }
  }
}

/// The interviews a query is about; all columns are qualified, for questions may have their names.
struct PopulationFilter {
  let sql: String
  let arguments: [String]

  init(_ population: Population) {
    let purposes = population.purposes.map(\.rawValue).sorted()
    let statuses = population.statuses.map(\.rawValue).sorted()
    sql = """
      interview.form_id = ? AND interview.purpose IN (\(Self.marks(purposes)))
        AND interview.status IN (\(Self.marks(statuses)))
      """
    arguments = [population.formID] + purposes + statuses
  }

  private static func marks(_ values: [String]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
