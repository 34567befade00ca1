import Forms
import Spreadsheets
import Testing

/// Oracle: pyxform 4.5.0 refuses and accepts the same forms.
struct StrictReadingTests {
  @Test func `two questions of one name are renamed, and refused where pyxform is asked`() {
    let table = """
      | survey |
      |        | type | name | label |
      |        | text | a    | A     |
      |        | text | a    | B     |
      """
    #expect(reading(table).verdict == .repaired)
    #expect(strict(table).verdict == .refused)
  }

  @Test func `pyxform does not read expressions`() {
    let table = """
      | survey |
      |        | type | name | label | relevant  |
      |        | text | a    | A     | 1 + (2    |
      """
    #expect(reading(table).codes == ["unreadable-expression"])
    #expect(strict(table).refusals.isEmpty)
  }

  @Test(arguments: [
    "text | a | A | rows=many", "range | a | A | step=0", "range | a | A | start=1 end",
    "audio | a | A | quality=best", "geopoint | a | A | capture-accuracy=near",
    "image | a | A | app=camera", "geoshape | a | A | reference-geometry=towns",
    "select_one_from_file t.csv | a | A | value=1st", "select_one_from_file t.pdf | a | A | ",
    "begin_group | g | G | ", "hologram | a | A | ", "text | meta | A | ", "text | Ñu | A | ",
    "background-geopoint | a | | ", "text | a | | ",
    "calculate | a | | ", "select_multiple ${b} | a | A | ", "text | a | Hi ${ | ",
  ])
  func `a row that pyxform refuses is refused`(row: String) {
    let table = """
      | survey |
      | | type | name | label | parameters |
      | | text | b | B | |
      | | \(row) |
      """
    #expect(strict(table).verdict == .refused)
  }

  @Test(arguments: [
    "range | a | A | start=5 end=1 step=0.5", "select_one_from_file t.csv | a | A | value=code",
    "select_one ${b} | a | A | ", "csv-external | towns | | ", "note | | ${b} | ",
    "geoshape | a | A | incremental=true", "begin_group | g | | ",
    "select one from file t.xml | a | A | ",
  ])
  func `a row that pyxform takes is taken`(row: String) {
    let end = row.hasPrefix("begin") ? "\n| | end_group | | | |" : ""
    let table = """
      | survey |
      | | type | name | label | parameters |
      | | text | b | B | |
      | | \(row) |\(end)
      """
    #expect(strict(table).refusals == [])
  }

  private func strict(_ table: String) -> FormReading {
    FormReading(of: MarkdownWorkbook(fileName: "exit.md", text: table), mode: .strict)
  }
}
