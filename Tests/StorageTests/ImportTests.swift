import Expressions
import Forms
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Rows of data files as interviews: known again, corrected, never doubled.
struct ImportTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  private let csv = "clave,nombre,edad\n1,Ana,30\n2,Luz,40\n"

  @Test func `rows become complete interviews with a source`() throws {
    let report = try study.bring(csv, key: "clave")
    #expect((report.rows, report.added, report.corrected, report.unchanged) == (2, 2, 0, 0))
    #expect(
      try study.centre.lines("SELECT DISTINCT status, purpose, source FROM interview")
        == [#"status="complete" | purpose="real" | source="panel""#])
    #expect(
      try study.centre.value("SELECT group_concat(nombre) FROM form_encuesta ORDER BY 1")?.count
        == 7)
  }

  @Test func `the same file a second time adds nothing`() throws {
    try study.bring(csv, key: "clave")
    let before = try study.centre.logLines()
    let again = try study.bring(csv, into: study.open(study.centre.path), key: "clave")
    #expect((again.added, again.corrected, again.unchanged) == (0, 0, 2))
    #expect(try study.centre.logLines() == before)
  }

  @Test func `rows are known by instanceID without being told`() throws {
    let csv = "edad,instanceID\n30,uuid:1\n40,uuid:2\n"
    try study.bring(csv)
    #expect(try study.bring(csv.replacing("40", with: "41")).corrected == 1)
  }

  @Test func `rows without a name are known by their bytes, equal ones by their count`() throws {
    let csv = "nombre,edad\nAna,30\nAna,30\nLuz,30\n"
    #expect(try study.bring(csv).added == 3)
    #expect(try study.bring(csv).unchanged == 3)
    let longer = try study.bring(csv + "Ana,30\n")
    #expect((longer.added, longer.unchanged) == (1, 3))
  }

  @Test func `another source's rows are other interviews`() throws {
    try study.bring(csv, key: "clave")
    #expect(try study.bring(csv, key: "clave", source: "otro").added == 2)
  }

  @Test func `a changed row is a correction of what changed`() throws {
    try study.bring(csv, key: "clave")
    let id = study.importedID("1")
    let report = try study.bring(csv.replacing("Ana,30", with: "Ana,31"), key: "clave")
    #expect((report.added, report.corrected, report.unchanged) == (0, 1, 1))
    let entries = try study.entries(of: study.centre).filter { $0.header.subject == id }
    #expect(entries.map(\.header.kind) == [.interview, .correction])
    #expect(entries[1].header.parents == [entries[0].id])
    #expect(try entries[1].bodyValue()?["answers"] == .object(["edad": .string("31")]))
    #expect(
      try study.centre.value("SELECT edad FROM form_encuesta WHERE interview = '\(id)'") == "31")
  }

  @Test func `an emptied cell takes the answer away`() throws {
    try study.bring(csv, key: "clave")
    try study.bring("clave,nombre,edad\n1,Ana,\n", key: "clave")
    let history = try #require(try study.centre.history(of: study.importedID("1")))
    #expect(history.current.answers[AnswerPath("edad")] == .missing(.skipped))
    #expect(history.current.answers[AnswerPath("nombre")] == .value("Ana"))
  }

  @Test func `an answer that is no longer relevant is cleared`() throws {
    let study = try FieldStudy(
      FieldStudy.plainForm.replacing(
        "| type | name | label |", with: "| type | name | label | relevant |"
      )
      .replacing("| ¿Cuánto gasta? |", with: "| x | ${edad} > 20 |"))
    try study.bring("clave,edad,gasto\n1,30,5\n", key: "clave")
    try study.bring("clave,edad,gasto\n1,10,\n", key: "clave")
    let entries = try study.entries(of: study.centre)
    #expect(try entries.last?.bodyValue()?["cleared"] == .array([.string("gasto")]))
    #expect(try study.centre.value("SELECT gasto FROM form_encuesta") == nil)
  }

  @Test func `columns that a later file has not are left as they were`() throws {
    try study.bring(csv, key: "clave")
    try study.bring("clave,edad\n1,31\n", key: "clave")
    let history = try #require(try study.centre.history(of: study.importedID("1")))
    #expect(history.current.answers[AnswerPath("nombre")] == .value("Ana"))
    #expect(history.current.answers[AnswerPath("edad")] == .value("31"))
    #expect(try study.bring("clave,edad\n1,31\n", key: "clave").unchanged == 1)
  }

  @Test func `a correction leaves the interview's person and day as they were`() throws {
    try study.bring(csv, key: "clave", person: "Rosa")
    let before = try study.centre.lines(
      "SELECT started, ended, interviewer FROM interview WHERE id = '\(study.importedID("1"))'")
    study.surroundings.set(Moment.sample.later(minutes: 5_000))
    try study.bring(csv.replacing("30", with: "31"), key: "clave", person: "Otra")
    #expect(
      try study.centre.lines(
        "SELECT started, ended, interviewer FROM interview WHERE id = '\(study.importedID("1"))'")
        == before)
    #expect(try study.entries(of: study.centre).last?.header.by == "Otra")
  }

  @Test func `a row that comes for another purpose is corrected`() throws {
    try study.bring(csv, key: "clave")
    #expect(try study.bring(csv, key: "clave", purpose: .pilot).corrected == 2)
    #expect(try study.centre.value("SELECT DISTINCT purpose FROM interview") == "pilot")
  }

  @Test func `of two rows with one key the later counts, and it is told`() throws {
    let report = try study.bring("clave,edad\n1,30\n1,31\n", key: "clave")
    #expect((report.added, report.corrected, report.repeatedKeys) == (1, 1, 1))
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == "31")
  }

  @Test func `a row that does not fit is kept and flagged, or left out`() throws {
    let csv = "clave,edad,zona\n1,treinta,norte\n2,40,este\n3,50,sur\n"
    let kept = try study.bring(csv, key: "clave")
    #expect((kept.added, kept.leftOut, kept.problems.count) == (3, 0, 2))
    #expect(kept.problems.map(\.line) == [2, 3])
    #expect(try study.centre.value("SELECT sum(broken) FROM interview") == "2")
    let skipped = try study.bring(csv, key: "clave", source: "otro", misfits: .skip)
    #expect((skipped.added, skipped.leftOut) == (1, 2))
  }

  @Test func `a character that no entry can hold is left out of a cell`() throws {
    try study.bring("clave,nombre\n1,A\u{0}na\n", key: "clave")
    #expect(try study.centre.value("SELECT nombre FROM form_encuesta") == "Ana")
    #expect(try study.bring("clave,nombre\n1,A\u{0}na\n", key: "clave").unchanged == 1)
  }

  @Test func `more rows than fit one transaction all come`() throws {
    let rows = (1...2_100).map { "\($0),30" }.joined(separator: "\n")
    #expect(try study.bring("clave,edad\n\(rows)\n", key: "clave").added == 2_100)
    #expect(try study.centre.count("form_encuesta") == 2_100)
  }

  // MARK: Two devices

  @Test func `one row brought in on two devices is one interview without conflict`() throws {
    let device = try study.device("uno")
    try study.bring(csv, key: "clave")
    try study.bring(csv, into: device, key: "clave")
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.count("interview") == 2)
    #expect(try study.centre.conflictCount() == 0)
    #expect(try study.bring(csv, key: "clave").unchanged == 2)
  }

  @Test func `rows that differ on two devices conflict until one row settles them`() throws {
    let device = try study.device("uno")
    try study.bring(csv, key: "clave")
    try study.bring(csv.replacing("30", with: "33"), into: device, key: "clave")
    let report = try study.centre.merge(device.path)
    #expect(report.devices.map(\.conflicts) == [1, 1])
    let history = try #require(try study.centre.history(of: study.importedID("1")))
    #expect(history.conflicts.map(\.field) == ["edad"])
    #expect(try study.centre.value("SELECT field FROM conflict") == "edad")
    #expect(
      try study.centre.value(
        "SELECT conflicts FROM interview WHERE id = '\(study.importedID("1"))'") == "1")
    #expect(
      try study.centre.value(
        "SELECT edad FROM form_encuesta WHERE interview = '\(study.importedID("1"))'") == "33")

    #expect(try study.bring(csv.replacing("30", with: "35"), key: "clave").corrected == 1)
    #expect(try study.centre.conflictCount() == 0)
  }

  @Test func `of equal times the origin decides what is shown`() throws {
    let device = try study.device("uno")
    let still = Surroundings(now: { .sample.later(minutes: 900) }, randomBits: { 7 })
    for (path, age) in [(study.centre.path, "30"), (device.path, "31")] {
      let file = try SurveyFile(opening: path, surroundings: still)
      try study.bring("clave,edad\n1,\(age)\n", into: file, key: "clave")
    }
    _ = try study.centre.merge(device.path)
    let isDevice = study.centre.installation.origin < device.installation.origin
    #expect(try study.centre.value("SELECT edad FROM form_encuesta") == (isDevice ? "31" : "30"))
  }

  @Test func `what the form computes is computed again from both devices' answers`() throws {
    let study = try FieldStudy(
      """
      | survey |
      | | type | name | label | calculation | relevant |
      | | integer | a | x | | |
      | | integer | b | x | | |
      | | calculate | suma | | ${a} + ${b} | |
      | | calculate | aviso | | 'alto' | ${a} > 5 |
      | | begin_group | g | x | | ${a} > 5 |
      | | calculate | dentro | | ${b} * 2 | |
      | | end_group | | | | |
      | settings |
      | | form_id |
      | | encuesta |
      """)
    let device = try study.device("uno")
    try study.bring("clave,a,b\n1,9,1\n", key: "clave")
    _ = try device.merge(study.centre.path)
    _ = try study.bring("clave,a,b\n1,9,1\n", into: device, key: "clave")
    _ = try study.centre.merge(device.path)
    try study.bring("clave,a\n1,2\n", key: "clave")
    try study.bring("clave,a,b\n1,9,7\n", into: device, key: "clave")
    _ = try study.centre.merge(device.path)
    #expect(
      try study.centre.lines("SELECT a, b, suma, aviso, dentro FROM form_encuesta")
        == [#"a=2 | b=7 | suma="9" | aviso=NULL | dentro=NULL"#])
  }
}
