import Expressions
import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Rows of a data file read as interviews.
struct RowImportTests {
  static let survey = """
    | survey |
    | | type | name | label | required | constraint | constraint_message | relevant | calculation | bind::campo:missing |
    | | start | inicio | | | | | | | |
    | | end | final | | | | | | | |
    | | username | quien | | | | | | | |
    | | begin group | servicio | Servicio | | | | | | |
    | | select_one nota | nota | ¿Nota? | yes | . > 2 | Más de 2. | | | ns=dk |
    | | select_multiple canal | canal | ¿Canales? | | | | | | |
    | | end group | | | | | | | | |
    | | integer | edad | ¿Edad? | | | | | | |
    | | decimal | monto | ¿Monto? | | | | ${edad} >= 18 | | |
    | | range | escala | ¿Escala? | | | | | | |
    | | date | desde | ¿Desde? | | | | | | |
    | | dateTime | cita | ¿Cita? | | | | | | |
    | | text | texto | ¿Texto? | | | | | | |
    | | calculate | doble | | | | | | ${edad} * 2 | |
    | choices |
    | | list_name | name | label |
    | | nota | 1 | 1 |
    | | nota | 7 | 7 |
    | | nota | ns | No sabe |
    | | canal | tel | Teléfono |
    | | canal | web | Internet |
    | | canal | ofi | Oficina |
    """

  @Test func `cells without a column are told, empty ones are not`() throws {
    let form = try form(markdown: Self.survey)
    let rows = RowImport(plan: try InterviewPlan(form), header: ["nota", "edad"])
    let opening = try Interview.sample(form).opening
    let long = rows.interview(from: ["7", "30", "x", "", "y"]) { _ in opening }
    #expect(long.problems == [RowProblem(column: nil, path: "", kind: .extraCells(2))])
    #expect(long.seal.broken.isEmpty)
    #expect(rows.interview(from: ["7", "30", "", " "]) { _ in opening }.problems.isEmpty)
  }

