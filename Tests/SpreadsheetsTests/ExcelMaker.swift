import Forms
import Spreadsheets

/// Builds an Excel file around the XML of its sheets.
struct ExcelMaker {
  var sheets: [(name: String, rows: String)] = []
  var sharedStrings: String?
  var numberFormats = ""
  /// The `numFmtId` of each cell style.
  var styles: [Int] = []
  var workbookProperties = ""
  var prolog = #"<?xml version="1.0" encoding="UTF-8"?>"#
  var extraRelationships = ""

  /// A workbook of one sheet named survey with these rows.
  init(rows: String = "") { sheets = [("survey", rows)] }

  func zip() -> ZipMaker {
    var zip = ZipMaker()
    zip.add("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")]))
    zip.add("xl/workbook.xml", workbookPart)
    zip.add("xl/_rels/workbook.xml.rels", workbookRelationships)
    zip.add("xl/styles.xml", stylesheet)
    if let sharedStrings { zip.add("xl/sharedStrings.xml", "<sst>\(sharedStrings)</sst>") }
    for (index, sheet) in sheets.enumerated() {
      let dimension = #"<dimension ref="A1"/>"#
      zip.add(
        "xl/worksheets/sheet\(index + 1).xml",
        "\(prolog)<worksheet>\(dimension)<sheetData>\(sheet.rows)</sheetData></worksheet>")
    }
    return zip
  }

  func workbook() throws -> ExcelWorkbook {
    try ExcelWorkbook(fileName: "exit.xlsx", contents: zip().finished())
  }

  /// The rows of the first sheet.
  func rows() throws -> [SheetRow] { try workbook().sheets.first?.rows ?? [] }

  /// The cells of the first row of the first sheet.
  func cells() throws -> [String] { try rows().first?.cells ?? [] }

  private var workbookPart: String {
    let entries = sheets.enumerated().map { index, sheet in
      #"<sheet name="\#(sheet.name)" sheetId="\#(index + 1)" state="hidden" r:id="rId\#(index + 1)"/>"#
    }
    return #"<workbook xmlns:r="urn:r">\#(workbookProperties)<sheets>"# + entries.joined()
      + "</sheets></workbook>"
  }

  private var workbookRelationships: String {
    relationships(
      sheets.indices.map { ("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("rId98", "sharedStrings", "sharedStrings.xml"), ("rId99", "styles", "styles.xml")])
  }

  private var stylesheet: String {
    let formats = styles.map { #"<xf numFmtId="\#($0)"/>"# }.joined()
    return "<styleSheet><numFmts>\(numberFormats)</numFmts>"
      + #"<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\#(formats)</cellXfs></styleSheet>"#
  }

  private func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
    let elements = entries.map {
      #"<Relationship Id="\#($0.id)" Type="http://example.org/\#($0.type)" Target="\#($0.target)"/>"#
    }
    return "<Relationships>\(elements.joined())\(extraRelationships)</Relationships>"
  }
}

/// What an operation fails with, nil when it does not fail.
func failure(of operation: () throws -> Void) -> SpreadsheetFailure? {
  do {
    try operation()
    return nil
  } catch {
    return error as? SpreadsheetFailure
  }
}
