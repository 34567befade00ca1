import Spreadsheets
import Testing

/// Serials and dates as Excel shows them; 36526, 45000 and 61 agree with openpyxl 3.1.
@Suite struct ExcelDateTests {
  @Test(arguments: [
    ("46096", "2026-03-15"), ("46096.4375", "2026-03-15T10:30:00"), ("0.4375", "10:30:00"),
    ("36526", "2000-01-01"), ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"),
    ("2958465", "9999-12-31"), ("0.999999", "23:59:59"), ("45000.999999", "2023-03-16"),
  ])
  func `a serial with a date style is written in ISO form`(serial: String, text: String) throws {
    #expect(try cell(serial, format: 14) == text)
  }

  @Test(arguments: [("0.5", "12:00:00"), ("1", "1904-01-02"), ("44634", "2026-03-15")])
  func `workbooks of old Macs count from 1904`(serial: String, text: String) throws {
    #expect(try cell(serial, format: 14, properties: #"<workbookPr date1904="1"/>"#) == text)
  }

  @Test(arguments: [14, 22, 45, 47])
  func `the built-in date formats are dates`(format: Int) throws {
    #expect(try cell("46096", format: format) == "2026-03-15")
  }

  @Test(arguments: [0, 1, 2, 13, 23, 49])
  func `the built-in number formats are not dates`(format: Int) throws {
    #expect(try cell("46096", format: format) == "46096")
  }

  @Test(arguments: [
    "dd/mm/yyyy", "[$-409]d-mmm-yy;@", "h:mm AM/PM", "yyyy\\-mm\\-dd", "[hh]", "&quot;el&quot; d",
  ])
  func `a format of one's own with a letter of dates is a date`(code: String) throws {
    #expect(try cell("46096", format: 170, code: code) == "2026-03-15")
  }

  @Test(arguments: [
    "0.00", "&quot;days&quot; 0", "0\\d", "[Red]0", "#,##0 [$USD]", "0;d", "_d0", "General",
  ])
  func `letters in literals, colours and other sections make no date`(code: String) throws {
    #expect(try cell("46096", format: 170, code: code) == "46096")
  }

  @Test(arguments: ["-1", "2958466"])
  func `a serial outside Excel's years stays a number`(serial: String) throws {
    #expect(try cell(serial, format: 14) == serial)
  }

  private func cell(
    _ serial: String, format: Int, code: String? = nil, properties: String = ""
  ) throws -> String? {
    var maker = ExcelMaker(rows: #"<row><c s="1"><v>\#(serial)</v></c></row>"#)
    maker.styles = [0, format]
    maker.workbookProperties = properties
    maker.numberFormats =
      code.map { #"<numFmt numFmtId="\#(format)" formatCode="\#($0)"/>"# } ?? ""
    return try maker.cells().first
  }
}
