import Fieldwork
import Languages
import Testing

struct PermissionGridTests {
  private let columns = ["nivel", "etiqueta", "segmento", "valores", "paginas", "contactos"]

  @Test func `a level sees its values, its pages and no names unless allowed`() throws {
    let grid = try PermissionGrid(
      columns: columns,
      rows: [
        ["norte", "Gerencia norte", "region", "n1; n2", "summary;gaps", "sí"],
        ["todo", "", "", "", "*", ""],
      ])
    let north = try #require(grid.level(named: "NORTE"))
    #expect(north.segments == ["region": ["n1", "n2"]])
    #expect(north.pages == ["summary", "gaps"])
    #expect(north.seesContacts)
    let all = try #require(grid.level(named: "todo"))
    #expect(all.segments.isEmpty && all.pages == nil && !all.seesContacts)
    #expect(all.label == "todo")
  }

  @Test func `a second row narrows a level and never widens it`() throws {
    let grid = try PermissionGrid(
      columns: columns,
      rows: [
        ["a", "", "region", "n1;n2", "summary;gaps", "si"],
        ["a", "", "region", "n2;n3", "gaps;method", "no"],
        ["a", "", "canal", "web", "", "si"],
      ])
    let level = try #require(grid.level(named: "a"))
    #expect(level.segments == ["region": ["n2"], "canal": ["web"]])
    #expect(level.pages == ["gaps"])
    #expect(!level.seesContacts)
  }

  @Test func `values without their segment, and words that are neither yes nor no, are told`() {
    #expect(throws: FieldworkFailure.self) {
      try PermissionGrid(columns: columns, rows: [["a", "", "", "n1", "", ""]])
    }
    #expect(throws: FieldworkFailure.self) {
      try PermissionGrid(columns: columns, rows: [["a", "", "", "", "", "quizás"]])
    }
    #expect(throws: FieldworkFailure.self) {
      try PermissionGrid(columns: ["x"], rows: [])
    }
  }
}
