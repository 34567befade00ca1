import Expressions

/// The files a form's choices and look-ups come from.
struct FormFiles {
  let source: FormSource

  private static let extensions = [".csv", ".xml", ".geojson"]

  /// The source with a sheet for each file that is needed and found, and what was wrong with others.
  ///
  /// A sheet keeps the file's name, so that the form is read again without its files.
  func attached(
    _ bytes: (String) -> [UInt8]?
  ) -> (source: FormSource, unreadable: [String]) {
    var sheets = source.sheets
    var unreadable: [String] = []
    for name in neededNames() where !sheets.contains(where: { $0.name == name }) {
      guard let content = bytes(name) else { continue }
      if let sheet = ExternalTable.sheet(named: name, content) {
        sheets.append(sheet)
      } else {
        unreadable.append(name)
      }
    }
    return (FormSource(fileName: source.fileName, sheets: sheets), unreadable)
  }

  /// The attached files as lists, by their names without extension.
  func lists() -> [String: ChoiceList] {
    let files = source.sheets.filter(Self.isFile)
    return Dictionary(
      files.compactMap { file in
        ChoiceList(file, name: file.name.stem).map { (file.name.stem, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a sheet is a file that was attached.
  static func isFile(_ sheet: Sheet) -> Bool {
    extensions.contains(sheet.name.fileExtension.lowercased())
  }

  private func neededNames() -> [String] {
    var names: [String] = []
    for sheet in source.sheets where !Self.isFile(sheet) {
      for cell in sheet.rows.flatMap(\.cells) {
        for name in Self.names(in: cell) where !names.contains(name) { names.append(name) }
      }
    }
    return names + externalNames().filter { !names.contains($0) }
  }

  /// Files named by type cells, and those `pulldata()` and `instance()` may mean.
  private static func names(in cell: String) -> [String] {
    if cell.holds("from_file") || cell.holds("from file") {
      return cell.split(whereSeparator: \.isWhitespace).map { String($0) }
        .filter { extensions.contains($0.fileExtension.lowercased()) }
    }
    return ["pulldata(", "instance(", "search("].flatMap { arguments(of: $0, in: cell) }
      .flatMap { name in
        extensions.contains(name.fileExtension.lowercased())
          ? [name] : extensions.map { name + $0 }
      }
  }

  private static func arguments(of call: String, in cell: String) -> [String] {
    guard cell.holds(call) else { return [] }
    return cell.pieces(keepingSpaces: call).dropFirst().compactMap { rest in
      let argument = rest.drop(while: \.isWhitespace)
      guard let quote = argument.first, quote == "'" || quote == "\"" else { return nil }
      return String(argument.dropFirst().prefix { $0 != quote })
    }
  }

  /// Whether a cell could be the type `csv-external`, told without reading the sheet as a table.
  private static func mayBeExternal(_ cell: String) -> Bool {
    cell.utf8.count < 60 && cell.lowercased().holds("external")
  }

  /// Rows `csv-external name` and `xml-external name`.
  private func externalNames() -> [String] {
    guard let sheet = source.sheets.first(where: { $0.name.lowercased() == "survey" }),
      sheet.rows.contains(where: { $0.cells.contains(where: Self.mayBeExternal) }),
      let table = SheetTable(sheet, .survey)
    else { return [] }
    return table.rows.compactMap { row in
      let type = TypeCell.key([row.cells["type"] ?? ""])
      guard TypeCell.externalSpellings.contains(type), let name = row.cells["name"] else {
        return nil
      }
      return name + (type.hasPrefix("csv") ? ".csv" : ".xml")
    }
  }
}

extension String {
  /// Whether the bytes of a word stand in it: told at once for the thousands of cells without it.
  fileprivate func holds(_ word: String) -> Bool {
    var text = self
    let bytes = Array(word.utf8)
    return text.withUTF8 { text in
      guard let first = bytes.first, text.count >= bytes.count else { return false }
      return (0...text.count - bytes.count).contains { start in
        text[start] == first && text[start..<start + bytes.count].elementsEqual(bytes)
      }
    }
  }
}

extension ChoiceList {
  /// The rows of a file as choices; `value` and `label` name its columns.
  init?(_ sheet: Sheet, name: String, value: String? = nil, label: String? = nil) {
    guard let header = sheet.rows.first?.cells else { return nil }
    let isGeographic = sheet.name.fileExtension.lowercased() == ".geojson"
    let value = value ?? (isGeographic ? "id" : "name")
    let label = label ?? (isGeographic ? "title" : "label")
    let choices = sheet.rows.dropFirst().map { row in
      let cells = Dictionary(
        zip(header, row.cells).filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
      var columns = cells
      columns["name"] = nil
      columns["label"] = nil
      let text = TranslatedText([.unnamed: TextTemplate(cells[label] ?? cells[value] ?? "")])
      return Choice(name: cells[value] ?? "", label: text, columns: columns, row: row.number)
    }
    self.init(name: name, choices: choices)
  }
}
