import Forms
import GRDB
import Sync
import Testing

@testable import Storage

/// Answers to several versions of a form come together by question name.
struct VersionTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
    try study.hold("vieja", ["nombre": "Ana", "edad": "30", "zona": "norte"])
  }

  @Test func `a question that is added is empty for those who were not asked`() throws {
    let newer = try study.add(
      Self.form("| | integer | edad | x |", "| | text | correo | x |"))
    try study.hold(HeldInterview("nueva", ["edad": "31", "correo": "c"]), with: newer)
    #expect(try rows("edad, correo, nombre") == ["30||Ana", "31|c|"])
    #expect(
      try study.centre.value("SELECT missing FROM form_encuesta WHERE interview = 'vieja'")
        == #"{"gasto":"not-relevant"}"#)
  }

  @Test func `a question that was dropped keeps what was answered`() throws {
    let newer = try study.add(Self.form("| | integer | edad | x |"))
    try study.hold(HeldInterview("nueva", ["edad": "31"]), with: newer)
    #expect(try rows("nombre, edad") == ["Ana|30", "|31"])
    #expect(
      try study.centre.value("SELECT missing FROM form_encuesta WHERE interview = 'nueva'") == "{}")
  }

  @Test func `a question that changed its type keeps its column, misfits as text`() throws {
    let newer = try study.add(Self.form("| | integer | nombre | x |", "| | text | edad | x |"))
    try study.hold(HeldInterview("nueva", ["nombre": "7", "edad": "joven"]), with: newer)
    #expect(
      try study.centre.lines("SELECT nombre, edad FROM form_encuesta ORDER BY interview")
        == [#"nombre=7 | edad="joven""#, #"nombre="Ana" | edad="30""#])
  }

  @Test func `a question that moved to another group keeps its column`() throws {
    let newer = try study.add(
      Self.form("| | begin_group | datos | x |", "| | integer | edad | x |", "| | end_group | | |"))
    try study.hold(HeldInterview("nueva", ["datos/edad": "31"]), with: newer)
    #expect(try rows("edad") == ["30", "31"])
  }

  @Test func `a choice that became a missing one counts by each version's own word`() throws {
    let older = try study.add(Self.scale(missing: ""))
    let newer = try study.add(Self.scale(missing: "99=dk"))
    try study.hold(HeldInterview("a", ["nota": "99"]), with: older)
    try study.hold(HeldInterview("b", ["nota": "99"]), with: newer)
    #expect(
      try study.centre.lines("SELECT nota FROM form_escala ORDER BY interview")
        == ["nota=99", "nota=NULL"])
  }

  @Test func `computing everything anew gives the same rows`() throws {
    for (id, rows) in [
      ("x", ["| | integer | edad | x |"]), ("y", ["| | text | edad | x |", "| | text | z | x |"]),
    ] {
      let form = try study.add(Self.form(rows))
      try study.hold(HeldInterview(id, ["edad": "40"]), with: form)
    }
    try study.bring("clave,edad\n1,20\n", key: "clave")
    try study.bring("clave,edad\n1,21\n", key: "clave")
    let before = try study.centre.projectionLines()
    try study.centre.rebuild()
    #expect(try study.centre.projectionLines() == before)
  }

  @Test func `interviews wait for their form and are there when it comes`() throws {
    let device = try study.device("uno")
    let newer = try study.add(
      FieldStudy.plainForm.replacing("x |", with: "y |")
        .replacing("¿Qué edad tiene?", with: "¿Edad?"), to: device)
    try study.hold(HeldInterview("nueva", ["edad": "31"]), in: device, with: newer)
    try study.mergeWithout("kind = 'form'", from: device)
    #expect(try study.centre.count("interview") == 2)
    #expect(try rows("edad") == ["30"])
    _ = try study.centre.merge(device.path)
    #expect(try rows("edad") == ["30", "31"])
    let before = try study.centre.projectionLines()
    try study.centre.rebuild()
    #expect(try study.centre.projectionLines() == before)
  }

  @Test func `one version that two devices added has its place by the entries' own order`() throws {
    let one = try study.device("uno")
    let two = try study.device("dos")
    let shared = Self.form("| | text | edad | x |", "| | text | nuevo | x |")
    let between = Self.form("| | integer | edad | x |")
    try study.add(shared, to: one)
    try study.add(between, to: two)
    try study.add(shared, to: two)
    let (left, right) = (try study.device("izquierda"), try study.device("derecha"))
    for source in [one, two] { _ = try left.merge(source.path) }
    for source in [two, one] { _ = try right.merge(source.path) }
    #expect(try left.forms("encuesta").map(\.hash) == right.forms("encuesta").map(\.hash))
    #expect(
      try left.value("SELECT layout FROM projection")
        == right.value("SELECT layout FROM projection"))
  }

  private func rows(_ columns: String) throws -> [String] {
    let cells = columns.split(separator: ", ").map { "coalesce(\($0), '')" }
    let joined = cells.joined(separator: " || '|' || ")
    return try study.centre.read { database in
      try String.fetchAll(database, sql: "SELECT '' || \(joined) FROM form_encuesta ORDER BY edad")
    }
  }

  private static func scale(missing: String) -> String {
    """
    | survey |
    | | type | name | label | bind::campo:missing |
    | | select_one e | nota | Nota | \(missing) |
    | choices |
    | | list_name | name | label |
    | | e | 1 | a |
    | | e | 99 | b |
    | settings |
    | | form_id | namespaces |
    | | escala | campo="urn:campo:xlsform" |
    """
  }

  private static func form(_ rows: String...) -> String { form(rows) }

  private static func form(_ rows: [String]) -> String {
    """
    | survey |
    | | type | name | label |
    \(rows.joined(separator: "\n"))
    | settings |
    | | form_id |
    | | encuesta |
    """
  }
}

extension FieldStudy {
  /// Takes in a file from which some entries were taken out, as if they were still on their way.
  func mergeWithout(_ condition: String, from file: SurveyFile) throws {
    let path = try folder.copy(of: file.path, as: "incompleto.campo")
    let copy = try open(path)
    try copy.tamper("PRAGMA foreign_keys = OFF")
    try copy.tamper("DELETE FROM entry WHERE \(condition)")
    try copy.write { database in
      try database.execute(sql: "DELETE FROM digest")
      for entry in try entries(in: copy, database) {
        try copy.count(
          Digest(of: [entry.id]),
          for: DigestKey(origin: entry.header.origin, audience: entry.header.audience), database)
      }
    }
    _ = try centre.merge(path)
  }
}
