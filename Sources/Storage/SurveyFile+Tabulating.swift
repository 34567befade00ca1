package import Analysis
import Forms
import GRDB
import Responses

extension SurveyFile: Tabulator {
  package func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow] {
    do {
      return try queue.read { database in
        let layout = try Projector(file: self, database: database).layout(formID: population.formID)
        let query = try TallyQuery(layout, questions, population, segment)
        return try query.rows(in: database)
      }
    } catch {
      throw StorageFailure(error, file: path)
    }
  }
}

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
    var joins = Joins(layout: layout)
    let group = try segment.map { try joins.plainCell($0.path) } ?? "NULL"
    let cells = try questions.map { try joins.cell($0.path) }
    let columns = ([group] + cells).enumerated().map { "\($1) AS c\($0)" }
    let groups = (0...cells.count).map { "c\($0)" }.joined(separator: ", ")
    let purposes = population.purposes.map(\.rawValue).sorted()
    let statuses = population.statuses.map(\.rawValue).sorted()
    sql = """
      SELECT \(columns.joined(separator: ", ")), count(*)
      FROM interview \(joins.text)
      WHERE interview.form_id = ? AND interview.purpose IN (\(Self.marks(purposes)))
        AND interview.status IN (\(Self.marks(statuses)))
      GROUP BY \(groups) ORDER BY \(groups)
      """
    arguments = StatementArguments([population.formID] + purposes + statuses)
    count = cells.count
  }

  private static func marks(_ values: [String]) -> String {
    values.map { _ in "?" }.joined(separator: ", ")
  }

  func rows(in database: Database) throws -> [TallyRow] {
    let statement = try database.cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var rows: [TallyRow] = []
    while let row = try cursor.next() {
      rows.append(
        TallyRow(
          group: Self.text(row[0]), cells: (1...max(count, 1)).prefix(count).map { cell(row[$0]) },
          count: row[count + 1]))
    }
    return rows
  }

  private func cell(_ value: DatabaseValue) -> TallyCell {
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

  /// The tables a query needs, each joined once.
  private struct Joins {
    let layout: ProjectionLayout
    private(set) var names: [String] = []

    init(layout: ProjectionLayout) {
      self.layout = layout
    }

    mutating func plainCell(_ path: String) throws -> String { try column(path).cell }

    mutating func cell(_ path: String) throws -> String {
      let column = try column(path)
      let reason = "json_extract(\(column.table).missing, '$.\(column.name.quotedForSQL)')"
      return "coalesce(\(column.cell), char(1) || coalesce(\(reason), 'blank'))"
    }

    private mutating func column(
      _ path: String
    ) throws -> (table: String, name: String, cell: String) {
      guard let place = layout.place(of: path) else {
        throw StorageFailure.unknownQuestion(name: path)
      }
      let table = layout.tables[place.table]
      let name = table.columns[place.column].name
      if !names.contains(table.name) { names.append(table.name) }
      let quoted = table.name.quotedForSQL
      return (quoted, name, "\(quoted).\(name.quotedForSQL)")
    }

    /// Repeats join by interview; two parts of one repeat also by instance.
    var text: String {
      var firstOfLoop: [String: String] = [:]
      return names.map { name in
        let loop = layout.tables.first { $0.name == name }?.loop ?? ""
        var condition = "\(name.quotedForSQL).interview = interview.id"
        if !loop.isEmpty, let first = firstOfLoop[loop] {
          condition += " AND \(name.quotedForSQL).instance = \(first.quotedForSQL).instance"
        }
        if firstOfLoop[loop] == nil { firstOfLoop[loop] = name }
        return "JOIN \(name.quotedForSQL) ON \(condition)"
      }.joined(separator: " ")
    }
  }
}
