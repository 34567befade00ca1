/// Reads the choices sheet into lists.
struct ChoicesReader {
  private(set) var cells: CellReader
  /// Whether one name may stand twice in a list, as the settings say.
  let allowsDuplicates: Bool

  init(_ cells: CellReader, allowsDuplicates: Bool) {
    self.cells = cells
    self.allowsDuplicates = allowsDuplicates
  }

  /// The lists by name, each in the order of the sheet.
  mutating func lists() -> [String: ChoiceList] {
    guard hasNeededColumns() else { return [:] }
    var choices: [String: [Choice]] = [:]
    var firstRows: [ChoiceKey: Int] = [:]
    var offers: Set<Offer> = []
    for row in cells.table.rows.map(ChoiceRow.init) where isUsable(row) {
      let key = ChoiceKey(list: row.listName, name: row.name)
      if let first = firstRows[key], !allowsDuplicates {
        add(.repeatedChoice(row.name, list: row.listName, firstRow: first), row, "name")
      }
      // A cascade may offer one name under several answers; anything else is one too many.
      let isNew = offers.insert(Offer(key: key, columns: row.columns)).inserted
      guard isNew || allowsDuplicates else { continue }
      firstRows[key] = firstRows[key] ?? row.number
      choices[row.listName, default: []].append(choice(row))
    }
    return Dictionary(
      uniqueKeysWithValues: choices.map { ($0, ChoiceList(name: $0, choices: $1)) })
  }

  private struct ChoiceKey: Hashable {
    let list: String
    let name: String
  }

  /// A choice and the answers it is offered under.
  private struct Offer: Hashable {
    let key: ChoiceKey
    let columns: [String: String]
  }

  private mutating func hasNeededColumns() -> Bool {
    let missing = ["list_name", "name"].filter { !cells.table.has($0) }
    for column in missing {
      cells.log.add(.missingColumn(column), in: cells.table, row: cells.table.headerRow)
    }
    return missing.isEmpty
  }

  /// Whether the row has a list and a name; blank rows of one column are passed over.
  private mutating func isUsable(_ row: ChoiceRow) -> Bool {
    guard !row.listName.isEmpty else {
      if !row.name.isEmpty { add(.choiceWithoutList, row, "list_name") }
      return false
    }
    guard !row.name.isEmpty else {
      add(.choiceWithoutName(list: row.listName), row, "name")
      return false
    }
    return true
  }

  private mutating func choice(_ row: ChoiceRow) -> Choice {
    if row.labels.isEmpty { add(.choiceWithoutLabel(row.name), row, "label") }
    let label = cells.text(row.labels, row: row.number, column: "label")
    return Choice(name: row.name, label: label, columns: row.columns, row: row.number)
  }

  private mutating func add(_ problem: FormProblem, _ row: ChoiceRow, _ column: String) {
    cells.add(problem, row: row.number, column: column)
  }
}
