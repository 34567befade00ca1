import Forms
import TestSupport
import Testing

@testable import Storage

/// Which tables and columns the answers of a form get, all its versions together.
struct ProjectionLayoutTests {
  @Test func `a column is called like its question`() throws {
    #expect(
      try columns("| | text | nombre | x |", "| | integer | edad | x |") == ["nombre", "edad"])
  }

  @Test func `questions of one name in two groups are called by their paths`() throws {
    let names = try columns(
      "| | begin_group | casa | x |", "| | text | tipo | x |", "| | end_group | | |",
      "| | begin_group | auto | x |", "| | text | tipo | x |", "| | end_group | | |")
    #expect(names == ["casa__tipo", "auto__tipo"])
  }

  @Test func `names that differ by case alone are called by their paths`() throws {
    let names = try columns(
      "| | text | Edad | x |", "| | begin_group | g | x |", "| | text | edad | x |",
      "| | end_group | | |")
    #expect(names == ["Edad", "g__edad"])
  }

  @Test func `names that a table needs itself are left to it`() throws {
    let names = try columns(
      "| | begin_group | g | x |", "| | text | missing | x |", "| | text | Interview | x |",
      "| | end_group | | |", "| | text | ordinal | x |")
    #expect(names == ["g__missing", "g__Interview", "ordinal_2"])
  }

  @Test func `a path that is another question's name gets a number`() throws {
    let names = try columns(
      "| | text | g__q | x |", "| | begin_group | g | x |", "| | text | q | x |",
      "| | end_group | | |", "| | text | q | x |")
    #expect(names == ["g__q", "g__q_2", "q"])
  }

  @Test(arguments: [
    ("integer", "INTEGER"), ("decimal", "REAL"), ("range", "REAL"), ("text", "TEXT"),
    ("date", "TEXT"), ("select_one escala", "INTEGER"), ("select_one codigos", "TEXT"),
    ("select_one palabras", "TEXT"), ("select_multiple escala", "TEXT"), ("calculate", "TEXT"),
  ])
  func `a column has the affinity of its question's type`(type: String, affinity: String) throws {
    let row = type == "calculate" ? "| | calculate | q | | 1 + 1 |" : "| | \(type) | q | x | |"
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        \(row)
        | choices |
        | | list_name | name | label |
        | | escala | 1 | a |
        | | escala | 2 | b |
        | | codigos | 01 | a |
        | | codigos | 02 | b |
        | | palabras | si | a |
        | settings |
        | | form_id |
        | | f |
        """)
    let layout = ProjectionLayout(formID: "f", versions: [form])
    #expect(layout.tables[0].columns.map(\.affinity) == [affinity])
  }

  @Test func `a missing choice does not keep a scale from being one`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | bind::campo:missing |
        | | select_one escala | q | x | ns=dk |
        | choices |
        | | list_name | name | label |
        | | escala | 0 | a |
        | | escala | 10 | b |
        | | escala | ns | No sabe |
        | settings |
        | | form_id | namespaces |
        | | f | campo="urn:campo:xlsform" |
        """)
    let layout = ProjectionLayout(formID: "f", versions: [form])
    #expect(layout.tables[0].columns.map(\.affinity) == ["INTEGER"])
  }

  @Test func `a repeat has a table of its own, also inside another`() throws {
    let layout = try layout(
      "| | text | a | x |", "| | begin_repeat | prestamo | x |", "| | text | a | x |",
      "| | begin_repeat | cuota | x |", "| | text | a | x |", "| | end_repeat | | |",
      "| | end_repeat | | |")
    #expect(layout.tables.map(\.name) == ["form_f", "form_f__prestamo", "form_f__cuota"])
    #expect(layout.tables.map(\.loop) == ["", "prestamo", "prestamo/cuota"])
    #expect(layout.tables.allSatisfy { $0.columns.map(\.name) == ["a"] })
  }

  @Test func `repeats of one name in two groups have two tables`() throws {
    let layout = try layout(
      "| | begin_group | g | x |", "| | begin_repeat | r | x |", "| | text | a | x |",
      "| | end_repeat | | |", "| | end_group | | |", "| | begin_repeat | R | x |",
      "| | text | a | x |", "| | end_repeat | | |")
    #expect(layout.tables.map(\.name) == ["form_f", "form_f__r", "form_f__R_2"])
  }

  @Test func `more than a thousand columns go on in a second table`() throws {
    let rows = (1...1_300).map { "| | text | q\($0) | x |" }
    let layout = try layout(rows)
    #expect(layout.tables.map(\.name) == ["form_f", "form_f_2"])
    #expect(layout.tables.map(\.columns.count) == [1_000, 300])
    #expect(layout.place(of: "q1001") == ProjectionLayout.Place(table: 1, column: 0))
  }

  @Test func `tables that other forms have are not taken`() throws {
    let form = try form(markdown: Self.table(["| | text | a | x |"]))
    let layout = ProjectionLayout(formID: "f", versions: [form], taken: ["FORM_F", "form_f_2"])
    #expect(layout.tables.map(\.name) == ["form_f_3"])
  }

  @Test func `an id with other characters still makes a plain name`() throws {
    let layout = ProjectionLayout(formID: "año-1.2 b", versions: [])
    #expect(layout.tables.map(\.name) == ["form_año_1_2_b"])
  }

  // MARK: Versions

  @Test func `versions share a column by question name, wherever it moved`() throws {
    let layout = try layout(
      versions: ["| | text | a | x |", "| | text | b | x |"],
      [
        "| | begin_group | g | x |", "| | text | a | x |", "| | end_group | | |",
        "| | text | c | x |",
      ])
    #expect(layout.tables[0].columns.map(\.name) == ["a", "b", "c"])
    #expect(layout.place(of: "a") == layout.place(of: "g/a"))
  }

  @Test func `the newest version decides the type`() throws {
    let layout = try layout(versions: ["| | text | a | x |"], ["| | integer | a | x |"])
    #expect(layout.tables[0].columns.map(\.affinity) == ["INTEGER"])
  }

  @Test func `a question that gets a namesake keeps its column and both are told apart`() throws {
    let layout = try layout(
      versions: ["| | begin_group | g | x |", "| | text | a | x |", "| | end_group | | |"],
      [
        "| | begin_group | g | x |", "| | text | a | x |", "| | end_group | | |",
        "| | begin_group | h | x |", "| | text | a | x |", "| | end_group | | |",
      ])
    #expect(layout.tables[0].columns.map(\.name) == ["g__a", "h__a"])
    #expect(layout.tables[0].columns.map(\.addresses.count) == [1, 1])
  }

  @Test func `one of two namesakes goes on alone in its own column`() throws {
    let layout = try layout(
      versions: [
        "| | begin_group | g | x |", "| | text | a | x |", "| | end_group | | |",
        "| | begin_group | h | x |", "| | text | a | x |", "| | end_group | | |",
      ], ["| | begin_group | h | x |", "| | text | a | x |", "| | end_group | | |"])
    #expect(layout.tables[0].columns.map(\.name) == ["g__a", "h__a"])
  }

  @Test func `a repeat that moved keeps its table`() throws {
    let layout = try layout(
      versions: ["| | begin_repeat | r | x |", "| | text | a | x |", "| | end_repeat | | |"],
      [
        "| | begin_group | g | x |", "| | begin_repeat | r | x |", "| | text | a | x |",
        "| | end_repeat | | |", "| | end_group | | |",
      ])
    #expect(layout.tables.map(\.name) == ["form_f", "form_f__r"])
    #expect(layout.loop(at: "r") == "g/r")
    #expect(layout.tables[1].columns.map(\.name) == ["a"])
  }

  @Test func `a group that became a repeat keeps both kinds of answers`() throws {
    let layout = try layout(
      versions: ["| | begin_group | g | x |", "| | text | a | x |", "| | end_group | | |"],
      ["| | begin_repeat | g | x |", "| | text | a | x |", "| | end_repeat | | |"])
    let plain = layout.place(of: ElementAddress(path: "g/a", loop: ""))
    let repeated = layout.place(of: ElementAddress(path: "g/a", loop: "g"))
    #expect(plain?.table == 0)
    #expect(repeated?.table == 1)
    #expect(layout.place(of: "g/a") == repeated)
  }

  private func columns(_ rows: String...) throws -> [String] {
    try layout(rows).tables[0].columns.map(\.name)
  }

  private func layout(_ rows: String...) throws -> ProjectionLayout { try layout(rows) }

  private func layout(_ rows: [String]) throws -> ProjectionLayout {
    try layout(versions: rows)
  }

  private func layout(versions: [String]...) throws -> ProjectionLayout {
    ProjectionLayout(
      formID: "f", versions: try versions.map { try form(markdown: Self.table($0)) })
  }

  private static func table(_ rows: [String]) -> String {
    """
    | survey |
    | | type | name | label |
    \(rows.joined(separator: "\n"))
    | settings |
    | | form_id |
    | | f |
    """
  }
}
