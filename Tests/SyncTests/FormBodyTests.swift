import Forms
import Sync
import Testing

/// A version of a questionnaire as a body, and its identity.
struct FormBodyTests {
  private static let sheets = [
    Sheet(
      name: "survey",
      rows: [
        SheetRow(number: 1, cells: ["type", "name", "label"]),
        SheetRow(number: 2, cells: ["text", "a", ""]),
        SheetRow(number: 3, cells: ["integer", "", "B"]),
      ]),
    Sheet(name: "settings", rows: [SheetRow(number: 1, cells: ["form_id"])]),
  ]

  private func hash(_ sheets: [Sheet], file: String = "x.md") -> String {
    FormSource(fileName: file, sheets: sheets).hash
  }

  @Test func `a form is read back as it was written`() throws {
    let form = FormBody(
      formID: "f", version: "2", title: "T",
      source: FormSource(fileName: "x.md", sheets: Self.sheets))
    let bytes = try form.body.canonicalBytes()
    #expect(FormBody(body: try CanonicalValue(canonical: bytes)) == form)
  }

  @Test func `neither the file's name nor row numbers nor blank rows are part of a form`() {
    let moved = Self.sheets.map { sheet in
      let rows = sheet.rows.map { SheetRow(number: $0.number * 7, cells: $0.cells + ["", ""]) }
      return Sheet(name: sheet.name, rows: [SheetRow(number: 1, cells: ["", ""])] + rows)
    }
    #expect(hash(moved, file: "otro.xlsx") == hash(Self.sheets))
    #expect(hash(Self.sheets + [Sheet(name: "notas", rows: [])]) == hash(Self.sheets))
  }

  @Test func `every cell is part of a form`() {
    var hashes: Set<String> = [hash(Self.sheets)]
    var changes = 1
    for (number, sheet) in Self.sheets.enumerated() {
      for (row, cells) in sheet.rows.map(\.cells).enumerated() {
        for cell in cells.indices {
          var changed = cells
          changed[cell] += "x"
          var rows = sheet.rows
          rows[row] = SheetRow(number: rows[row].number, cells: changed)
          var sheets = Self.sheets
          sheets[number] = Sheet(name: sheet.name, rows: rows)
          hashes.insert(hash(sheets))
          changes += 1
        }
      }
    }
    #expect(hashes.count == changes)
  }

  @Test func `names of sheets and the order of rows and cells are part of a form`() {
    let survey = Self.sheets[0]
    let variants = [
      Self.sheets, Self.sheets.reversed(),
      [Sheet(name: "Survey", rows: survey.rows), Self.sheets[1]],
      [Sheet(name: "survey", rows: survey.rows.reversed()), Self.sheets[1]],
      [
        Sheet(
          name: "survey", rows: survey.rows.map { SheetRow(number: 1, cells: ["x"] + $0.cells) }),
        Self.sheets[1],
      ],
    ]
    #expect(Set(variants.map { hash($0) }).count == variants.count)
  }

  @Test func `cells that are not those of the hash make no form`() throws {
    let form = FormBody(
      formID: "f", version: "2", title: "T",
      source: FormSource(fileName: "x.md", sheets: Self.sheets))
    guard case .object(var members) = form.body else { return }
    members["hash"] = .string(String(repeating: "0", count: 64))
    #expect(FormBody(body: .object(members)) == nil)
    members = form.body.objectValue ?? [:]
    members["sheets"] = .array([])
    #expect(FormBody(body: .object(members)) == nil)
    #expect(FormBody(body: .object([:])) == nil)
  }
}
