import Expressions

extension QuestionReader {
  /// The type with the choices that a `search()` in the appearance names.
  ///
  /// A select whose file is missing becomes a text; every other type stays.
  mutating func searching(_ type: QuestionType, _ row: SurveyRow) -> QuestionType {
    guard let name = type.listName, let call = SearchCall(appearance: row[.appearance]) else {
      return type
    }
    guard let sheet = files["\(call.file).csv"] else {
      add(.missingFile("\(call.file).csv"), row.number, .appearance)
      return .text
    }
    let list = "\(name):\(call.file)"
    fileLists[list] = fileLists[list] ?? choices(of: sheet, named: list, as: lists[name])
    return type.takingChoices(from: list)
  }

  /// The filter of a select, `search()` included.
  mutating func choiceFilter(_ row: SurveyRow, _ type: QuestionType) -> XPathExpression? {
    guard let list = type.listName, let call = SearchCall(appearance: row[.appearance]) else {
      return expression(row, .choiceFilter)
    }
    let choices = fileLists[list]?.choices ?? []
    let hasFixed = choices.contains { $0.columns[SearchCall.fixedColumn] != nil }
    return call.condition(and: row[.choiceFilter], hasFixed: hasFixed).flatMap { condition in
      cells.expression(condition, row: row.number, column: SurveyColumn.appearance.rawValue)
    }
  }

  /// The rows of a file under the columns that a list of the choices sheet names, after the list's
  /// own choices, which are those with a number for a name.
  private func choices(of sheet: Sheet, named name: String, as list: ChoiceList?) -> ChoiceList {
    let own = list?.choices ?? []
    let fixed = own.filter { Int($0.name) != nil }.map(\.alwaysOffered)
    guard let columns = own.first(where: { Int($0.name) == nil }) else {
      let read = ChoiceList(sheet, name: name)?.choices ?? []
      return ChoiceList(name: name, choices: fixed + read)
    }
    let header = sheet.rows.first?.cells ?? []
    let read = sheet.rows.dropFirst().map { row in
      Choice(
        cells: Dictionary(zip(header, row.cells), uniquingKeysWith: { first, _ in first }),
        under: columns, row: row.number)
    }
    return ChoiceList(name: name, choices: fixed + read.filter { !$0.name.isEmpty })
  }
}

extension Choice {
  /// A row of a file under the columns that a choice names in place of its name and label.
  fileprivate init(cells: [String: String], under columns: Choice, row: Int) {
    let label = columns.label.templates.mapValues { template in
      TextTemplate(template.source.words.compactMap { cells[$0] }.joined(separator: " "))
    }
    self.init(
      name: cells[columns.name] ?? "", label: TranslatedText(label), columns: cells, row: row)
  }

  fileprivate var alwaysOffered: Choice {
    var columns = columns
    columns[SearchCall.fixedColumn] = "yes"
    return Choice(name: name, label: label, columns: columns, row: row)
  }
}

extension QuestionType {
  /// The same select with another list.
  func takingChoices(from list: String) -> QuestionType {
    switch self {
    case .selectOne(_, let orOther): .selectOne(list: list, orOther: orOther)
    case .selectMultiple(_, let orOther): .selectMultiple(list: list, orOther: orOther)
    case .rank: .rank(list: list)
    default: self
    }
  }
}
