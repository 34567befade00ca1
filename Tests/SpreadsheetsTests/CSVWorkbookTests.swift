import Forms
import Spreadsheets
import Testing

/// Agrees with `csv_to_dict` of pyxform 4.5 on where sheets and rows begin.
@Suite struct CSVWorkbookTests {
  @Test func `a first field names a sheet and the rows below are its own`() throws {
    #expect(
      try read("survey,,\n,type,name\n,text,age\nchoices\n,list_name,name\n") == [
        Sheet(
          name: "survey",
          rows: [
            SheetRow(number: 2, cells: ["type", "name"]),
            SheetRow(number: 3, cells: ["text", "age"]),
          ]),
        Sheet(name: "choices", rows: [SheetRow(number: 5, cells: ["list_name", "name"])]),
      ])
  }

  @Test func `cells beside the name of the sheet are its first row`() throws {
    #expect(try read("survey,type,name\n").first?.rows.map(\.cells) == [["type", "name"]])
  }

  @Test(arguments: [
    "survey\n;type;name\n;text;age\n", "survey;;\n;type;name\n;text;age\n",
    "\"survey\"\t\"\"\n\"\"\t\"type\"\t\"name\"\n\"\"\ttext\tage\n",
  ])
  func `the delimiter is the one that rows begin with`(text: String) throws {
    #expect(try read(text).first?.rows.map(\.cells) == [["type", "name"], ["text", "age"]])
  }

  @Test func `a sheet taken up again goes on without its repeated header`() throws {
    let sheets = try read("survey\n,type\n,text\nchoices\n,name\nsurvey\n,type\n,note\n")
    #expect(sheets.map(\.name) == ["survey", "choices"])
    #expect(sheets.first?.rows.map(\.cells) == [["type"], ["text"], ["note"]])
  }

  @Test func `rows of blank fields are left out`() throws {
    #expect(try read("survey\n,type\n, ,\n,text\n").first?.rows.map(\.number) == [2, 4])
  }

  @Test func `an unclosed quotation mark is told with its line`() {
    #expect(throws: SpreadsheetFailure.unterminatedQuote(file: "a.csv", line: 2)) {
      _ = try read("survey\n,\"type\n")
    }
  }

  private func read(_ text: String) throws -> [Sheet] {
    try CSVWorkbook(fileName: "a.csv", contents: Array(text.utf8)).sheets
  }
}
