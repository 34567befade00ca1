import Analysis
import Forms
import Languages
import Reporting
import Testing

private let form = """
  | survey | | | |
  | | type | name | label | bind::campo:measure |
  | | select_multiple why | why | Why did they "leave"? | reason |
  | choices | | | |
  | | list_name | name | label | category |
  | | why | slow | Slow | policy |
  | | why | dear | Dear | policy |
  | | why | ill | Illness | personal |
  | | why | other | Other | |
  """

private func fishbone(_ template: FishboneTemplate? = nil) throws -> Fishbone {
  let study = try Study(
    form,
    [(12, ["why": "slow ill"]), (8, ["why": "slow"]), (5, ["why": "dear"]), (1, ["why": "other"])])
  return try Fishbone.compute(
    study.questions, tabulator: study.tabulator, population: study.population,
    request: Fishbone.Request(template: template))
}

struct FishboneTests {
  @Test func `reasons hang on the bone their category names, counted over people`() throws {
    let fishbone = try fishbone()
    #expect(fishbone.bones.map(\.key) == ["policy", "personal", ""])
    #expect(fishbone.bones[0].causes.map(\.label) == ["Slow", "Dear"])
    #expect(fishbone.bones[0].causes.map(\.count) == [20, 5])
    #expect(isClose(fishbone.bones[0].causes[0].percent, 100 * 20.0 / 26))
    #expect(fishbone.bones.map(\.label)[2] == "sin categoría")
    #expect(fishbone.respondents == 26)
  }

  /// CRAN `qcc`, the example of `cause.and.effect`: 6 bones and 19 causes.
  @Test func `a template without interviews' reasons keeps its causes uncounted`() throws {
    let causes = [
      ("Measurements", ["Micrometers", "Microscopes", "Inspectors"]),
      ("Materials", ["Alloys", "Lubricants", "Suppliers"]),
      ("Personnel", ["Shifts", "Supervisors", "Training", "Operators"]),
      ("Environment", ["Condensation", "Moisture"]), ("Methods", ["Brake", "Engager", "Angle"]),
      ("Machines", ["Speed", "Lathes", "Bits", "Sockets"]),
    ]
    let template = try FishboneTemplate(
      header: ["bone", "cause"],
      rows: causes.flatMap { bone in bone.1.map { [bone.0, $0] } })
    let bones = try fishbone(template).bones.prefix(6)
    #expect(bones.map(\.label) == causes.map(\.0))
    #expect(bones.flatMap(\.causes).count == 19)
    #expect(bones.flatMap(\.causes).allSatisfy { $0.count == nil })
  }

  @Test func `a template orders bones, names them and takes reasons to them`() throws {
    let template = try FishboneTemplate(
      header: ["Bone", "es", "en", "cause", "reason"],
      rows: [
        ["people", "Personas", "People", "", ""], ["people", "", "", "Fell ill", "ill"],
        ["people", "", "", "", "dead"], ["policy", "Política", "Policy", "", ""],
      ])
    let bones = try fishbone(template).bones
    #expect(bones.map(\.key) == ["people", "policy", ""])
    #expect(bones[0].label == "Personas")
    #expect(bones[0].causes.map(\.label) == ["Fell ill", "dead"])
    #expect(bones[0].causes.map(\.count) == [12, 0])
    #expect(bones[1].mentions == 25)
  }

  @Test func `a template without bones is refused with its row`() {
    #expect(throws: AnalysisFailure.malformedTemplate(row: 1)) {
      try FishboneTemplate(header: ["cause"], rows: [["x"]])
    }
    #expect(throws: AnalysisFailure.malformedTemplate(row: 3)) {
      try FishboneTemplate(header: ["bone", "cause"], rows: [["a", "x"], ["", "y"]])
    }
  }

  @Test func `every form draws bones and causes and escapes what would end a label`() throws {
    let presentation = FishbonePresentation(try fishbone())
    let text = presentation.text(width: 60, language: .english)
    #expect(text.contains("policy · 25"))
    #expect(text.contains("├─ Slow · 20 (76.9%)"))
    #expect(presentation.text(width: 60, language: .english, plain: true).contains("|- Slow"))
    let dot = presentation.dot()
    #expect(dot.contains("effect [label=\"Why did they \\\"leave\\\"?\", style=bold];"))
    #expect(dot.contains("b0c0 [label=\"Slow (20)\", shape=plaintext];"))
    let mermaid = presentation.mermaid()
    #expect(mermaid.contains("effect[\"Why did they #quot;leave#quot;?\"]"))
    #expect(mermaid.contains("b0c1[\"Dear (5)\"] --> b0"))
    #expect(presentation.svg(language: .spanish).contains("Slow (20)"))
    #expect(presentation.csvRecords().map(\.count) == [6, 6, 6, 6, 6])
  }
}
