import Forms
import Spreadsheets
import Testing

/// Agrees with `_md_table_to_ss_structure` of pyxform 4.5 except for separators with spaces or
/// colons, which pyxform takes for sheets.
@Suite struct MarkdownWorkbookTests {
  @Test func `a table gives its sheet with the file's line numbers`() {
    let sheets = read(
      """
      | survey |
      |        | type | name |

      |        | text | age  |
      """)
    #expect(
      sheets == [
        Sheet(
          name: "survey",
          rows: [
            SheetRow(number: 2, cells: ["type", "name"]),
            SheetRow(number: 4, cells: ["text", "age"]),
          ])
      ])
  }

  @Test func `several sheets keep their order`() {
    #expect(
      read("| survey |\n| | type |\n| choices |\n| | name |").map(\.name) == ["survey", "choices"])
  }

  @Test func `cells beside the name of the sheet are its first row`() {
    #expect(read("| survey | type | name |").first?.rows.first?.cells == ["type", "name"])
  }

  @Test(arguments: ["|---|---|", "| --- | :---: |", "|        | ---- | --- |"])
  func `a rule is not a row`(rule: String) {
    #expect(read("| survey |\n\(rule)\n| | type |").map(\.rows.count) == [1])
  }

  @Test func `an escaped pipe stays in its cell`() {
    #expect(
      read(#"| survey |"# + "\n" + #"| | a \| b | c |"#).first?.rows.first?.cells == ["a | b", "c"])
  }

  @Test func `empty cells are kept inside and dropped at the end`() {
    #expect(read("| s |\n| | | a | | b | | |").first?.rows.first?.cells == ["", "a", "", "b"])
  }

  @Test func `rows without any cell are left out`() {
    #expect(read("| s |\n| | | |\n| | a |").first?.rows.map(\.number) == [3])
  }

  @Test func `comments and other text are passed over`() {
    #expect(read("# | no |\ntext\n| s |\n  # | | x |\n| | a | # comment").map(\.rows.count) == [1])
  }

  @Test func `lines may end in CRLF`() {
    #expect(read("| s |\r\n| | a |\r\n").first?.rows == [SheetRow(number: 2, cells: ["a"])])
  }

  @Test func `the later of two sheets of one name stands`() {
    #expect(read("| s |\n| | a |\n| s |\n| | b |").map { $0.rows.map(\.cells) } == [[["b"]]])
  }

  private func read(_ text: String) -> [Sheet] {
    MarkdownWorkbook(fileName: "a.md", text: text).sheets
  }
}