  @Test func `a cell that is no number is told once, whatever else it breaks`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | constraint |
        | | integer | edad | ¿Edad? | . >= 18 |
        """)
    let rows = RowImport(plan: try InterviewPlan(form), header: ["edad"])
    let opening = try Interview.sample(form).opening
    let problems = rows.interview(from: ["treinta"]) { _ in opening }.problems
    #expect(problems == [RowProblem(column: 0, path: "edad", kind: .notANumber)])
  }

  /// The interview of one row, given as columns and their cells.
  private func read(
    _ cells: KeyValuePairs<String, String>
  ) throws -> (seal: InterviewSeal, problems: [RowProblem]) {
    let form = try form(markdown: Self.survey)
    let rows = RowImport(plan: try InterviewPlan(form), header: cells.map(\.key))
    return rows.interview(from: cells.map(\.value)) { started in
      let opening = InterviewOpening.sample(form)
      return InterviewOpening(
        id: opening.id, formID: opening.formID, formHash: opening.formHash,
        purpose: opening.purpose, interviewer: opening.interviewer, language: opening.language,
        startedAt: started ?? opening.startedAt)
    }
  }

  // MARK: Headers

  @Test(arguments: [
    "servicio/nota", "servicio-nota", "nota", " nota ", "\u{A0}nota", "NOTA", "Servicio/Nota",
    "SERVICIO-NOTA",
  ])
  func `a column belongs to a question by its path or its name`(header: String) throws {
    #expect(try read([header: "7"]).seal.answers == [AnswerPath("servicio/nota"): .value("7")])
  }

  @Test func `columns of no question are told, those that name an interview aside`() throws {
    let form = try form(markdown: Self.survey)
    let rows = RowImport(
      plan: try InterviewPlan(form),
      header: ["_uuid", "nota", "notas", "", "servicio", "KEY", "canal/fax"])
    #expect(rows.unusedColumns == ["notas", "servicio", "canal/fax"])
  }

  @Test(arguments: [
    (["nota", "KEY"], 1), (["_uuid", "meta/instanceID"], 1), (["nota"], nil), ([" _uuid"], 0),
  ])
  func `the best column that names an interview is its key`(
    header: [String], column: Int?
  ) throws {
    let plan = try InterviewPlan(form(markdown: Self.survey))
    #expect(RowImport(plan: plan, header: header).keyColumn == column)
  }

  @Test func `a name that two groups use belongs to neither`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | begin group | a | A |
        | | text | q | ¿Q? |
        | | end group | | |
        | | begin group | b | B |
        | | text | q | ¿Q? |
        | | end group | | |
        """)
    let rows = RowImport(plan: try InterviewPlan(form), header: ["q", "a/q", "b-q"])
    #expect(rows.unusedColumns == ["q"])
  }

  @Test func `a name that stands outside of all groups goes before one inside`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | begin group | a | A |
        | | text | q | ¿Q? |
        | | end group | | |
        | | text | q | ¿Q? |
        """)
    let rows = RowImport(plan: try InterviewPlan(form), header: ["q"])
    let (seal, _) = rows.interview(from: ["x"]) { _ in .sample(form) }
    #expect(seal.answers == [AnswerPath("q"): .value("x")])
  }

  // MARK: Values

  @Test(arguments: ["7", "7.0", " 7 ", "7.00"])
  func `a whole number may come with zeros behind a point`(cell: String) throws {
    let (seal, problems) = try read(["nota": cell, "edad": cell, "escala": cell])
    #expect(seal.answers[AnswerPath("servicio/nota")] == .value("7"))
    #expect(seal.answers[AnswerPath("edad")] == .value("7"))
    #expect(seal.answers[AnswerPath("escala")] == .value("7"))
    #expect(problems.isEmpty)
  }

  @Test(arguments: [("12.5", "12.5"), ("1e3", "1000"), ("-4", "-4")])
  func `a decimal is written in plain digits`(cell: String, written: String) throws {
    let (seal, problems) = try read(["nota": "7", "edad": "30", "monto": cell])
    #expect(seal.answers[AnswerPath("monto")] == .value(written))
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["doce", "1,5", "nan", "inf", "NA", "0x1F"])
  func `what is no number is kept and told`(cell: String) throws {
    let (seal, problems) = try read(["nota": "7", "edad": "30", "monto": cell])
    #expect(seal.answers[AnswerPath("monto")] == .value(cell))
    #expect(problems == [RowProblem(column: 2, path: "monto", kind: .notANumber)])
    #expect(seal.broken == [AnswerPath("monto")])
  }

  @Test func `a number beyond a range is told`() throws {
    let (_, problems) = try read(["nota": "7", "escala": "11"])
    #expect(
      problems == [RowProblem(column: 1, path: "escala", kind: .constraint(message: ""))])
  }

  @Test(arguments: ["2026-03-15", "2026-03-15T10:00:00.000-05:00", "2026-3-15 10:00"])
  func `a date may come with a time`(cell: String) throws {
    #expect(
      try read(["nota": "7", "desde": cell]).seal.answers[AnswerPath("desde")]
        == .value("2026-03-15"))
  }

  @Test(arguments: ["desde", "cita"])
  func `what is no date is told`(column: String) throws {
    let (_, problems) = try read(["nota": "7", column: "15/03/2026"])
    #expect(problems == [RowProblem(column: 1, path: column, kind: .notADate)])
  }

  @Test func `a choice that the list lacks is kept and told`() throws {
    let (seal, problems) = try read(["nota": "8"])
    #expect(seal.answers == [AnswerPath("servicio/nota"): .value("8")])
    #expect(problems == [RowProblem(column: 0, path: "servicio/nota", kind: .unknownChoice)])
    #expect(seal.broken == [AnswerPath("servicio/nota")])
  }

  @Test func `a choice that is no answer is no problem`() throws {
    let (seal, problems) = try read(["nota": "ns"])
    #expect(seal.answers == [AnswerPath("servicio/nota"): .value("ns")])
    #expect(problems.isEmpty)
  }

  // MARK: Columns of ones and zeros

  @Test(arguments: ["/", ".", "__"])
  func `columns of ones and zeros make up a select`(separator: String) throws {
    let (seal, problems) = try read([
      "nota": "7", "canal\(separator)tel": "1", "servicio/canal\(separator)web": "0",
      "canal\(separator)ofi": "TRUE",
    ])
    #expect(seal.answers[AnswerPath("servicio/canal")] == .value("tel ofi"))
    #expect(problems.isEmpty)
  }

  @Test func `ones may come with zeros behind a point`() throws {
    let (seal, _) = try read(["nota": "7", "canal/tel": "0.0", "canal/web": "1.0"])
    #expect(seal.answers[AnswerPath("servicio/canal")] == .value("web"))
  }

  @Test func `zeros alone are a question left without an answer`() throws {
    let (seal, _) = try read(["nota": "7", "canal/tel": "0", "canal/web": "0"])
    #expect(seal.answers[AnswerPath("servicio/canal")] == .missing(.skipped))
  }

  @Test func `a mark that is neither one nor zero is told`() throws {
    let (_, problems) = try read(["nota": "7", "canal/tel": "2"])
    #expect(problems == [RowProblem(column: 1, path: "servicio/canal", kind: .unknownChoice)])
  }

  @Test func `the whole answer and its ones and zeros may come together`() throws {
    let (seal, _) = try read([
      "nota": "7", "canal": "tel web", "canal/tel": "1", "canal/web": "1", "canal/ofi": "0",
    ])
    #expect(seal.answers[AnswerPath("servicio/canal")] == .value("tel web"))
  }

  // MARK: Rules

  @Test func `an answer that breaks the constraint is kept and told with the form's message`()
    throws
  {
    let (seal, problems) = try read(["nota": "1"])
    #expect(seal.answers == [AnswerPath("servicio/nota"): .value("1")])
    #expect(
      problems == [
        RowProblem(column: 0, path: "servicio/nota", kind: .constraint(message: "Más de 2."))
      ])
    #expect(seal.broken == [AnswerPath("servicio/nota")])
  }

  @Test func `a required answer that is missing is told`() throws {
    let (_, problems) = try read(["nota": "", "edad": "30"])
    #expect(problems == [RowProblem(column: 0, path: "servicio/nota", kind: .required)])
  }

  @Test func `a required question without a column is not told`() throws {
    #expect(try read(["edad": "30"]).problems.isEmpty)
  }

  @Test func `an answer that the form's logic hides is left out and told`() throws {
    let (seal, problems) = try read(["nota": "7", "edad": "17", "monto": "50"])
    #expect(seal.answers[AnswerPath("monto")] == nil)
    #expect(problems == [RowProblem(column: 2, path: "monto", kind: .notRelevant)])
  }

  @Test func `a row that fits breaks nothing`() throws {
    let (seal, problems) = try read(["nota": "7", "edad": "30", "monto": "50"])
    #expect(problems.isEmpty)
    #expect(seal.broken.isEmpty)
    #expect(seal.status == .complete)
  }

  // MARK: What is not in the file

  @Test func `an empty cell is skipped, a column that is not there is nothing`() throws {
    let (seal, _) = try read(["nota": "7", "texto": ""])
    #expect(
      seal.answers == [
        AnswerPath("servicio/nota"): .value("7"), AnswerPath("texto"): .missing(.skipped),
      ])
  }

  @Test func `calculations are made anew`() throws {
    let (seal, problems) = try read(["nota": "7", "edad": "30", "doble": "99"])
    #expect(seal.computed[AnswerPath("doble")] == "60")
    #expect(problems.isEmpty)
  }

  @Test func `start and end come from their columns`() throws {
    let (seal, _) = try read([
      "inicio": "2025-11-03T09:00:00.000-05:00", "final": "2025-11-03T09:25:00.000-05:00",
      "nota": "7", "quien": "Luz",
    ])
    let start = try #require(
      Moment(iso: "2025-11-03T09:00:00.000-05:00", zoneOffsetMinutes: 0))
    #expect(seal.opening.startedAt == start)
    #expect(seal.endedAt == start.later(minutes: 25))
    #expect(seal.computed[AnswerPath("final")] == "2025-11-03T09:25:00.000-05:00")
    #expect(seal.computed[AnswerPath("quien")] == "Luz")
  }

  @Test func `a clock and a person that the file does not tell are not made up`() throws {
    let (seal, _) = try read(["nota": "7", "edad": "30"])
    #expect(seal.computed == [AnswerPath("doble"): "60"])
  }

  @Test func `a row shorter than the header has empty cells`() throws {
    let form = try form(markdown: Self.survey)
    let rows = RowImport(plan: try InterviewPlan(form), header: ["nota", "edad", "texto"])
    let (seal, problems) = rows.interview(from: ["7"]) { _ in .sample(form) }
    #expect(seal.answers[AnswerPath("servicio/nota")] == .value("7"))
    #expect(seal.answers[AnswerPath("texto")] == .missing(.skipped))
    #expect(problems.isEmpty)
  }
}
