import Expressions
import Languages

/// Reads the sheets of a workbook, in the order they depend on each other.
///
/// Cells become rows under known columns (`SheetTable`), rows become elements and choices
/// (`SurveyReader`, `ChoicesReader`), and what needs the whole form is checked last (`FormChecks`).
/// Each step goes on after a problem, so that an author sees all of them at once.
struct FormReader {
  let source: FormSource
  /// Files that were found and could not be read.
  let unreadableFiles: [String]
  var log: FindingLog

  init(_ source: FormSource, unreadableFiles: [String] = []) {
    self.source = source
    self.unreadableFiles = unreadableFiles
    log = FindingLog(file: source.fileName)
  }

  /// The form, as far as it can be read; nil without a survey sheet.
  mutating func form() -> Form? {
    guard let survey = surveyTable() else { return nil }
    let choices = table("choices", .choices)
    let settings = table("settings", .settings)
    for table in [survey, choices, settings] {
      if let table { checkColumns(of: table) }
    }
    return form(survey, choices, settings)
  }

  private mutating func form(
    _ survey: SheetTable, _ choices: SheetTable?, _ settings: SheetTable?
  ) -> Form {
    let row = SettingsRow(settings?.rows.first)
    let languages = languages(survey, choices, row, settings)
    for file in unreadableFiles { log.add(.unreadableFile(file)) }
    let files = Dictionary(
      source.sheets.filter(FormFiles.isFile).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    let lists = lists(choices, languages, row)
      .merging(table("external_choices", .choices).map { self.lists($0, languages, row) } ?? [:]) {
        own, _ in own
      }
      .merging(FormFiles(source: source).lists()) { own, _ in own }
    let other = OtherChoice(languages: languages.all)
    var reader = SurveyReader(
      QuestionReader(
        CellReader(table: survey, untagged: languages.untagged, log: log), lists: lists,
        files: files, other: other))
    let elements = reader.elements()
    log = reader.questions.cells.log
    let allLists = lists.merging(reader.questions.fileLists) { own, _ in own }
      .addingOther(other, to: reader.listsWithOther)
      .withoutSpaces(in: reader.questions.listsWithSpaces)
    var form = form(elements, allLists, languages, row, settings)
    form.entities = entities(languages)
    form.settings = row.all
    var repair = ConditionRepair(form: form, survey: survey, log: log)
    repair.repair()
    repair.dropUnanswerable()
    form = repair.form
    log = repair.log
    log = FormChecks(form: form, survey: survey, choices: choices, log: log).findings()
    return form
  }

  private mutating func form(
    _ elements: [Element], _ lists: [String: ChoiceList], _ languages: LanguageChoice,
    _ row: SettingsRow, _ settings: SheetTable?
  ) -> Form {
    var title = TranslatedText([languages.untagged: TextTemplate(source.stem)])
    var instanceName: XPathExpression?
    var kind: FormKind?
    if let settings, let number = row.number {
      var cells = CellReader(table: settings, untagged: languages.untagged, log: log)
      let titles = cells.text(row.titles, row: number, column: SettingsColumn.title.rawValue)
      if !titles.isEmpty { title = titles }
      instanceName = cells.expression(
        row[.instanceName], row: number, column: SettingsColumn.instanceName.rawValue)
      kind = cells.value(row[.kind], row: number, column: SettingsColumn.kind.rawValue)
      log = cells.log
    }
    return Form(
      id: row[.id].isEmpty ? source.stem : row[.id], version: row[.version], title: title,
      kind: kind, languages: languages.all, defaultLanguage: languages.initial,
      instanceName: instanceName, elements: elements, choiceLists: lists)
  }

  private mutating func lists(
    _ choices: SheetTable?, _ languages: LanguageChoice, _ row: SettingsRow
  ) -> [String: ChoiceList] {
    guard let choices else { return [:] }
    let cells = CellReader(table: choices, untagged: languages.untagged, log: log)
    var reader = ChoicesReader(
      cells, allowsDuplicates: row[.allowChoiceDuplicates].yesOrNo ?? false)
    let lists = reader.lists()
    log = reader.cells.log
    return lists
  }

  private mutating func languages(
    _ survey: SheetTable, _ choices: SheetTable?, _ row: SettingsRow, _ settings: SheetTable?
  ) -> LanguageChoice {
    let choice = LanguageChoice(
      headers: survey.languages + (choices?.languages ?? []), wanted: row[.defaultLanguage])
    if let problem = choice.problem, let settings, let number = row.number {
      log.add(problem, in: settings, row: number, column: SettingsColumn.defaultLanguage.rawValue)
    }
    return choice
  }
}

extension FormReader {
  private mutating func entities(_ languages: LanguageChoice) -> [EntityDeclaration] {
    guard let table = table("entities", .entities) else { return [] }
    checkColumns(of: table)
    var reader = EntitiesReader(CellReader(table: table, untagged: languages.untagged, log: log))
    let entities = reader.entities()
    log = reader.cells.log
    return entities
  }
}

extension [String: ChoiceList] {
  /// Lists that take several answers, their choices' names without the spaces that part them.
  fileprivate func withoutSpaces(in names: Set<String>) -> Self {
    var lists = self
    for name in names {
      guard let list = lists[name] else { continue }
      let choices = list.choices.map { choice in
        Choice(
          name: choice.name.withoutSpaces, label: choice.label, columns: choice.columns,
          row: choice.row)
      }
      lists[name] = ChoiceList(name: name, choices: choices)
    }
    return lists
  }

  fileprivate func addingOther(_ other: OtherChoice, to names: Set<String>) -> Self {
    var lists = self
    for name in names { lists[name] = lists[name].map(other.added) }
    return lists
  }
}
