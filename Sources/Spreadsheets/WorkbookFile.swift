import FoundationEssentials
package import Forms

/// Reads the questionnaire at a path: an Excel workbook, Markdown tables or a CSV file of sheets.
package func workbook(at path: String) throws(SpreadsheetFailure) -> any Workbook {
  let name = fileName(of: path)
  let contents = try file(at: path)
  guard let format = WorkbookFormat(fileName: name) ?? (isExcel(contents) ? .excel : nil) else {
    throw .unknownFormat(file: name)
  }
  return try workbook(fileName: name, contents: contents, format: format)
}

/// Reads a questionnaire that came without a file; its contents tell the format.
package func workbook(
  fileName: String, contents: [UInt8]
) throws(SpreadsheetFailure) -> any Workbook {
  try workbook(
    fileName: fileName, contents: contents, format: WorkbookFormat(guessedFrom: contents))
}

/// Writes the sheets of a questionnaire to a new file, in the format that its ending says.
package func write(_ workbook: some Workbook, to path: String, format: WorkbookFormat)
  throws(SpreadsheetFailure)
{
  switch format {
  case .excel: try ExcelWorkbookWriter(path: path, fileName: fileName(of: path)).write(workbook)
  case .markdown: try write(Array(MarkdownWorkbookWriter().text(of: workbook).utf8), to: path)
  case .csv: try write(CSVWorkbookWriter().bytes(of: workbook), to: path)
  }
}

/// The largest public questionnaires have half a megabyte of text; cells take ten times their bytes.
private let largestTextMegabytes = 16

/// All the bytes of the file at a path.
package func file(at path: String) throws(SpreadsheetFailure) -> [UInt8] {
  do {
    return try [UInt8](Data(contentsOf: URL(filePath: path)))
  } catch {
    throw reason(whyUnreadable: path)
  }
}

private func workbook(
  fileName: String, contents: [UInt8], format: WorkbookFormat
) throws(SpreadsheetFailure) -> any Workbook {
  // Excel files are found out by their first bytes, whatever their name.
  guard !isExcel(contents), format != .excel else {
    return try ExcelWorkbook(fileName: fileName, contents: contents)
  }
  guard contents.count <= largestTextMegabytes << 20 else {
    throw .longFile(file: fileName, megabytes: largestTextMegabytes)
  }
  guard format == .markdown else { return try CSVWorkbook(fileName: fileName, contents: contents) }
  guard let encoding = TextEncoding(of: contents) else { throw .utf16(file: fileName) }
  let text = encoding.decode(contents[TextEncoding.markLength(of: contents)...])
  return MarkdownWorkbook(fileName: fileName, text: text)
}

private func write(_ bytes: [UInt8], to path: String) throws(SpreadsheetFailure) {
  do {
    try Data(bytes).write(to: URL(filePath: path))
  } catch {
    throw .cannotWrite(file: fileName(of: path))
  }
}

private func reason(whyUnreadable path: String) -> SpreadsheetFailure {
  let name = fileName(of: path)
  var isFolder = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    return .missing(file: name)
  }
  return isFolder ? .folder(file: name) : .unreadable(file: name)
}

private func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
