import Authoring
import Forms
import Languages
import Reporting
import Spreadsheets
import Testing

@Suite struct FormCheckTests {
  private let sound = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) |
    | | text | nombre | ¿Su nombre? | Your name? |
    | | note | gracias | Gracias | Thanks |
    """
  private let broken = """
    | survey |
    | | type | name | label |
    | | text | edad | ¿Edad? |
    | | select_one regiones | region | ¿Región? |
    | choices |
    | | list_name | name | label |
    | | region | n | Norte |
    """

  @Test func `a sound form is accepted with its questions and languages`() {
    let check = FormCheck(
      file: "a.md",
      reading: reading(sound))
    #expect(check.verdict == .accepted)
    #expect(check.questions == 2)
    #expect(check.languages == ["Español (es)", "English (en)"])
    #expect(check.findings.isEmpty)
  }

  @Test func `a form that was mended is usable`() {
    let check = FormCheck(
      file: "a.md",
      reading: reading(
        """
        | survey |
        | | type | name | label | parameters |
        | | range | nota | ¿Nota? | start=5 end=1 |
        """))
    #expect(check.verdict == .repaired)
    #expect(check.isUsable)
  }

  @Test func `a refused form says where, what and what to do`() throws {
    let check = FormCheck(file: "a.md", reading: reading(broken))
    let finding = try #require(check.findings.first { $0.severity == .refusal })
    #expect(check.verdict == .refused)
    #expect(finding.code == "unknown-list")
    #expect((finding.sheet, finding.row) == ("survey", 4))
    #expect(finding.message.english.contains("regiones"))
    #expect(!finding.cure.spanish.isEmpty)
  }

  @Test func `the text has the verdict first and then the findings`() {
    let text = FormCheck(file: "a.md", reading: reading(broken))
      .text(in: .spanish, width: 200, plain: false)
    let lines = text.split(separator: "\n")
    #expect(lines.first?.hasPrefix("a.md: no se puede usar · ") == true)
    #expect(lines.dropFirst().first?.hasPrefix("  ✗ hoja survey, fila 4") == true)
  }

  @Test func `the text of an accepted form is one line`() {
    let text = FormCheck(
      file: "a.md", reading: reading("| survey |\n| | type | name | label |\n| | text | a | A |")
    ).text(in: .english, width: 80, plain: false)
    #expect(text == "a.md: usable · 1 question\n")
  }

  @Test func `a plain terminal gets plain marks`() {
    let text = FormCheck(file: "a.md", reading: reading(broken))
      .text(in: .english, width: 200, plain: true)
    #expect(text.contains("\n  x sheet survey, row 4"))
  }

  @Test func `JSON has the members that programs read`() {
    let check = FormCheck(
      file: "a.md", fileName: "a.md", code: "damaged-file",
      failure: SpreadsheetFailure.damagedArchive(file: "a.md"))
    let expected =
      #"{"file":"a.md","verdict":"refused","questions":0,"languages":[],"findings":["#
      + #"{"severity":"refusal","sheet":null,"row":null,"column":null,"code":"damaged-file","#
      + #""message":"The file is damaged or incomplete.","cure":"Copy or download it again."}]}"#
    #expect(json(of: [check], in: .english).rendered() == expected)
  }

  @Test func `several files make an array`() {
    let check = FormCheck(file: "a.md", reading: reading(sound))
    #expect(json(of: [check, check], in: .english).rendered().hasPrefix("[{"))
  }

  @Test func `several files end with their sum`() {
    let checks = [sound, broken].map { FormCheck(file: "a.md", reading: reading($0)) }
    #expect(summary(of: checks, in: .english) == "\n2 questionnaires: 1 usable, 1 not.\n")
    #expect(summary(of: [checks[0]], in: .english).isEmpty)
  }

  @Test(arguments: [
    ("survey", true), ("Survey ", true), ("surveys", true), ("choices", true), ("Hoja1", false),
  ])
  func `a file is meant as a form by its sheets`(sheet: String, isMeant: Bool) {
    let book = FormSource(fileName: "a.xlsx", sheets: [Sheet(name: sheet, rows: [])])
    #expect(isMeantAsForm(book) == isMeant)
  }
}
