package import Forms

/// The sheets of an `.xlsx` or `.xlsm` file, hidden ones included.
///
/// Each cell is text: formulas give their last value, numbers are written without `.0`, dates and
/// times in ISO form, booleans as TRUE or FALSE, cells that show #N/A and the like as nothing.
/// Cells of white space alone count as empty.
package struct ExcelWorkbook: Workbook, Sendable {
  package let fileName: String
  package let sheets: [Sheet]

  /// A stray cell in the last column of every row would otherwise take gigabytes.
  private static let cellLimit = 16_000_000

  /// Reads a file that is already in memory.
  package init(fileName: String, contents: [UInt8]) throws(SpreadsheetFailure) {
    guard !isOldExcel(contents) else { throw .oldExcel(file: fileName) }
    guard !contents.starts(with: oleMagic) else { throw .protectedOrOld(file: fileName) }
    guard contents.starts(with: zipMagic) else { throw .notExcel(file: fileName) }
    let archive = try ZipArchive(fileName: fileName, contents: contents)
    let root = try archive.read("_rels/.rels", with: Relationships(folder: ""))
    let path = root?.part(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard let book = try archive.read(path, with: WorkbookPart()) else {
      throw .notExcel(file: fileName)
    }
    self.fileName = fileName
    sheets = try readSheets(of: book, at: path, in: archive, cellLimit: Self.cellLimit)
  }
}

private let zipMagic: [UInt8] = [0x50, 0x4B]
let oleMagic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

/// A sheet whose part is missing is left out, as spreadsheet programs do.
private func readSheets(
  of book: WorkbookPart, at path: String, in archive: ZipArchive, cellLimit: Int
) throws(SpreadsheetFailure) -> [Sheet] {
  let relationships = try relationships(ofPartAt: path, in: archive)
  var context = try context(of: book, relationships, in: archive, cellLimit: cellLimit)
  var sheets: [Sheet] = []
  for (index, entry) in book.sheets.enumerated() {
    let part =
      relationships.part(id: entry.relationship)
      ?? relationships.folder + "/worksheets/sheet\(index + 1).xml"
    guard let read = try archive.read(part, with: SheetPart(context: context)) else { continue }
    try check(read, sheet: entry.name, part: part, in: archive, limit: cellLimit)
    context.cellLimit -= read.cellCount
    sheets.append(Sheet(name: entry.name, rows: read.rows))
  }
  return sheets
}

private func context(
  of book: WorkbookPart, _ relationships: Relationships, in archive: ZipArchive, cellLimit: Int
) throws(SpreadsheetFailure) -> SheetPart.Context {
  let folder = relationships.folder
  let stringsPath = relationships.part(ofType: "sharedStrings") ?? folder + "/sharedStrings.xml"
  let stylesPath = relationships.part(ofType: "styles") ?? folder + "/styles.xml"
  return SheetPart.Context(
    strings: try archive.read(stringsPath, with: SharedStrings())?.strings ?? [],
    styles: try archive.read(stylesPath, with: CellStyles()) ?? CellStyles(),
    epoch: book.epoch, cellLimit: cellLimit)
}

private func relationships(
  ofPartAt path: String, in archive: ZipArchive
) throws(SpreadsheetFailure) -> Relationships {
  var components = path.split(separator: "/")
  let name = components.popLast() ?? ""
  let folder = components.joined(separator: "/")
  let relationships = Relationships(folder: folder)
  return try archive.read("\(folder)/_rels/\(name).rels", with: relationships) ?? relationships
}

private func check(
  _ read: SheetPart, sheet: String, part: String, in archive: ZipArchive, limit: Int
) throws(SpreadsheetFailure) {
  switch read.defect {
  case .tooManyCells: throw .tooManyCells(file: archive.fileName, sheet: sheet, limit: limit)
  case .unknownString, .outOfRange:
    throw .damagedPart(file: archive.fileName, part: part)
  case nil: return
  }
}
