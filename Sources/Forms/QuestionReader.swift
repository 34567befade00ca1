import Expressions
import Languages

/// Reads one row of the survey sheet into a question, and what it shares with groups.
struct QuestionReader {
  var cells: CellReader
  let lists: [String: ChoiceList]
  let otherLabel: TranslatedText
  let files: [String: Sheet]
  /// Lists of files that are read under columns of their own.
  var fileLists: [String: ChoiceList] = [:]
  /// The lists by what spellings of one name share.
  private let listsByKey: [String: [String]]
  /// Lists whose names were found to hold spaces, each reported once.
  private(set) var listsWithSpaces: Set<String> = []

  init(
    _ cells: CellReader, lists: [String: ChoiceList], files: [String: Sheet], other: OtherChoice
  ) {
    self.cells = cells
    self.lists = lists
    self.files = files
    listsByKey = Dictionary(grouping: lists.keys.sorted(), by: \.looseKey)
    otherLabel = other.questionLabel
  }

  mutating func add(_ problem: FormProblem, _ row: Int, _ column: SurveyColumn) {
    cells.add(problem, row: row, column: column.rawValue)
  }

  mutating func expression(_ row: SurveyRow, _ column: SurveyColumn) -> XPathExpression? {
    cells.expression(row[column], row: row.number, column: column.rawValue)
  }

  mutating func text(_ row: SurveyRow, _ column: SurveyColumn) -> TranslatedText {
    cells.text(row.texts(column), row: row.number, column: column.rawValue)
  }

  mutating func face(_ row: SurveyRow) -> ElementFace {
    var face = ElementFace()
    face.label = text(row, .label)
    face.hint = text(row, .hint)
    face.guidance = text(row, .guidanceHint)
    face.relevant = expression(row, .relevant)
    face.appearance = SearchCall.words(of: row[.appearance])
    return face
  }

  mutating func question(
    _ type: QuestionType, _ row: SurveyRow, constraint: String?
  ) -> Question {
    var question = Question(type: row.isComputedUnseen(type) ? .calculate : type)
    question.required = requirement(row)
    question.requiredMessage = text(row, .requiredMessage)
    question.constraint = self.constraint(row, or: constraint)
    question.constraintMessage = text(row, .constraintMessage)
    question.calculation = expression(row, .calculation)
    question.initialValue = initialValue(row, type)
    question.triggers = triggers(row)
    question.choiceFilter = choiceFilter(row, type)
    question.parameters = parameters(row, type)
    readReadOnly(row, into: &question)
    question.choiceSource = question.type.listName.flatMap { TextTemplate($0).references.first }
    question.media = media(row)
    question.saveTo = row.has(.saveTo) ? row[.saveTo] : nil
    question.attributes = row.attributes
    question.measures = measures(row, type)
    check(question, row)
    return question
  }

  /// `yes`, `no` or an expression.
  private mutating func requirement(_ row: SurveyRow) -> Question.Requirement {
    guard row.has(.required) else { return .never }
    if let always = yesOrNo(row, .required) { return always ? .always : .never }
    return expression(row, .required).map { .when($0) } ?? .never
  }

  /// What a cell says that may also hold an expression.
  private mutating func yesOrNo(_ row: SurveyRow, _ column: SurveyColumn) -> Bool? {
    let cell = row[column]
    if let value = cell.yesOrNo { return value }
    guard let value = cell.spokenYesOrNo else { return nil }
    add(.readWord(cell, as: value ? "yes" : "no"), row.number, column)
    return value
  }

  /// The row's own constraint, else the one its type brings.
  private mutating func constraint(_ row: SurveyRow, or own: String?) -> XPathExpression? {
    guard !row.has(.constraint), let own else { return expression(row, .constraint) }
    return try? XPathExpression(own)
  }

  /// A default that looks like an expression and is none stays a text.
  private mutating func initialValue(
    _ row: SurveyRow, _ type: QuestionType
  ) -> Question.InitialValue? {
    let cell = row[.initialValue]
    guard !cell.isEmpty else { return nil }
    guard DefaultCell.isExpression(cell, for: type) else { return .fixed(cell) }
    if let expression = try? XPathExpression(cell) {
      return .computed(expression)
    }
    add(.defaultTakenAsText, row.number, .initialValue)
    return .fixed(cell)
  }

  /// The names of `${a}, ${b}`.
  private func triggers(_ row: SurveyRow) -> [String] {
    row.has(.trigger) ? TextTemplate(row[.trigger]).references : []
  }

  /// `yes`, `no` or an expression.
  private mutating func readReadOnly(_ row: SurveyRow, into question: inout Question) {
    guard row.has(.readOnly) else { return }
    if let always = yesOrNo(row, .readOnly) {
      question.isReadOnly = always
    } else {
      question.readOnlyCondition = expression(row, .readOnly)
    }
  }

