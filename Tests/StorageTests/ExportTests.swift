import Analysis
import Expressions
import Forms
import Languages
import Responses
import Spreadsheets
import TestSupport
import Testing

@testable import Storage

struct ExportTests {
  @Test func `the keys come first, then the questions in form order, then the reasons`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["nombre": "Ana", "edad": "30", "gasto": "2.5", "zona": "sur"])
    let sheet = try study.exported("encuesta")[0]
    #expect(sheet.name == "encuesta")
    #expect(
      sheet.header == [
        "instanceID", "form_version", "purpose", "status", "device", "interviewer", "language",
        "started", "ended", "source", "nombre", "edad", "gasto", "zona", "missing",
      ])
    #expect(
      sheet.rows == [
        [
          "a", "1", "real", "complete", "Estudio", "Rosa", "", "2026-03-15T10:00:00.000-05:00",
          "2026-03-15T10:10:00.000-05:00", "", "Ana", "30", "2.5", "sur", "",
        ]
      ])
  }

  @Test func `rows stand by the start of their interviews`() throws {
    let study = try FieldStudy()
    for (id, minutes) in [("c", 5), ("a", 9), ("b", 5)] {
      var interview = HeldInterview(id, [:])
      interview.startedAt = .sample.later(minutes: minutes)
      try study.hold(interview)
    }
    #expect(try study.exported("encuesta")[0].column("instanceID") == ["b", "c", "a"])
  }

  @Test func `only the interviews asked for are written`() throws {
    let study = try FieldStudy()
    for (number, purpose) in Purpose.allCases.enumerated() {
      for status in InterviewStatus.allCases {
        var interview = HeldInterview("\(number)\(status)", [:])
        (interview.purpose, interview.status) = (purpose, status)
        try study.hold(interview)
      }
    }
    #expect(try study.exported("encuesta")[0].rows.count == 1)
    let more = Population(
      formID: "encuesta", purposes: [.real, .pilot], statuses: [.complete, .partial])
    #expect(try study.exported("encuesta", more)[0].rows.count == 4)
  }

  // MARK: Choices and reasons

  private static let choices = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) | bind::campo:missing | bind::campo:identifies |
    | | text | nombre | Nombre | Name | | yes |
    | | select_one zona | zona | Zona | Area | | |
    | | select_multiple zona | zonas | Zonas | Areas | | |
    | | select_one nota | nota | Nota | Mark | 98=dk 99=refused | |
    | choices |
    | | list_name | name | label::Español (es) | label::English (en) |
    | | zona | norte | Norte, alto | North |
    | | zona | sur | Sur | South |
    | | nota | 1 | Mala | Bad |
    | | nota | 98 | No lo sé | No idea |
    | | nota | 99 | Prefiere callar | Prefers not to |
    | settings |
    | | form_id | namespaces | default_language |
    | | f | campo="urn:campo:xlsform" | Español (es) |
    """

  private func studyWithChoices() throws -> FieldStudy {
    let study = try FieldStudy(Self.choices)
    try study.hold("a", ["nombre": "Ana", "zona": "norte", "zonas": "norte sur", "nota": "1"])
    try study.hold(
      "b", ["nombre": "?refused", "zona": "?dk", "zonas": "?not-applicable", "nota": "98"])
    try study.hold("c", ["zona": "?skipped", "zonas": "?refused", "nota": "?refused"])
    return study
  }

  @Test func `choices are written by name`() throws {
    let sheet = try studyWithChoices().exported("f")[0]
    #expect(sheet.column("zona") == ["norte", "ns", ""])
    #expect(sheet.column("zonas") == ["norte sur", "na", "nr"])
    #expect(sheet.column("nota") == ["1", "98", "99"])
  }

  @Test func `choices are written by label in the language asked for`() throws {
    let study = try studyWithChoices()
    let spanish = try study.exported("f", labels: study.form.languages[0])[0]
    #expect(spanish.column("zona") == ["Norte, alto", "No sabe", ""])
    #expect(spanish.column("zonas") == ["Norte, alto; Sur", "No aplica", "No responde"])
    #expect(spanish.column("nota") == ["Mala", "No lo sé", "Prefiere callar"])
    let english = try study.exported("f", labels: study.form.languages[1], language: .english)[0]
    #expect(english.column("zona") == ["North", "Don't know", ""])
    #expect(english.column("zonas") == ["North; South", "Not applicable", "Refused"])
    #expect(english.column("nota") == ["Bad", "No idea", "Prefers not to"])
  }

  @Test func `the last column tells every reason but that a question was not relevant`() throws {
    let sheet = try studyWithChoices().exported("f", identifying: true)[0]
    #expect(
      sheet.column("missing") == [
        "", "nombre=refused nota=dk zona=dk zonas=not-applicable",
        "nota=refused zona=skipped zonas=refused",
      ])
  }

  @Test func `what identifies a person is left out, reasons included, unless it is asked for`()
    throws
  {
    let study = try studyWithChoices()
    let without = try study.exported("f")[0]
    #expect(!without.header.contains("nombre"))
    #expect(without.leftOut == ["nombre"])
    #expect(without.column("missing")[1] == "nota=dk zona=dk zonas=not-applicable")
    let with = try study.exported("f", identifying: true)[0]
    #expect(with.leftOut.isEmpty)
    #expect(with.column("nombre") == ["Ana", "nr", ""])
  }

  // MARK: Columns

  @Test func `a question called like a key column gets a number`() throws {
    let study = try FieldStudy(
      """
      | survey |
      | | type | name | label |
      | | text | status | x |
      | | text | status_2 | x |
      | | text | Source | x |
      | settings |
      | | form_id |
      | | f |
      """)
    try study.hold("a", ["status": "s", "status_2": "t", "Source": "u"])
    let sheet = try study.exported("f")[0]
    #expect(Set(sheet.header.map { $0.lowercased() }).count == sheet.header.count)
    #expect(sheet.header.suffix(4) == ["status_2", "status_2_2", "Source_2", "missing"])
    #expect(sheet.rows[0].suffix(4) == ["s", "t", "u", ""])
  }

  @Test func `questions of older versions come after those of the newest`() throws {
    let study = try FieldStudy()
    try study.hold("a", ["nombre": "Ana", "edad": "30"])
    let newer = try study.add(
      """
      | survey |
      | | type | name | label |
      | | text | nuevo | x |
      | | integer | edad | x |
      | settings |
      | | form_id | version |
      | | encuesta | 2 |
      """)
    try study.hold(HeldInterview("b", ["nuevo": "n", "edad": "31"]), with: newer)
    let sheet = try study.exported("encuesta")[0]
    #expect(sheet.header.dropFirst(10) == ["nuevo", "edad", "nombre", "gasto", "zona", "missing"])
    #expect(sheet.column("form_version") == ["1", "2"])
    #expect(sheet.column("nombre") == ["Ana", ""])
  }

  @Test(arguments: [1_300, 2_500])
  func `a form of more questions than a table has columns is one sheet`(count: Int) throws {
    let study = try FieldStudy(WideForm.table(questions: count))
    try study.hold("a", ["q1": "x", "q\(count)": "y", "q1001": "?dk"])
    try study.hold("b", ["q1001": "z"])
    let sheets = try study.exported("ancha")
    #expect(sheets.count == 1)
    #expect(sheets[0].header.count == count + 11)
    #expect(sheets[0].column("q1") == ["x", ""])
    #expect(sheets[0].column("q1001") == ["ns", "z"])
    #expect(sheets[0].column("q\(count)") == ["y", ""])
    #expect(sheets[0].column("missing") == ["q1001=dk", ""])
  }

  @Test func `a repeat of more questions than a table has columns is one sheet`() throws {
    let study = try FieldStudy(WideForm.table(questions: 1_100, inRepeat: true))
    var interview = HeldInterview("a", ["r#k/q1": "x", "r#k/q1100": "y", "r#l/q1100": "z"])
    interview.instances = ["r": ["l", "k"]]
    try study.hold(interview)
    let sheet = try study.exported("ancha")[1]
    #expect(sheet.column("instance") == ["l", "k"])
    #expect(sheet.column("q1") == ["", "x"])
    #expect(sheet.column("q1100") == ["z", "y"])
  }

  @Test func `an interview whose form has not come is written with what is known`() throws {
    let study = try FieldStudy()
    let hash = String(repeating: "a", count: 64)
    let seal = HeldInterview("a", ["edad": "30"]).seal(("encuesta", hash))
    try study.centre.startDraft(seal.opening).finalize(seal)
    let sheet = try study.exported("encuesta")[0]
    #expect(sheet.column("instanceID") == ["a"])
    #expect(sheet.column("form_version") == [""])
    #expect(sheet.column("edad") == [""])
  }

  // MARK: Repeats

  private static let repeats = """
    | survey |
    | | type | name | label | bind::campo:identifies |
    | | text | nombre | x | |
    | | begin_repeat | hogar | x | |
    | | text | persona | x | yes |
    | | begin_repeat | visita | x | |
    | | text | motivo | x | |
    | | end_repeat | | | |
    | | end_repeat | | | |
    | | begin_group | g | x | |
    | | begin_repeat | visita | x | |
    | | text | motivo | x | |
    | | end_repeat | | | |
    | | end_group | | | |
    | settings |
    | | form_id | namespaces |
    | | f | campo="urn:campo:xlsform" |
    """

  private func studyWithRepeats() throws -> FieldStudy {
    let study = try FieldStudy(Self.repeats)
    var interview = HeldInterview(
      "a",
      [
        "nombre": "x", "hogar#p/persona": "Ana", "hogar#q/persona": "Luz",
        "hogar#q/visita#1/motivo": "m", "g/visita#z/motivo": "otro",
      ])
    interview.instances = ["hogar": ["q", "p"], "hogar#q/visita": ["1"], "g/visita": ["z"]]
    try study.hold(interview)
    return study
  }

  @Test func `each repeat is a sheet of its own, whose name no other has`() throws {
    let sheets = try studyWithRepeats().exported("f", identifying: true)
    #expect(sheets.map(\.name) == ["f", "hogar", "visita", "g__visita"])
    #expect(
      sheets[1].header == ["instanceID", "instance", "parent", "ordinal", "persona", "missing"])
    #expect(sheets[1].rows == [["a", "q", "", "1", "Luz", ""], ["a", "p", "", "2", "Ana", ""]])
    #expect(sheets[2].rows == [["a", "q/1", "q", "1", "m", ""]])
    #expect(sheets[3].rows == [["a", "z", "", "1", "otro", ""]])
  }

  @Test func `a repeat of which every question is left out still tells its instances`() throws {
    let sheets = try studyWithRepeats().exported("f")
    #expect(sheets[1].header == ["instanceID", "instance", "parent", "ordinal", "missing"])
    #expect(sheets[1].rows.map { $0[1] } == ["q", "p"])
  }

  // MARK: Values

  @Test func `a value is given to the writer of CSV as it was answered`() throws {
    let study = try FieldStudy()
    let odd = "=1+1, \"dijo\"\r\nadiós\tfin; 'x'"
    try study.hold("a", ["nombre": odd])
    let sheet = try study.exported("encuesta")[0]
    #expect(sheet.column("nombre") == [odd])
    var bytes: [UInt8] = []
    var writer = CSVWriter { bytes.append(contentsOf: $0) }
    try writer.append(sheet.header)
    try writer.append(sheet.rows[0])
    var reader = try CSVReader(fileName: "x.csv", bytes: bytes)
    _ = try reader.next()
    #expect(try reader.next()?.fields[10] == odd)
  }

  @Test func `what the receiver throws reaches the caller as it is`() throws {
    struct Stop: Error, Equatable {}
    let study = try FieldStudy()
    try study.hold("a", [:])
    let settings = ExportSettings(
      population: Population(formID: "encuesta"), labels: nil, language: .spanish,
      includesIdentifying: false)
    let sheet = try #require(try study.centre.exportSheets("encuesta", settings).first)
    #expect(throws: Stop()) {
      try study.centre.exportRows(of: sheet, settings) { _ in throw Stop() }
    }
  }
}
