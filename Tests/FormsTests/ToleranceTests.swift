import Expressions
import Forms
import Languages
import Testing

/// Forms of the field that no other reader takes.
struct ToleranceTests {
  @Test func `Kobo's rating block is a group of selects`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label | kobo--score-choices |
      | | begin_score | rate | Rate | good |
      | | score__row | food | Food | |
      | | end_score | | | |
      | choices |
      | | list_name | name | label |
      | | good | 1 | Good |
      """)
    #expect(form.elements.map(\.path) == ["rate", "rate/food"])
    #expect(form.elements[1].question?.type == .selectOne(list: "good", orOther: false))
  }

  @Test func `Kobo's ranking is a group of selects`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label | kobo--rank-items |
      | | begin_rank | order | Order | fruit |
      | | rank__level | first | First | |
      | | end_rank | | | |
      | choices |
      | | list_name | name | label |
      | | fruit | apple | Apple |
      """)
    #expect(form.elements[1].question?.type == .selectOne(list: "fruit", orOther: false))
  }

  @Test func `Kobo's matrix is a group for each of its rows`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label | kobo--matrix_list |
      | | begin_kobomatrix | m | M | fruit |
      | | integer | many | How many? | |
      | | end_kobomatrix | | | |
      | choices |
      | | list_name | name | label |
      | | fruit | apple | Apple |
      | | fruit | pear | Pear |
      """)
    #expect(
      form.elements.map(\.path) == ["m", "m/apple", "m/apple/many", "m/pear", "m/pear/many"])
  }

  @Test(arguments: [
    ("select-one l", QuestionType.selectOne(list: "l", orOther: false)), ("number", .decimal),
    ("signature", .image), ("qr code", .barcode), ("Calculation", .calculate),
  ])
  func `a type of one sane reading is read`(spelling: String, type: QuestionType) throws {
    let question = try question(
      "a",
      in: """
        | survey |
        | | type | name | label | calculation |
        | | \(spelling) | a | A | 1 |
        | choices |
        | | list_name | name | label |
        | | l | x | X |
        """)
    #expect(question.type == type)
  }

  @Test func `a section without a name is called after its row`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label |
      | | begingroup | | G |
      | | begin_repeat | | R |
      | | text | a | A |
      | | end_repeat | | |
      | | endgroup | | |
      """)
    #expect(form.elements.map(\.name) == ["group_3", "repeat_4", "a"])
  }

  @Test func `a list that two others are as near to is not guessed`() {
    let reading = reading(
      """
      | survey |
      | | type | name | label |
      | | select_one a-b | q | Q |
      | choices |
      | | list_name | name | label |
      | | a_b | 1 | One |
      | | ab | 1 | One |
      """)
    #expect(reading.refusals.map(\.problem.code) == ["unknown-list"])
  }

  @Test func `columns for other programs are kept`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        | | type | name | label | body::accuracyThreshold | instance::tag | bind::x:y | rows | audio | autoplay |
        | | text | a | A | 5 | t | z | 4 | a.mp3 | audio |
        """)
    #expect(
      question.attributes == [
        "body::accuracyThreshold": "5", "instance::tag": "t", "bind::x:y": "z",
      ])
    #expect(question.parameters == ["rows": "4"])
    #expect(question.media.keys.sorted() == ["audio", "autoplay"])
  }

  @Test func `media that one language lacks are reported`() {
    let reading = reading(
      """
      | survey |
      | | type | name | label::es | label::en | image::es |
      | | text | a | A | A | a.png |
      """)
    #expect(reading.codes == ["missing-translation"])
    #expect(reading.findings.first?.place.column == "image")
  }

  @Test func `choices may be the answers of a repeat`() throws {
    let question = try question(
      "head",
      in: """
        | survey |
        | | type | name | label |
        | | begin_repeat | people | People |
        | | text | person | Name |
        | | end_repeat | | |
        | | select_one ${person} | head | Who is the head? |
        """)
    #expect(question.choiceSource == "person")
  }

  @Test func `a list may be shuffled from a seed`() throws {
    let question = try question(
      "a",
      in: """
        | survey |
        | | type | name | label | parameters | appearance |
        | | integer | s | S | | |
        | | select_one l | a | A | randomize=true, seed=${s} | |
        | | date | b | B | | month-year |
        | choices |
        | | list_name | name | label |
        | | l | x | X |
        """)
    #expect(question.parameters == ["randomize": "true", "seed": "${s}"])
  }

  @Test func `entities are kept with their conditions`() throws {
    let form = try form(
      """
      | survey |
      | | type | name | label | save_to |
      | | text | a | A | first |
      | entities |
      | | dataset | label | create_if | entity_id |
      | | trees | ${a} | ${a} != '' | uuid() |
      """)
    let entity = try #require(form.entities.first)
    #expect(entity.list == "trees")
    #expect(entity.label?.references == ["a"])
    #expect(entity.createCondition?.source == "${a} != ''")
    #expect(entity.identity?.source == "uuid()")
    #expect(form.elements.first?.question?.saveTo == "first")
  }

  @Test func `loops that multiply beyond reason are asked once`() {
    let begins = (0..<12).map { "| | begin loop over l | g\($0) | G |" }
    let ends = Array(repeating: "| | end loop | | |", count: 12)
    let choices = (0..<10).map { "| | l | c\($0) | C |" }
    let lines =
      ["| survey |", "| | type | name | label |"] + begins + ["| | text | a | A |"] + ends
      + ["| choices |", "| | list_name | name | label |"] + choices
    let reading = reading(lines.joined(separator: "\n"))
    let finding = reading.findings.first { $0.problem.code == "endless-loop" }
    #expect((reading.form?.elements.count ?? .max) < 300_000)
    #expect(
      finding?.problem.problem(in: .spanish)
        == "la repetición por lista daría más de 100000 filas; sus preguntas se hacen una sola vez."
    )
    #expect(
      finding?.problem.problem(in: .english)
        == "the loop over a list would give more than 100000 rows; its questions are asked once.")
  }

  @Test func `near misses are looked for in the first hundred mistakes only`() {
    let rows = (0..<150).map { "| | text | question_\($0) | ${qestion_\($0)} |" }
    let table = (["| survey |", "| | type | name | label |"] + rows).joined(separator: "\n")
    let suggested = reading(table).findings.count { finding in
      guard case .unknownPlace(_, nearest: .some) = finding.problem else { return false }
      return true
    }
    #expect(suggested == 100)
  }
}
