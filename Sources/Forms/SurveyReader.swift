import Expressions

/// Reads the survey sheet into elements, row by row.
struct SurveyReader {
  private(set) var questions: QuestionReader
  private var tree = ElementTree()
  /// Lists of `or_other` questions, which need a choice `other`.
  private(set) var listsWithOther: Set<String> = []

  init(_ questions: QuestionReader) {
    self.questions = questions
  }

  /// All elements in order; rows that cannot be read are left out and reported.
  mutating func elements() -> [Element] {
    for row in questions.cells.table.rows.lazy.map(SurveyRow.init) { read(row) }
    for section in tree.endAll() {
      questions.add(.beginWithoutEnd(section.kind, name: section.name), section.row, .type)
    }
    return tree.drafts.map(\.element)
  }

  private mutating func read(_ row: SurveyRow) {
    guard !row.isRemark else { return }
    guard !row.isDisabled else { return questions.add(.disabledRow, row.number, .disabled) }
    guard row.has(.type) else { return questions.add(.missingType, row.number, .type) }
    switch TypeCell(row[.type]) {
    case .begin(let kind): begin(kind, row)
    case .end(let kind):
      if !tree.end(kind) { questions.add(.endWithoutBegin(kind), row.number, .type) }
    case .question(let type): append(type, row)
    case .limited(let type, let constraint): append(type, row, constraint: constraint)
    case .caseIdentity: append(.hidden, row, preload: .case)
    case .replaced(let type, let name):
      questions.add(.replacedType(row[.type], by: name), row.number, .type)
      append(type, row)
    case .unavailable:
      questions.add(.unavailableType(row[.type]), row.number, .type)
      append(.hidden, row)
    case .missingList: questions.add(.missingList(type: row[.type]), row.number, .type)
    case .notYetRead: questions.add(.notYetRead(type: row[.type]), row.number, .type)
    case .unknown(let near):
      questions.add(.unknownType(row[.type], nearest: near), row.number, .type)
    }
  }

  /// Opens a group or repeat, also under a refused name, so that its end row finds it.
  private mutating func begin(_ kind: SectionKind, _ row: SurveyRow) {
    var element: Int?
    if isUsable(row[.name], row) {
      let count = questions.expression(row, .repeatCount)
      element = tree.append(
        row[.name], kind == .group ? .group : .loop(Repeat(count: count)), questions.face(row),
        row: row.number)
    }
    tree.begin(OpenSection(kind: kind, name: row[.name], row: row.number, element: element))
  }

  private mutating func append(
    _ type: QuestionType, _ row: SurveyRow, constraint: String? = nil, preload: Preload? = nil
  ) {
    let name = name(of: row, type)
    guard isUsable(name, row) else { return }
    var question = questions.question(type, row, constraint: constraint)
    question.measures.preload = question.measures.preload ?? preload
    tree.append(name, .question(question), questions.face(row), row: row.number)
    if question.type.hasOther { appendOther(of: name, question.type, row) }
  }

  /// Notes may go without a name, and the audit always has its own.
  private func name(of row: SurveyRow, _ type: QuestionType) -> String {
    switch type {
    case .metadata(.audit): "audit"
    case .note where !row.has(.name): "generated_note_name_\(row.number)"
    default: row[.name]
    }
  }

  /// Whether an element can have this name here; reports why not.
  private mutating func isUsable(_ name: String, _ row: SurveyRow) -> Bool {
    guard !name.isEmpty else {
      questions.add(.missingName, row.number, .name)
      return false
    }
    guard name.isXMLName else {
      questions.add(.unusableName(name), row.number, .name)
      return false
    }
    guard let problem = tree.claim(name, row: row.number) else { return true }
    questions.add(problem, row.number, .name)
    return problem.severity != .refusal
  }

  /// The text question that pyxform puts after a select with `or_other`.
  private mutating func appendOther(of name: String, _ type: QuestionType, _ row: SurveyRow) {
    if let list = type.listName { listsWithOther.insert(list) }
    let other = "\(name)_other"
    guard isUsable(other, row) else { return }
    var face = ElementFace()
    face.label = questions.otherLabel
    face.relevant = try? XPathExpression("selected(../\(name), 'other')")
    tree.append(other, .question(Question(type: .text)), face, row: row.number)
  }
}
