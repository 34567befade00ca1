import Forms
import Languages
import Spreadsheets

/// A table in a file: the header and the rows of a CSV file, or of a workbook's first sheet.
struct TableFile {
  let name: String
  let header: [String]
  let rows: [[String]]

  init(at path: String) throws {
    name = String(path.split(separator: "/").last ?? "")
    let lines =
      WorkbookFormat(fileName: path) == .excel
      ? try Spreadsheets.workbook(at: path).sheets.first?.rows.map(\.cells) ?? []
      : try Self.records(at: path, name)
    guard let first = lines.first else { throw CommandFailure.emptyData(name) }
    header = first
    rows = Array(lines.dropFirst())
  }

  private static func records(at path: String, _ name: String) throws -> [[String]] {
    var reader = try CSVReader(fileName: name, bytes: try Spreadsheets.file(at: path))
    var lines: [[String]] = []
    while let record = try reader.next() { lines.append(record.fields) }
    return lines
  }
}
