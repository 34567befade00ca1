import Analysis
import Forms
import GRDB
import Responses
import Sync

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
    let filter = try PopulationFilter(population, in: layout)
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

  /// - Throws: `StorageFailure.unknownQuestion` for a selection by what the layout does not have.
  init(_ population: Population, in layout: ProjectionLayout? = nil) throws(StorageFailure) {
    let purposes = population.purposes.map(\.rawValue).sorted()
    let statuses = population.statuses.map(\.rawValue).sorted()
    var conditions = [
      "interview.form_id = ?", "interview.purpose IN (\(Self.marks(purposes)))",
      "interview.status IN (\(Self.marks(statuses)))",
    ]
    var arguments = [population.formID] + purposes + statuses
    if let days = population.days {
      conditions.append("interview.ended >= ? AND interview.ended < ?")
      arguments += [days.from, days.before]
    }
    if !population.excluded.isEmpty {
      conditions.append("interview.id NOT IN (SELECT value FROM json_each(?))")
      arguments.append(CanonicalValue.strings(population.excluded.sorted()).text)
    }
    for (key, values) in population.selection.sorted(by: { $0.key.path < $1.key.path }) {
      conditions.append(try Self.selection(key, values.count, layout))
      arguments += values.sorted()
    }
    sql = conditions.joined(separator: " AND ")
    self.arguments = arguments
  }

  private static func selection(
    _ key: QuestionKey, _ count: Int, _ layout: ProjectionLayout?
  ) throws(StorageFailure) -> String {
    guard let layout, let place = layout.place(of: key.path),
      layout.tables[place.table].loop.isEmpty
    else { throw .unknownQuestion(name: key.path) }
    let table = layout.tables[place.table]
    let marks = Array(repeating: "?", count: count).joined(separator: ", ")
    return """
      interview.id IN (SELECT interview FROM \(table.name.quotedForSQL)
        WHERE CAST(\(table.columns[place.column].name.quotedForSQL) AS TEXT) IN (\(marks)))
      """
  }

  private static func marks(_ values: [String]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }
}
