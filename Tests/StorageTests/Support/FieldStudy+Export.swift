import Analysis
import Expressions
import Forms
import Languages
import Storage

/// One sheet of an export, written out.
struct ExportedSheet {
  let name: String
  let header: [String]
  let leftOut: [String]
  let rows: [[String]]

  /// A column's cells, from the first row to the last.
  func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[place] }
  }
}

extension FieldStudy {
  /// All sheets of a form's export.
  func exported(
    _ formID: String, labels: FormLanguage? = nil, language: Language = .spanish,
    identifying: Bool = false, from file: SurveyFile? = nil,
    _ population: Population? = nil
  ) throws -> [ExportedSheet] {
    let file = file ?? centre
    let settings = ExportSettings(
      population: population ?? Population(formID: formID), labels: labels, language: language,
      includesIdentifying: identifying)
    return try file.exportSheets(formID, settings).map { sheet in
      var rows: [[String]] = []
      try file.exportRows(of: sheet, settings) { rows.append($0) }
      return ExportedSheet(
        name: sheet.name, header: sheet.header, leftOut: sheet.leftOut, rows: rows)
    }
  }
}
