import Languages

extension FormReader {
  mutating func surveyTable() -> SheetTable? {
    guard let sheet = sheet("survey") else {
      log.add(.missingSheet("survey", nearest: nearest(to: "survey", among: sheetNames)))
      return nil
    }
    guard let table = SheetTable(sheet, .survey), !table.rows.isEmpty else {
      log.add(.emptySheet(sheet.name), sheet: sheet.name)
      return SheetTable(sheet, .survey)
    }
    guard table.has(SurveyColumn.type.rawValue) else {
      log.add(.missingColumn("type"), in: table, row: table.headerRow)
      return nil
    }
    return table
  }

  /// A sheet that a form may lack; one whose name is nearly right is reported.
  mutating func table(_ name: String, _ vocabulary: ColumnVocabulary) -> SheetTable? {
    guard let sheet = sheet(name) else {
      let known = PyxformChecks.sheetNames
      if let near = nearest(to: name, among: sheetNames.filter { !known.contains($0.lowercased()) })
      {
        log.add(.misspelledSheet(near, nearest: name), sheet: near)
      }
      return nil
    }
    return SheetTable(sheet, vocabulary)
  }

  /// Reports columns that share one meaning, and unknown ones that look like a known one.
  mutating func checkColumns(of table: SheetTable) {
    var headers: [SheetColumn.Meaning: [String]] = [:]
    for column in table.columns where column.isKnown {
      headers[column.meaning, default: []].append(column.header)
    }
    for column in table.columns {
      guard column.isKnown else {
        checkUnknown(column, in: table)
        continue
      }
      guard let shared = headers.removeValue(forKey: column.meaning), shared.count > 1
      else { continue }
      log.add(.repeatedColumn(headers: shared), in: table, row: table.headerRow)
    }
  }

  /// Authors keep columns of their own; those of the choices sheet serve filters.
  private mutating func checkUnknown(_ column: SheetColumn, in table: SheetTable) {
    let key = ColumnVocabulary.key(column.header)
    if let own = key.measureKey {
      let near = nearest(to: own, among: table.vocabulary.measureKeys)
      let problem = FormProblem.unknownMeasureColumn(
        column.header, nearest: near.map { "\(table.vocabulary.measureHeader)\($0)" })
      log.add(problem, in: table, row: table.headerRow, column: column.header)
    } else if !table.vocabulary.hasFreeColumns,
      let near = nearest(to: key, among: table.vocabulary.names.sorted())
    {
      let problem = FormProblem.unknownColumn(column.header, nearest: near)
      log.add(problem, in: table, row: table.headerRow, column: column.header)
    }
  }

  private func sheet(_ name: String) -> Sheet? {
    let own = source.sheets.filter { !FormFiles.isFile($0) }
    let found = own.first { $0.name.trimmed.lowercased() == name }
    guard found == nil, name == "survey", own.count == 1 else { return found }
    return SheetTable(own[0], .survey)?.has(SurveyColumn.type.rawValue) == true ? own[0] : nil
  }

  private var sheetNames: [String] {
    source.sheets.map(\.name).filter { !$0.hasPrefix("_") }
  }
}

extension String {
  /// What follows `campo:` when the key looks like one of the kit's columns.
  fileprivate var measureKey: String? {
    guard let prefix = firstRange(of: SurveyColumn.measurePrefix) else { return nil }
    return String(self[prefix.upperBound...])
  }
}
