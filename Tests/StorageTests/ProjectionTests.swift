import Analysis
import Forms
import Responses
import Sync
import Testing

@testable import Storage

/// What an analyst reads from the tables of answers.
struct ProjectionTests {
  @Test func `answers stand in their columns, with the types of their questions`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["nombre": "Ana", "edad": "30", "gasto": "12.50", "zona": "sur"])
    let row = try study.centre.lines(
      "SELECT nombre, typeof(edad) AS e, edad, typeof(gasto) AS g, gasto, zona FROM form_encuesta")
    #expect(row == [#"nombre="Ana" | e="integer" | edad=30 | g="real" | gasto=12.5 | zona="sur""#])
  }

  @Test func `an answer that is no number stays text`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["edad": "treinta", "gasto": "12,5"])
    let row = try study.centre.lines(
      "SELECT typeof(edad) AS e, edad, typeof(gasto) AS g, gasto FROM form_encuesta")
    #expect(row == [#"e="text" | edad="treinta" | g="text" | gasto="12,5""#])
  }

  @Test func `a code with a leading zero is not made a number`() throws {
    let study = try FieldStudy(
      FieldStudy.plainForm.replacing("| region | norte |", with: "| region | 01 |")
        .replacing("| region | sur |", with: "| region | 02 |"))
    try study.hold("a", ["zona": "01"])
    #expect(try study.centre.value("SELECT zona FROM form_encuesta") == "01")
  }

  @Test(arguments: MissingKind.allCases)
  func `an answer that is missing is empty and says why`(kind: MissingKind) throws {
    let study = try FieldStudy()
    var interview = HeldInterview("a", ["edad": "30"])
    interview.answers["nombre"] = .missing(kind)
    try study.hold(interview)
    #expect(try study.centre.value("SELECT nombre FROM form_encuesta") == nil)
    #expect(
      try study.centre.value("SELECT json_extract(missing, '$.nombre') FROM form_encuesta")
        == kind.rawValue)
  }

  @Test func `a question without an answer was not relevant`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["edad": "30", "zona": "?dk"])
    let missing = try study.centre.value("SELECT missing FROM form_encuesta")
    #expect(missing == #"{"gasto":"not-relevant","nombre":"not-relevant","zona":"dk"}"#)
  }

  @Test(arguments: [
    ("ns", "dk"), ("nr", "refused"), ("na", "not-applicable"), ("11", "blank"),
  ])
  func `a choice that stands for no answer is none`(choice: String, kind: String) throws {
    let study = try FieldStudy(
      """
      | survey |
      | | type | name | label | bind::campo:missing |
      | | select_one escala | nota | Nota | ns=dk nr=refused na=not-applicable 11 |
      | choices |
      | | list_name | name | label |
      | | escala | 1 | Mala |
      | | escala | 10 | Buena |
      | | escala | 11 | Sin dato |
      | | escala | ns | No sabe |
      | | escala | nr | No responde |
      | | escala | na | No aplica |
      | settings |
      | | form_id | namespaces |
      | | f | campo="urn:campo:xlsform" |
      """)
    try study.hold("a", ["nota": choice])
    let row = try study.centre.lines(
      "SELECT nota, json_extract(missing, '$.nota') AS por FROM form_f")
    #expect(row == [#"nota=NULL | por="\#(kind)""#])
  }

  @Test func `the interview itself has a row with its circumstances`() throws {
    let study = try FieldStudy()
    var interview = HeldInterview("a", ["edad": "30"])
    (interview.purpose, interview.status, interview.interviewer) = (.pilot, .partial, "Luz")
    try study.hold(interview)
    let row = try study.centre.lines(
      "SELECT form_id, purpose, status, interviewer, started, seals, conflicts FROM interview")
    #expect(
      row == [
        #"form_id="encuesta" | purpose="pilot" | status="partial" | interviewer="Luz" | started="2026-03-15T10:00:00.000-05:00" | seals=1 | conflicts=0"#
      ])
  }

  // MARK: Repeats

  private static let repeats = """
    | survey |
    | | type | name | label |
    | | text | nombre | x |
    | | begin_repeat | prestamo | x |
    | | decimal | monto | x |
    | | begin_repeat | cuota | x |
    | | integer | pago | x |
    | | end_repeat | | |
    | | end_repeat | | |
    | settings |
    | | form_id |
    | | f |
    """

  private func heldWithRepeats() throws -> FieldStudy {
    let study = try FieldStudy(Self.repeats)
    var interview = HeldInterview(
      "a",
      [
        "nombre": "Ana", "prestamo#x/monto": "100", "prestamo#y/monto": "?refused",
        "prestamo#y/cuota#1/pago": "5", "prestamo#y/cuota#2/pago": "6",
      ])
    interview.instances = ["prestamo": ["y", "x"], "prestamo#y/cuota": ["1", "2"]]
    try study.hold(interview)
    return study
  }

  @Test func `each instance of a repeat has a row with its place`() throws {
    let rows = try heldWithRepeats().centre.lines(
      "SELECT instance, parent, ordinal, monto, json_extract(missing, '$.monto') AS por FROM form_f__prestamo ORDER BY ordinal"
    )
    #expect(
      rows == [
        #"instance="y" | parent=NULL | ordinal=1 | monto=NULL | por="refused""#,
        #"instance="x" | parent=NULL | ordinal=2 | monto=100.0 | por=NULL"#,
      ])
  }

  @Test func `an instance inside another names the one around it`() throws {
    let rows = try heldWithRepeats().centre.lines(
      "SELECT instance, parent, ordinal, pago FROM form_f__cuota ORDER BY ordinal")
    #expect(
      rows == [
        #"instance="y/1" | parent="y" | ordinal=1 | pago=5"#,
        #"instance="y/2" | parent="y" | ordinal=2 | pago=6"#,
      ])
  }

  // MARK: Forms

  @Test func `forms whose ids make one table name have a table each`() throws {
    let study = try FieldStudy()
    for id in ["a-b", "a_b", "A_B"] {
      let form = try study.add(
        FieldStudy.plainForm.replacing("| Encuesta | encuesta |", with: "| Encuesta | \(id) |"))
      try study.hold(HeldInterview(id, ["edad": "30"]), with: form)
    }
    for table in ["form_a_b", "form_a_b_2", "form_A_B_3"] {
      #expect(try study.centre.count(table) == 1, "\(table)")
    }
    #expect(try study.centre.count("interview") == 3)
  }

  @Test func `an interview that names a form id of its own goes with its version`() throws {
    let study = try FieldStudy()
    let seal = HeldInterview("a", ["edad": "30"]).seal(("otra", study.body.hash))
    try study.centre.startDraft(seal.opening).finalize(seal)
    #expect(try study.centre.value("SELECT form_id FROM interview") == "encuesta")
    #expect(try study.centre.count("form_encuesta") == 1)
  }

  @Test func `questions may be called like the columns of an interview`() throws {
    let study = try FieldStudy(
      """
      | survey |
      | | type | name | label |
      | | text | status | x |
      | | text | purpose | x |
      | | text | started | x |
      | | text | id | x |
      | | text | form_id | x |
      | settings |
      | | form_id |
      | | f |
      """)
    try study.hold("a", ["status": "s", "purpose": "p", "started": "t", "id": "i", "form_id": "f"])
    let rows = try study.centre.tally(
      ["status", "purpose", "started", "id", "form_id"].map { .init(path: $0) },
      in: .init(formID: "f"), by: nil)
    #expect(rows.map { $0.cells.compactMap(\.value) } == [["s", "p", "t", "i", "f"]])
    #expect(try study.exported("f")[0].rows.count == 1)
  }
}
