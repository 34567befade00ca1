/// Gives pyxform 4.5's verdict on a questionnaire: every finding is a refusal.
///
/// The rules follow the order in which pyxform converts: sheets and headers, choices, entities, the
/// survey row by row, then what needs the whole form. pyxform stops at the first fault; here each
/// step goes on, so that an author sees all of them at once.
struct PyxformChecks {
  let source: FormSource
  var log: FindingLog
  var settings: PyxformSheet.Row?
  var choices: [String: [PyxformSheet.Row]] = [:]
  var externalLists: [String: [PyxformSheet.Row]] = [:]
  var entities: [PyxformEntity] = []
  var survey: PyxformSheet?
  var choicesSheet: PyxformSheet?
  /// The survey itself, then the groups and repeats now open.
  var containers: [PyxformContainer] = [PyxformContainer()]
  var elements: [PyxformElement] = []
  /// How often each name stands in the name column.
  var nameCounts: [String: Int] = [:]
  /// How many elements of the converted form have each name.
  var elementCounts: [String: Int] = [:]
  var questionNames: Set<String> = []
  var repeatNames: Set<String> = []
  var secondaryInstances: Set<String> = []
  var triggers: [(name: String, row: Int)] = []
  var geometries: [(name: String, row: Int)] = []
  var metaNames: [String] = []
  /// Questions whose answers are the choices of others.
  var choiceSources: [(name: String, row: Int)] = []
  var tableList = PyxformTableList.none

  init(_ source: FormSource) {
    self.source = source
    log = FindingLog(file: source.fileName)
  }

  /// All refusals; none means that pyxform converts the form.
  static func refusals(of source: FormSource) -> [Finding] {
    var checks = PyxformChecks(source)
    checks.check()
    return checks.log.findings
  }

  private mutating func check() {
    guard let sheet = sheet("survey") else {
      let near = nearestSheet(to: "survey")
      return log.refuse(.missingSheet("survey", nearest: near))
    }
    readSettings()
    readChoices()
    readEntities()
    let cleans = settings?["clean_text_values"].map { $0.pyxformYesNo != false } ?? true
    let survey = table(sheet, .survey, collapsesSpaces: cleans)
    self.survey = survey
    guard survey.hasColumn("type") else {
      return refuse(.missingColumn("type"), in: survey, row: sheet.rows.first?.number ?? 1)
    }
    if let column = survey.headers.first(where: { ["bind", "control", "body"].contains($0) }) {
      return refuse(.unknownColumn(column, nearest: "bind::relevant"), in: survey, row: 1)
    }
    for row in survey.rows { read(row) }
    checkForm()
  }

  /// A sheet by its name in lower case; a lone sheet is the survey whatever its name.
  func sheet(_ name: String) -> Sheet? {
    let known = source.sheets.last { $0.name.lowercased() == name }
    guard known == nil, name == "survey", source.sheets.count == 1 else { return known }
    return Self.sheetNames.contains(source.sheets[0].name.lowercased()) ? nil : source.sheets[0]
  }

  static let sheetNames: Set<String> = [
    "survey", "choices", "settings", "external_choices", "osm", "entities",
  ]

  var isExcel: Bool { !source.fileName.lowercased().hasSuffix(".md") }

  /// Reads a sheet and reports what is wrong with its headers.
  mutating func table(
    _ sheet: Sheet, _ headers: PyxformHeaders, collapsesSpaces: Bool = false
  ) -> PyxformSheet {
    let table = PyxformSheet(sheet, headers, isExcel: isExcel, collapsesSpaces: collapsesSpaces)
    for (problem, row, column) in table.problems {
      log.refuse(.pyxform(problem), sheet: sheet.name, row: row, column: column)
    }
    return table
  }

  mutating func refuse(
    _ problem: FormProblem, in table: PyxformSheet?, row: Int, column: String? = nil
  ) {
    log.refuse(problem, sheet: table?.name, row: row, column: column)
  }

  mutating func refuse(_ problem: FormProblem, _ row: PyxformSheet.Row, _ column: String) {
    refuse(problem, in: survey, row: row.number, column: column)
  }

  mutating func refuse(_ rule: PyxformRule, _ row: PyxformSheet.Row, _ column: String) {
    refuse(.pyxform(rule), row, column)
  }
}

extension FindingLog {
  /// Notes what pyxform does not convert.
  mutating func refuse(
    _ problem: FormProblem, sheet: String? = nil, row: Int? = nil, column: String? = nil
  ) {
    let place = FormPlace(file: file, sheet: sheet, row: row, column: column)
    add(Finding(.refusal, problem, at: place))
  }
}

extension String {
  /// What pyxform takes for yes or no; it minds case.
  var pyxformYesNo: Bool? {
    switch self {
    case "yes", "Yes", "YES", "true", "True", "TRUE", "true()": true
    case "no", "No", "NO", "false", "False", "FALSE", "false()": false
    default: nil
    }
  }
}
