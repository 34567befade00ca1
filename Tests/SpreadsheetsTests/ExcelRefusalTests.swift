import Spreadsheets
import Testing

@Suite struct ExcelRefusalTests {
  @Test func `a password-protected workbook is recognised`() {
    #expect(refusal(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .protectedOrOld(file: "a.xlsx"))
  }

  @Test func `text under an Excel name is not an Excel workbook`() {
    #expect(refusal(of: Array("<html>".utf8)) == .notExcel(file: "a.xlsx"))
  }

  @Test func `a zip without a workbook is not an Excel workbook`() {
    var zip = ZipMaker()
    zip.add("content.xml", "<x/>")
    #expect(refusal(of: zip.finished()) == .notExcel(file: "a.xlsx"))
  }

  @Test func `a file cut short is damaged`() {
    let contents = ExcelMaker().zip().finished()
    #expect(refusal(of: Array(contents.dropLast(40))) == .damagedArchive(file: "a.xlsx"))
  }

  @Test func `a changed byte is found by the checksum`() throws {
    var contents = ExcelMaker(rows: "<row><c><v>7</v></c></row>").zip().finished()
    let digit = try #require(contents.firstRange(of: Array("<v>7".utf8)))
    contents[digit.upperBound - 1] = UInt8(ascii: "8")
    #expect(refusal(of: contents) == .damagedArchive(file: "a.xlsx"))
  }

  @Test func `a sheet whose XML ends early is damaged`() {
    let contents = ExcelMaker(rows: "<row><c><v>7</v></c>").zip().finished()
    #expect(refusal(of: contents) == .damagedPart(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `a part that is not UTF-8 is damaged`() {
    var zip = ZipMaker()
    zip.add(
      "xl/workbook.xml",
      bytes: Array("<workbook><she".utf8) + [0xFF] + Array("et/></workbook>".utf8))
    #expect(refusal(of: zip.finished()) == .damagedPart(file: "a.xlsx", part: "xl/workbook.xml"))
  }

  @Test func `a text that the shared strings do not have is damage`() {
    let contents = ExcelMaker(rows: #"<row><c t="s"><v>0</v></c></row>"#).zip().finished()
    #expect(refusal(of: contents) == .damagedPart(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `a cell beyond Excel's columns is damage`() {
    let contents = ExcelMaker(rows: #"<row><c r="XFE1"><v>0</v></c></row>"#).zip().finished()
    #expect(refusal(of: contents) == .damagedPart(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `a row number beyond Excel's rows is damage`() {
    let contents = ExcelMaker(rows: #"<row r="9223372036854775807"/><row/>"#).zip().finished()
    #expect(refusal(of: contents) == .damagedPart(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test(arguments: [
    #"<!DOCTYPE x [<!ENTITY a "aaaa">]>"#, "<!-- <a> --><!DOCTYPE x>",
    "<?pi?><!DOCTYPE x SYSTEM 'y'>",
  ])
  func `a document type is refused`(prolog: String) {
    var maker = ExcelMaker(rows: "<row><c><v>&a;</v></c></row>")
    maker.prolog = prolog
    #expect(
      refusal(of: maker.zip().finished())
        == .documentType(file: "a.xlsx", part: "xl/worksheets/sheet1.xml"))
  }

  @Test func `parts that would unpack to more than the limit are refused`() {
    var zip = ExcelMaker().zip()
    for number in 1...5 { zip.add("xl/\(number)", bytes: megabyte, claimedSize: 120 << 20) }
    #expect(refusal(of: zip.finished()) == .unpacksTooLarge(file: "a.xlsx", megabytes: 512))
  }

  @Test func `a part compressed beyond reason is refused`() {
    var zip = ExcelMaker().zip()
    zip.add("xl/bomb", bytes: [0], claimedSize: 20 << 20)
    #expect(refusal(of: zip.finished()) == .unpacksTooLarge(file: "a.xlsx", megabytes: 512))
  }

  @Test func `an encrypted part asks for the file without a password`() {
    var zip = ExcelMaker().zip()
    zip.add("xl/secret", bytes: [0], isEncrypted: true)
    #expect(refusal(of: zip.finished()) == .protectedOrOld(file: "a.xlsx"))
  }

  @Test func `stray cells far to the right of many rows are refused`() {
    let rows = String(repeating: #"<row><c r="XFD1"><v>1</v></c></row>"#, count: 1000)
    #expect(
      refusal(of: ExcelMaker(rows: rows).zip().finished())
        == .tooManyCells(file: "a.xlsx", sheet: "survey", limit: 16_000_000))
  }

  private var megabyte: [UInt8] { Array(repeating: 0, count: 1 << 20) }

  private func refusal(of contents: [UInt8]) -> SpreadsheetFailure? {
    failure(of: { _ = try ExcelWorkbook(fileName: "a.xlsx", contents: contents) })
  }

}
