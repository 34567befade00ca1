/// One row of the choices sheet, as the author filled it in.
struct ChoiceRow: Sendable {
  let number: Int
  let listName: String
  let name: String
  let labels: [FormLanguage: String]
  /// Every further column by its header, media of each language included.
  let columns: [String: String]

  init(_ row: TableRow) {
    number = row.number
    listName = row.cells["list_name"] ?? ""
    name = row.cells["name"] ?? ""
    labels = row.texts["label"] ?? [:]
    var columns = row.cells
    columns["list_name"] = nil
    columns["name"] = nil
    for (column, texts) in row.texts where column != "label" {
      for (language, text) in texts {
        columns[language == .unnamed ? column : "\(column)::\(language.name)"] = text
      }
    }
    self.columns = columns
  }
}
