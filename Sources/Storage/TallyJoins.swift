/// The tables that a query needs, each joined once.
struct TallyJoins {
  private let layout: ProjectionLayout
  private var numbers: Set<Int> = []

  init(layout: ProjectionLayout) {
    self.layout = layout
  }

  /// The answer to a question, NULL where there is none.
  mutating func cell(_ path: String) throws -> String { try column(path).cell }

  /// The answer to a question, or U+0001 and why there is none.
  mutating func cellOrReason(_ path: String) throws -> String {
    let column = try column(path)
    let reason = "json_extract(\(column.table).missing, '$.\(column.name)')"
    return "coalesce(\(column.cell), char(1) || coalesce(\(reason), 'blank'))"
  }

  private mutating func column(
    _ path: String
  ) throws -> (table: String, name: String, cell: String) {
    guard let place = layout.place(of: path) else {
      throw StorageFailure.unknownQuestion(name: path)
    }
    numbers.insert(place.table)
    let table = layout.tables[place.table]
    let (quoted, name) = (table.name.quotedForSQL, table.columns[place.column].name.quotedForSQL)
    return (quoted, name, "\(quoted).\(name)")
  }

  /// Every interview has one row of the form's own tables, and a row of a repeat's for each instance.
  ///
  /// Two parts of one repeat join by instance, and a repeat inside another by the instance it is in.
  /// Repeats side by side are counted in pairs, within one instance of the repeat around both.
  var text: String {
    let tables = numbers.union(surroundings).sorted().map { layout.tables[$0] }
      .sorted { $0.loop.utf8.count < $1.loop.utf8.count }
    return tables.enumerated().map { position, table in
      let name = table.name.quotedForSQL
      let on = "ON \(name).interview = interview.id"
      guard !table.loop.isEmpty else { return "LEFT JOIN \(name) \(on)" }
      return "JOIN \(name) \(on)" + tie(of: table, to: tables[..<position])
    }.joined(separator: " ")
  }

  /// The tables of the repeats around several of those needed, which tie these together.
  private var surroundings: Set<Int> {
    let loops = Set(numbers.map { layout.tables[$0].loop }).subtracting([""])
    let all = Set(layout.tables.map(\.loop))
    let around = loops.flatMap { loop in all.filter { loop.isInside($0) } }
    return Set(
      around.filter { outer in around.count { $0 == outer } > 1 }
        .compactMap { outer in layout.tables.firstIndex { $0.loop == outer } })
  }

  private func tie(
    of table: ProjectionLayout.Table, to earlier: ArraySlice<ProjectionLayout.Table>
  ) -> String {
    let instance = "\(table.name.quotedForSQL).instance"
    if let part = earlier.first(where: { $0.loop == table.loop }) {
      return " AND \(instance) = \(part.name.quotedForSQL).instance"
    }
    let around = earlier.last { table.loop.isInside($0.loop) }
    guard let outer = around.map({ "\($0.name.quotedForSQL).instance" }) else { return "" }
    return " AND substr(\(instance), 1, length(\(outer)) + 1) = \(outer) || '/'"
  }
}

extension String {
  /// Whether the path of a repeat lies inside another's.
  fileprivate func isInside(_ loop: String) -> Bool { !loop.isEmpty && hasPrefix(loop + "/") }
}
