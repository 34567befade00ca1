import FoundationEssentials
package import Forms

/// Reads the questionnaire at a path: an Excel workbook or Markdown tables.
package func workbook(at path: String) throws(SpreadsheetFailure) -> any Workbook {
  let name = fileName(of: path)
  let contents = try file(at: path)
  let isZip = contents.starts(with: [0x50, 0x4B, 0x03, 0x04])
  switch name.split(separator: ".").last?.lowercased() {
  case "xlsx", "xlsm": return try ExcelWorkbook(fileName: name, contents: contents)
  case _ where isZip || contents.starts(with: oleMagic):
    return try ExcelWorkbook(fileName: name, contents: contents)
  case "md", "markdown": return try markdown(name, contents)
  default: throw .unknownFormat(file: name)
  }
}

/// All the bytes of the file at a path.
package func file(at path: String) throws(SpreadsheetFailure) -> [UInt8] {
  do {
    return try [UInt8](Data(contentsOf: URL(filePath: path)))
  } catch {
    throw reason(whyUnreadable: path)
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

private func markdown(_ name: String, _ contents: [UInt8]) throws(SpreadsheetFailure)
  -> MarkdownWorkbook
{
  guard let encoding = TextEncoding(of: contents) else { throw .utf16(file: name) }
  let text = encoding.decode(contents[TextEncoding.markLength(of: contents)...])
  return MarkdownWorkbook(fileName: name, text: text)
}
