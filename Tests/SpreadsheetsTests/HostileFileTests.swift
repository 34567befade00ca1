import Forms
import Spreadsheets
import Testing

/// Files made to take all memory or all time.
@Suite struct HostileFileTests {
  @Test func `a tag of half a megabyte is damage`() {
    let attributes = (0..<60_000).map { "a\($0)='1'" }.joined(separator: " ")
    let contents = ExcelMaker(rows: "<row \(attributes)/>").zip().finished()
    #expect(refusal(of: contents) == .damagedPart(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `the longest text that Excel takes is read`() throws {
    let text = String(repeating: "漢", count: 32_767)
    let maker = ExcelMaker(
      rows: "<row><c t='inlineStr'><is><t><![CDATA[\(text)]]></t></is></c></row>")
    #expect(try maker.cells() == [text])
  }

  @Test func `blank rows and columns by the thousand hold nothing`() throws {
    let blank = "<row>" + String(repeating: "<c s='1'/>", count: 100) + "</row>"
    let rows = "<row><c><v>7</v></c></row>" + String(repeating: blank, count: 5_000)
    #expect(try ExcelMaker(rows: rows).rows() == [SheetRow(number: 1, cells: ["7"])])
  }

  @Test func `elements within elements without end are read past`() throws {
    let deep = String(repeating: "<r>", count: 20_000) + String(repeating: "</r>", count: 20_000)
    let rows = "<row><c t='inlineStr'><is>\(deep)</is></c></row><row><c><v>7</v></c></row>"
    #expect(try ExcelMaker(rows: rows).rows().map(\.cells) == [["7"]])
  }

  @Test func `a workbook cut at any place is refused`() {
    let contents = ExcelMaker(rows: "<row><c><v>7</v></c></row>").zip().finished()
    for length in stride(from: 0, to: contents.count, by: 7) {
      #expect(refusal(of: Array(contents.prefix(length))) != nil, "\(length) bytes")
    }
  }

  @Test(arguments: ["form.md", "form.csv"])
  func `a text larger than any questionnaire is refused`(name: String) {
    let contents = [UInt8](repeating: UInt8(ascii: "|"), count: 17 << 20)
    #expect(
      failure(of: { _ = try workbook(fileName: name, contents: contents) })
        == .longFile(file: name, megabytes: 16))
  }

  private func refusal(of contents: [UInt8]) -> SpreadsheetFailure? {
    failure(of: { _ = try ExcelWorkbook(fileName: "a.xlsx", contents: contents) })
  }
}
