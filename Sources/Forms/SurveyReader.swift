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
    var loops = LoopExpansion(lists: questions.lists)
    let rows = loops.expanded(koboRows())
    for row in loops.endless {
      questions.add(.endlessLoop(limit: LoopExpansion.limit), row, .type)
    }
    for row in rows.lazy.map(SurveyRow.init) { read(row) }
    for section in tree.endAll() {
      questions.add(.beginWithoutEnd(section.kind, name: section.name), section.row, .type)
    }
    return tree.drafts.map(\.element)
  }

  /// The rows, those of Kobo's own types rewritten.
  private mutating func koboRows() -> [TableRow] {
    var kobo = KoboRows()
    return questions.cells.table.rows.map { row in
      guard let rewritten = kobo.rewritten(row) else { return row }
      let types = (row.cells["type"] ?? "", rewritten.cells["type"] ?? "")
      questions.add(.replacedType(types.0, by: types.1), row.number, .type)
      return rewritten
    }
  }

  private mutating func read(_ row: SurveyRow) {
    guard !row.isRemark else {
      return row.texts(.label).isEmpty ? () : questions.add(.passedRow, row.number, .type)
    }
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
    case .external: return
    case .fileSelect(let kind, let file, let orOther):
      let type = questions.type(of: kind, file: file, orOther: orOther, row)
      append(type, row)
    case .unknown(let near):
      questions.add(.unknownType(row[.type], nearest: near), row.number, .type)
    }
  }

  /// Opens a group or repeat, also under a refused name, so that its end row finds it.
  private mutating func begin(_ kind: SectionKind, _ row: SurveyRow) {
    var element: Int?
    if let name = usable(row[.name], row, stem: kind.rawValue) {
      let count = questions.expression(row, .repeatCount)
      element = tree.append(
        name, kind == .group ? .group : .loop(Repeat(count: count)), questions.face(row),
        row: row.number)
    }
    tree.begin(OpenSection(kind: kind, name: row[.name], row: row.number, element: element))
  }

  private mutating func append(
    _ type: QuestionType, _ row: SurveyRow, constraint: String? = nil, preload: Preload? = nil
  ) {
    guard let name = usable(name(of: row, type), row) else { return }
    let type = questions.searching(
      type.listName.map { type.takingChoices(from: questions.matched($0, row)) } ?? type, row)
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

  /// The name an element gets here, repaired where needed; nil, and a report, when it has none.
  private mutating func usable(
    _ written: String, _ row: SurveyRow, stem: String = "question"
  ) -> String? {
    guard !written.isEmpty else {
      let name = tree.claimNext(after: stem, from: row.number, row: row.number)
      questions.add(.missingName(as: name), row.number, .name)
      return name
    }
    let name = written.isXMLName ? written : written.asXMLName
    guard name.contains(where: { $0 != "_" }) || written.isXMLName else {
      questions.add(.unusableName(written), row.number, .name)
      return nil
    }
    if name != written { questions.add(.replacedName(written, by: name), row.number, .name) }
    guard let problem = tree.claim(name, row: row.number) else { return name }
    guard case .repeatedName(_, let first) = problem else {
      questions.add(problem, row.number, .name)
      return name
    }
    let other = tree.claimNext(after: name, from: 2, row: row.number)
    questions.add(.renamed(name, firstRow: first, as: other), row.number, .name)
    return other
  }

  /// The text question that pyxform puts after a select with `or_other`.
  private mutating func appendOther(of name: String, _ type: QuestionType, _ row: SurveyRow) {
    if let list = type.listName { listsWithOther.insert(list) }
    guard let other = usable("\(name)_other", row) else { return }
    var face = ElementFace()
    face.label = questions.otherLabel
    face.relevant = try? XPathExpression("selected(../\(name), 'other')")
    tree.append(other, .question(Question(type: .text)), face, row: row.number)
  }
}
