import Analysis
import Forms
import GRDB

/// The answers of a population to questions outside all repeats, one number an interview.
///
/// A result asks for dozens of counts of the same interviews. Their answers are read in few scans,
/// related questions together, and counted here as often as it takes.
struct CountedAnswers {
  /// The distinct answers to a question, as numbers by interview.
  private struct Column {
    var values: [DatabaseValue] = []
    /// For each interview the place of its answer among `values`.
    var numbers: [Int32] = []
    private var known: [DatabaseValue: Int32] = [:]

    mutating func append(_ value: DatabaseValue) {
      if let number = known[value] { return numbers.append(number) }
      let number = Int32(values.count)
      values.append(value)
      known[value] = number
      numbers.append(number)
    }
  }

  /// More cells than these are left to SQLite, which needs no memory for them.
  static let limit = 20_000_000

  let population: Population
  private let interviews: Int
  private var columns: [String: Column] = [:]

  init(_ population: Population, _ layout: ProjectionLayout, in database: Database) throws {
    self.population = population
    let filter = try PopulationFilter(population, in: layout)
    interviews =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM interview WHERE \(filter.sql)",
        arguments: StatementArguments(filter.arguments)) ?? 0
  }

  /// Reads the answers to questions not read yet; false when they would be too many.
  mutating func load(
    _ paths: [String], _ layout: ProjectionLayout, in database: Database
  ) throws -> Bool {
    let missing = Set(paths).subtracting(columns.keys).sorted()
    guard !missing.isEmpty else { return true }
    guard (columns.count + missing.count) * interviews <= Self.limit else { return false }
    var joins = TallyJoins(layout: layout)
    let cells = try missing.map { try joins.cellOrReason($0) }.joined(separator: ", ")
    let filter = try PopulationFilter(population, in: layout)
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(cells) FROM interview \(joins.text) WHERE \(filter.sql)
        ORDER BY interview.purpose, interview.status, interview.id
        """, arguments: StatementArguments(filter.arguments))
    var loaded = [Column](repeating: Column(), count: missing.count)
    while let row = try cursor.next() {
      for place in loaded.indices { loaded[place].append(row[place]) }
    }
    for (path, column) in zip(missing, loaded) { columns[path] = column }
    return true
  }

  /// Counts of each combination of answers, in the order SQLite would give them.
  func tally(_ questions: [QuestionKey], by segment: QuestionKey?) -> [TallyRow] {
    let group = segment.map { withoutReasons(columns[$0.path] ?? Column()) }
    let cells = questions.map { columns[$0.path] ?? Column() }
    let all = [group].compactMap(\.self) + cells
    var combinations = Combinations(interviews: interviews)
    for column in all { combinations.refine(by: column.numbers, of: column.values.count) }
    return sorted(combinations.counts, by: all).map { numbers, count in
      let answers = numbers.suffix(cells.count)
      return TallyRow(
        group: group.flatMap { TallyQuery.text($0.values[numbers[0]]) },
        cells: zip(cells, answers).map { TallyQuery.cell($0.values[$1]) }, count: count)
    }
  }

  private func sorted(
    _ counts: [Combinations.Count], by columns: [Column]
  ) -> [Combinations.Count] {
    let ranks = columns.map { self.ranks(of: $0.values) }
    let ranked = counts.map { count in
      (rank: zip(ranks, count.numbers).map { $0[$1] }, count: count)
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.count)
  }

  /// The column with one number for every reason why there is no answer.
  private func withoutReasons(_ column: Column) -> Column {
    var plain = Column()
    let values = column.values.map { value in
      TallyQuery.cell(value).value == nil ? DatabaseValue.null : value
    }
    for number in column.numbers { plain.append(values[Int(number)]) }
    return plain
  }

  /// The rank of each value: nothing first, then numbers, then texts by their bytes.
  private func ranks(of values: [DatabaseValue]) -> [Int] {
    var ranks = [Int](repeating: 0, count: values.count)
    let order = values.indices.sorted { values[$0].precedes(values[$1]) }
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    return ranks
  }
}

/// Interviews put together by ever more answers.
private struct Combinations {
  /// The combination of each interview.
  private var members: [Int]
  /// The numbers of each combination, one for each column so far.
  private var numbers: [[Int]]

  init(interviews: Int) {
    members = Array(repeating: 0, count: interviews)
    numbers = interviews == 0 ? [] : [[]]
  }

  mutating func refine(by column: [Int32], of values: Int) {
    guard !numbers.isEmpty, column.count == members.count else { return numbers = [] }
    var refined: [[Int]] = []
    var places: [Int: Int] = [:]
    for (interview, number) in column.enumerated() {
      let key = members[interview] * values + Int(number)
      if let place = places[key] {
        members[interview] = place
      } else {
        places[key] = refined.count
        refined.append(numbers[members[interview]] + [Int(number)])
        members[interview] = refined.count - 1
      }
    }
    numbers = refined
  }

  typealias Count = (numbers: [Int], count: Int)

  var counts: [Count] {
    var counts = [Int](repeating: 0, count: numbers.count)
    if !counts.isEmpty { for member in members { counts[member] += 1 } }
    return Array(zip(numbers, counts))
  }
}

extension DatabaseValue {
  /// SQLite's order of values of different kinds.
  fileprivate func precedes(_ other: DatabaseValue) -> Bool {
    switch (storage, other.storage) {
    case (.string(let left), .string(let right)):
      left.utf8.lexicographicallyPrecedes(right.utf8)
    default:
      switch (number, other.number) {
      case (let left?, let right?): left < right
      default: kind < other.kind
      }
    }
  }

  private var number: Double? {
    switch storage {
    case .int64(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  private var kind: Int {
    switch storage {
    case .null: 0
    case .int64, .double: 1
    case .string: 2
    case .blob: 3
    }
  }
}
