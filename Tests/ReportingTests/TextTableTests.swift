import Reporting
import Testing

struct TextTableTests {
  private let table = TextTable(
    columns: [
      TableColumn("Atributo", shrinks: true),
      TableColumn("Importancia", alignment: .trailing),
      TableColumn("Brecha", alignment: .trailing),
    ],
    rows: [["Precio", "7,00", "-0,01"], ["Facilidad", "9,12", "+2,92"]],
    footnotes: ["* base pequeña"])

  private let long = TextTable(
    columns: [
      TableColumn("Atributo", minimumWidth: 20, shrinks: true),
      TableColumn("n", alignment: .trailing),
      TableColumn("Motivo", shrinks: true, overflow: .truncates),
    ],
    rows: [
      [
        "Facilidad para contactar a una persona que resuelva el problema a la primera", "1 204",
        "una nota larga que no cabe en la columna y se corta al final",
      ]
    ])

  private func widths(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { displayWidth(of: $0) }
  }

  @Test func `words stand left and figures right under a ruled header`() {
    #expect(
      table.rendered() == """
        Atributo   Importancia  Brecha
        ─────────  ───────────  ──────
        Precio            7,00   -0,01
        Facilidad         9,12   +2,92
        * base pequeña

        """)
  }

  @Test func `a plain table has plain rules`() {
    #expect(
      table.rendered(plain: true).split(separator: "\n")[1] == "---------  -----------  ------")
  }

  @Test func `a table too wide fits 80 columns by its shrinking columns`() {
    let text = long.rendered()
    #expect(widths(text).max() == 80)
    #expect(text.contains("1 204"))
    #expect(text.contains("…"))
    #expect(text.contains("primera"))
  }

  @Test func `a plain table cuts with three points`() {
    #expect(long.rendered(plain: true).contains("..."))
    #expect(!long.rendered(plain: true).contains("…"))
  }

  @Test(arguments: [20, 33, 47, 61, 80])
  func `a table fits any width its figures leave`(width: Int) throws {
    #expect(try #require(widths(long.rendered(width: width)).max()) <= width)
    #expect(long.rendered(width: width).contains("1 204"))
  }

  @Test func `figures are never cut`() {
    let figures = TextTable(
      columns: [TableColumn("a", alignment: .trailing), TableColumn("b", alignment: .trailing)],
      rows: [["123456789", "987654321"]])
    #expect(figures.rendered(width: 10).contains("123456789  987654321"))
  }

  @Test func `titles break before figures give way`() {
    let titled = TextTable(
      columns: [TableColumn("Zona"), TableColumn("Satisfacción media", alignment: .trailing)],
      rows: [["Lima", "8,1"]])
    #expect(
      titled.rendered(width: 18) == """
              Satisfacción
        Zona         media
        ────  ────────────
        Lima           8,1

        """)
  }

  @Test func `no line ends in spaces`() {
    let lines = (table.rendered() + long.rendered(width: 50)).split(separator: "\n")
    #expect(lines.allSatisfy { $0.last != " " })
  }

  @Test func `a row that is short leaves cells empty`() {
    let short = TextTable(columns: [TableColumn("a"), TableColumn("b")], rows: [["1"]])
    #expect(short.rendered() == "a  b\n─  ─\n1\n")
  }

  @Test func `a cell cannot steer the terminal`() {
    let hostile = TextTable(
      columns: [TableColumn("a"), TableColumn("b", overflow: .truncates)],
      rows: [["x\u{1B}[31mred\u{202E}", "uno\ndos\ttres"]])
    #expect(!hostile.rendered().unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(hostile.rendered().contains("uno dos tres"))
  }

  @Test func `a table without rows is its header`() {
    #expect(TextTable(columns: [TableColumn("Zona")]).rendered() == "Zona\n────\n")
  }

  @Test func `a table without titles has no header`() {
    let bare = TextTable(columns: [TableColumn(""), TableColumn("")], rows: [["n", "12"]])
    #expect(bare.rendered() == "n  12\n")
  }
}
