import Forms
import Spreadsheets
import Testing

@Suite struct ExcelWorkbookTests {
  @Test func `a sheet of a hundred rows is read although its dimension says A1`() throws {
    let rows = (1...100).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }
    #expect(try ExcelMaker(rows: rows.joined()).rows().count == 100)
  }

  @Test func `shared strings join their runs without the pronunciation`() throws {
    var maker = ExcelMaker(rows: #"<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>"#)
    maker.sharedStrings =
      "<si><t>edad</t></si><si><r><t>¿Cuál </t></r><r><t>es?</t></r><rPh><t>ignored</t></rPh></si>"
    #expect(try maker.cells() == ["edad", "¿Cuál es?"])
  }

  @Test func `inline strings are read`() throws {
    let maker = ExcelMaker(
      rows: #"<row><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c></row>"#)
    #expect(try maker.cells() == ["a b"])
  }

  @Test func `escaped characters of a shared string are resolved`() throws {
    var maker = ExcelMaker(rows: #"<row><c t="s"><v>0</v></c></row>"#)
    maker.sharedStrings = "<si><t>a_x000A_b_x005F_x000A_ q_x</t></si>"
    #expect(try maker.cells() == ["a\nb_x000A_ q_x"])
  }

  @Test func `booleans are TRUE and FALSE`() throws {
    let maker = ExcelMaker(rows: #"<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c></row>"#)
    #expect(try maker.cells() == ["TRUE", "FALSE"])
  }

  @Test func `a cell that shows an Excel failure is empty`() throws {
    let maker = ExcelMaker(rows: #"<row><c t="e"><v>#N/A</v></c><c><v>1</v></c></row>"#)
    #expect(try maker.cells() == ["", "1"])
  }

  @Test func `a formula gives its last value`() throws {
    let maker = ExcelMaker(
      rows: #"<row><c><f>1+1</f><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>2x</v></c></row>"#)
    #expect(try maker.cells() == ["2", "2x"])
  }

  @Test(arguments: [
    ("12", "12"), ("12.0", "12"), ("-3", "-3"), ("1.5", "1.5"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("1E3", "1000"), ("123456789012", "123456789012"),
  ])
  func `a number is written as an author would type it`(stored: String, text: String) throws {
    #expect(try ExcelMaker(rows: "<row><c><v>\(stored)</v></c></row>").cells() == [text])
  }

  @Test func `cells stand in the column their reference names`() throws {
    let maker = ExcelMaker(rows: #"<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row>"#)
    let row = try #require(try maker.rows().first)
    #expect(row.number == 3)
    #expect(row.cells.count == 27)
    #expect(row.cells[1] == "1")
    #expect(row.cells[26] == "2")
  }

  @Test func `cells and rows without reference follow the one before`() throws {
    let maker = ExcelMaker(
      rows: #"<row r="5"><c r="B5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#)
    #expect(
      try maker.rows() == [
        SheetRow(number: 5, cells: ["", "1", "2"]), SheetRow(number: 6, cells: ["3"]),
      ])
  }

  @Test func `styled cells without a value leave no rows behind`() throws {
    let blank = (1...3000).map { #"<row r="\#($0)"><c r="XFD\#($0)" s="0"/></row>"# }.joined()
    let maker = ExcelMaker(rows: blank + #"<row r="3001"><c r="A3001"><v>1</v></c></row>"#)
    #expect(try maker.rows() == [SheetRow(number: 3001, cells: ["1"])])
  }

  @Test func `a cell of white space alone is empty`() throws {
    let maker = ExcelMaker(
      rows: "<row><c t=\"str\"><v>a</v></c><c t=\"str\"><v>\u{A0} </v></c></row>")
    #expect(try maker.cells() == ["a"])
  }

  @Test func `a non-breaking space inside a text is kept`() throws {
    let maker = ExcelMaker(rows: "<row><c t=\"str\"><v>select_one\u{A0}yn</v></c></row>")
    #expect(try maker.cells() == ["select_one\u{A0}yn"])
  }

  @Test func `hidden sheets are read in the order of the tabs`() throws {
    var maker = ExcelMaker()
    maker.sheets = [("survey", ""), ("Años &amp; más", "")]
    #expect(try maker.workbook().sheets.map(\.name) == ["survey", "Años & más"])
  }

  @Test func `relationships to missing parts do no harm`() throws {
    var maker = ExcelMaker(rows: "<row><c><v>1</v></c></row>")
    maker.extraRelationships =
      #"<Relationship Id="rId50" Type="urn:x/drawing" Target="drawings/drawing1.xml"/>"#
    #expect(try maker.cells() == ["1"])
  }

  @Test func `a workbook without any relationships is read from the usual places`() throws {
    var zip = ZipMaker()
    zip.add("xl/workbook.xml", #"<workbook><sheets><sheet name="survey"/></sheets></workbook>"#)
    zip.add(
      "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
    let workbook = try ExcelWorkbook(fileName: "a.xlsx", contents: zip.finished())
    #expect(workbook.sheets == [Sheet(name: "survey", rows: [SheetRow(number: 1, cells: ["1"])])])
  }

  @Test func `long sheets of characters of several bytes are read whole`() throws {
    let text = String(repeating: "é€😀", count: 30)
    let rows = (1...2000).map { _ in #"<row><c t="str"><v>\#(text)</v></c></row>"# }
    let read = try ExcelMaker(rows: rows.joined()).rows()
    #expect(read.count == 2000)
    #expect(read.allSatisfy { $0.cells == [text] })
  }

  @Test func `elements may carry a namespace prefix`() throws {
    let rows = #"<x:row xmlns:x="urn:x"><x:c><x:v>1</x:v></x:c></x:row>"#
    #expect(try ExcelMaker(rows: rows).cells() == ["1"])
  }
}