  private mutating func media(_ row: SurveyRow) -> [String: TranslatedText] {
    var media: [String: TranslatedText] = [:]
    if row.has(.autoplay) {
      media["autoplay"] = TranslatedText([.unnamed: TextTemplate(row[.autoplay])])
    }
    for column in [SurveyColumn.image, .bigImage, .audio, .video] where !row.texts(column).isEmpty {
      media[column.rawValue] = text(row, column)
    }
    return media
  }

  /// The select whose choices a file holds; a text while the file is missing.
  mutating func type(
    of kind: SelectKind, file: String, orOther: Bool, _ row: SurveyRow
  ) -> QuestionType {
    guard let sheet = files[file] else {
      add(.missingFile(file), row.number, .type)
      return .text
    }
    let parameters = ParameterCell(row[.parameters]).values
    let columns = [parameters["value"], parameters["label"]]
    guard columns.contains(where: { $0 != nil }) else {
      return kind.type(list: file.stem, orOther: orOther)
    }
    let name = ([file.stem] + columns.map { $0 ?? "" }).joined(separator: ":")
    fileLists[name] = ChoiceList(sheet, name: name, value: columns[0], label: columns[1])
    return kind.type(list: name, orOther: orOther)
  }

  /// The list as the choices sheet spells it, where only one can be meant.
  mutating func matched(_ list: String, _ row: SurveyRow) -> String {
    guard lists[list] == nil, !list.contains("${") else { return list }
    let near = listsByKey[list.looseKey] ?? []
    let same = near.filter { $0.lowercased() == list.lowercased() }
    let found = same.isEmpty ? near : same
    guard found.count == 1, let other = found.first else { return list }
    add(.matchedList(list, as: other), row.number, .type)
    return other
  }

  private mutating func parameters(_ row: SurveyRow, _ type: QuestionType) -> [String: String] {
    let rows = row.has(.rows) ? ["rows": row[.rows]] : [:]
    guard row.has(.parameters) else { return rows }
    let cell = ParameterCell(row[.parameters])
    for piece in cell.malformed { add(.malformedParameter(piece), row.number, .parameters) }
    if let known = type.parameterNames {
      for name in cell.values.keys.sorted() where !known.contains(name) {
        let near = nearest(to: name, among: known.sorted())
        add(.unknownParameter(name, nearest: near), row.number, .parameters)
      }
    }
    if type == .range { checkRange(cell.values, row) }
    return cell.values.merging(rows) { own, _ in own }
  }

  private mutating func checkRange(_ values: [String: String], _ row: SurveyRow) {
    let numbers = ["start", "end", "step"]
    for name in numbers {
      guard let value = values[name], Double(value) == nil else { continue }
      add(.parameterNoNumber(name, value: value), row.number, .parameters)
    }
    let isNumeric = numbers.allSatisfy { name in values[name].map { Double($0) != nil } ?? true }
    guard isNumeric, RangeLimits(values) == nil else { return }
    let problem = FormProblem.uselessRange(
      start: values["start"] ?? "1", end: values["end"] ?? "10", step: values["step"] ?? "1")
    add(problem, row.number, .parameters)
  }

  private mutating func check(_ question: Question, _ row: SurveyRow) {
    if question.type.isAsked, row.texts(.label).isEmpty, row.texts(.hint).isEmpty {
      add(.missingLabel(row[.name]), row.number, .label)
    }
    let hasValue =
      question.calculation != nil || question.initialValue != nil || row.has(.preload)
      || row.has(.calculation)
    if question.type == .calculate, !hasValue {
      add(.missingCalculation(row[.name]), row.number, .calculation)
    }
    checkList(question, row)
  }

  /// The list must exist, and its names fit the type.
  private mutating func checkList(_ question: Question, _ row: SurveyRow) {
    guard let name = question.type.listName, question.choiceSource == nil else { return }
    guard let list = lists[name] ?? fileLists[name] else {
      let near = cells.log.suggestion(for: name, among: lists.keys.sorted())
      return add(.unknownList(name, nearest: near), row.number, .type)
    }
    if question.type.hasOther, row.has(.choiceFilter) {
      add(.otherWithFilter, row.number, .choiceFilter)
    }
    if case .selectMultiple = question.type { checkSpaces(in: list) }
    if case .rank = question.type { checkSpaces(in: list) }
  }

  /// Answers of these types are names with spaces between, so a name can hold none.
  private mutating func checkSpaces(in list: ChoiceList) {
    guard listsWithSpaces.insert(list.name).inserted else { return }
    for choice in list.choices where choice.name.contains(where: \.isWhitespace) {
      let problem = FormProblem.spaceInChoice(choice.name, list: list.name)
      cells.log.add(problem, sheet: "choices", row: choice.row, column: "name")
    }
  }
}

extension SurveyRow {
  /// A question with a calculation and nothing to show is computed and never asked.
  fileprivate func isComputedUnseen(_ type: QuestionType) -> Bool {
    type.isAsked && has(.calculation) && texts(.label).isEmpty && texts(.hint).isEmpty
  }
}
