import Forms
import Foundation
import Spreadsheets
import Testing

@Suite struct WorkbookWriterTests {
  @Test func `a Markdown table has a line for each row`() {
    let text = MarkdownWorkbookWriter().text(of: book([["type", "label"], ["note", "a|b"]]))
    #expect(text == "| survey |\n| | type | label |\n| | note | a\\|b |\n")
  }

  @Test(arguments: [
    ("one\ntwo", "one&#10;two"), (" x ", "&#32;x&#32;"), ("&#10;", "&#38;#10;"),
    ("&#39; & <br>", "&#39; & <br>"), ("a\\", "a\\"), (#"a\|b"#, #"a\\|b"#),
  ])
  func `what a line of Markdown cannot hold is a character reference`(
    cell: String, written: String
  ) {
    let text = MarkdownWorkbookWriter().text(of: book([[cell]]))
    #expect(text == "| survey |\n| | \(written) |\n")
    #expect(
      MarkdownWorkbook(fileName: "a.md", text: text).sheets.first?.rows.first?.cells == [cell])
  }

  @Test func `a row of hyphens is not written as a rule`() {
    let text = MarkdownWorkbookWriter().text(of: book([["-", "--"]]))
    #expect(
      MarkdownWorkbook(fileName: "a.md", text: text).sheets.first?.rows.first?.cells == ["-", "--"])
  }

  @Test func `a CSV file has neither mark nor padding`() {
    let bytes = CSVWorkbookWriter().bytes(of: book([["type", "label"], ["note", "a, \"b\""]]))
    #expect(
      String(decoding: bytes, as: UTF8.self) == "survey\n,type,label\n,note,\"a, \"\"b\"\"\"\n")
  }

  @Test func `a text too long for Excel is refused with its row`() {
    let long = book([["type"], [String(repeating: "x", count: 32_768)]])
    #expect(
      throws: SpreadsheetFailure.longText(file: "a.xlsx", sheet: "survey", row: 2, limit: 32_767)
    ) {
      try inFolder { try write(long, to: $0 + "/a.xlsx", format: .excel) }
    }
  }

  @Test(arguments: ["a/b", "it's a name that has more than thirty-one letters", "'x"])
  func `a name that Excel does not allow is refused`(name: String) {
    let book = FormSource(fileName: "a.md", sheets: [Sheet(name: name, rows: [])])
    #expect(throws: SpreadsheetFailure.unusableSheetName(file: "a.xlsx", sheet: name)) {
      try inFolder { try write(book, to: $0 + "/a.xlsx", format: .excel) }
    }
  }

  @Test func `a folder that is not there is told`() {
    #expect(throws: SpreadsheetFailure.cannotWrite(file: "a.xlsx")) {
      try write(book([["a"]]), to: "/no/such/folder/a.xlsx", format: .excel)
    }
  }

  /// Whatever an author may type, and what formats escape, survives every format after another.
  @Test(arguments: UInt64(1)...40)
  func `no cell is lost or changed on the way through all formats`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let original = RandomWorkbook.sheets(&random)
    var formats = WorkbookFormat.allCases + WorkbookFormat.allCases
    formats.shuffle(using: &random)
    try inFolder { folder in
      var book: any Workbook = FormSource(fileName: "a", sheets: original)
      for (step, format) in formats.enumerated() {
        let path = "\(folder)/\(step).\(RandomWorkbook.ending(of: format))"
        try write(book, to: path, format: format)
        book = try workbook(at: path)
        #expect(cells(of: book.sheets) == cells(of: original), "seed \(seed), \(format)")
      }
    }
  }

  private func cells(of sheets: [Sheet]) -> [[String]] {
    sheets.flatMap { [[$0.name]] + $0.rows.map(\.cells) }
  }

  private func book(_ rows: [[String]]) -> FormSource {
    FormSource(
      fileName: "a.md",
      sheets: [
        Sheet(
          name: "survey",
          rows: rows.enumerated().map { SheetRow(number: $0 + 1, cells: $1) })
      ])
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }
}
