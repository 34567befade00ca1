import Expressions
import Forms
import Testing

struct QuestionTypeTests {
  /// Spellings from the XLSForm reference table and from pyxform's question type dictionary.
  static let spellings: [(String, QuestionType)] = [
    ("text", .text), ("q string", .text), ("int", .integer), ("Integer", .integer),
    ("decimal", .decimal), ("date", .date), ("time", .time), ("dateTime", .dateTime),
    ("date time", .dateTime), ("note", .note), ("acknowledge", .acknowledge),
    ("trigger", .acknowledge), ("hidden", .hidden), ("range", .range), ("barcode", .barcode),
    ("geopoint", .geopoint), ("gps", .geopoint), ("geotrace", .geotrace),
    ("geoshape", .geoshape), ("photo", .image), ("image", .image), ("audio", .audio),
    ("video", .video), ("file", .file), ("start", .metadata(.start)), ("end", .metadata(.end)),
    ("today", .metadata(.today)), ("deviceid", .metadata(.deviceID)),
    ("imei", .metadata(.deviceID)), ("username", .metadata(.username)),
    ("phonenumber", .metadata(.phoneNumber)), ("email", .metadata(.email)),
    ("start-geopoint", .metadata(.startGeopoint)),
    ("background-audio", .metadata(.backgroundAudio)), ("percentage", .decimal),
    ("select_one l", .selectOne(list: "l", orOther: false)),
    ("select one l", .selectOne(list: "l", orOther: false)),
    ("select one from l", .selectOne(list: "l", orOther: false)),
    ("add select one prompt using l", .selectOne(list: "l", orOther: false)),
    ("select_one l or_other", .selectOne(list: "l", orOther: true)),
    ("select_one l or specify other", .selectOne(list: "l", orOther: true)),
    ("select_multiple l", .selectMultiple(list: "l", orOther: false)),
    ("select all that apply from l", .selectMultiple(list: "l", orOther: false)),
    ("rank l", .rank(list: "l")),
  ]

  @Test(arguments: spellings)
  func `every spelling of a type is read`(spelling: String, type: QuestionType) throws {
    let question = try question(
      "a",
      in: """
        | survey  |
        |         | type        | name | label |
        |         | \(spelling) | a    | A     |
        | choices |
        |         | list_name   | name | label |
        |         | l           | x    | X     |
        """)
    #expect(question.type == type)
  }

  @Test func `a percentage lies between 0 and 100`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        |        | type       | name | label |
        |        | percentage | a    | A     |
        """)
    #expect(question.constraint?.source == "0 <= . and . <= 100")
  }

  @Test(arguments: ["begin group", "begin_group", "Begin Group"])
  func `a group begins in every spelling`(spelling: String) throws {
    let form = try form(
      """
      | survey |
      |        | type        | name | label |
      |        | \(spelling) | g    | G     |
      |        | end group   |      |       |
      """)
    guard case .group = form.elements[0].kind else {
      Issue.record("not a group")
      return
    }
  }

  @Test func `a repeat keeps its count`() throws {
    let element = try element(
      "r",
      in: """
        | survey |
        |        | type         | name | label | repeat_count |
        |        | integer      | n    | N     |              |
        |        | begin repeat | r    | R     | ${n} + 1     |
        |        | end repeat   |      |       |              |
        """)
    #expect(element.loop?.count?.source == "${n} + 1")
  }

  @Test func `a question with a calculation and nothing to show is not asked`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        |        | type    | name | label | calculation |
        |        | integer | a    |       | 1 + 1       |
        """)
    #expect(question.type == .calculate)
  }

  @Test func `a caseid row is filled from the case`() throws {
    let question = try question(
      "caseid",
      in: """
        | survey |
        |        | type   | name   |
        |        | caseid | caseid |
        """)
    #expect(question.type == .hidden)
    #expect(question.measures.preload == .case)
  }

  @Test func `a note without a name gets one from its row`() throws {
    let form = try form(
      """
      | survey |
      |        | type | name | label |
      |        | note |      | Hola  |
      """)
    #expect(form.elements.map(\.name) == ["generated_note_name_3"])
  }

  @Test func `a row with neither type nor name nor label is a remark`() throws {
    let form = try form(
      """
      | survey |
      |        | type | name | label | comment         |
      |        |      |      |       | section 1 below |
      |        | text | a    | A     |                 |
      """)
    #expect(form.elements.map(\.name) == ["a"])
  }
}
