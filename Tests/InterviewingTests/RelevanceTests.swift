import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// What the form's logic shows and hides.
struct RelevanceTests {
  static let chain = """
    | survey |
    | | type | name | label | relevant | calculation |
    | | integer | a | ¿A? | | |
    | | integer | b | ¿B? | ${a} > 0 | |
    | | integer | c | ¿C? | ${b} > 0 | |
    | | calculate | d | | | concat(${a}, '-', ${b}, '-', ${c}) |
    | | begin group | g | G | ${c} > 0 | |
    | | begin group | h | H | | |
    | | integer | e | ¿E? | | |
    | | end group | | | | |
    | | end group | | | | |
    | | integer | f | ¿F? | ${e} > 0 | |
    """

  @Test func `a question is asked only while it is relevant`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("0")
    #expect(interview.place == "")
    try interview.answer("a", with: "1")
    #expect(interview.place == "b")
  }

  @Test func `a cascade is shown level by level`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("1", "1", "1", "1")
    #expect(interview.place == "f")
  }

  @Test func `hiding the first hides all that hang on it`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("1", "2", "3", "4", "5")
    try interview.answer("a", with: "0")
    #expect(interview.seal.answers == [AnswerPath("a"): .value("0")])
  }

  @Test func `a hidden value is empty to expressions`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("1", "2", "3")
    #expect(interview.value("d") == "1-2-3")
    try interview.answer("a", with: "0")
    #expect(interview.value("d") == "0--")
  }

  @Test func `a value hidden and shown again is back`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("1", "2", "3", "4", "5")
    let before = interview.seal
    try interview.answer("a", with: "0")
    try interview.answer("a", with: "1")
    #expect(interview.seal.answers == before.answers)
    #expect(interview.value("d") == "1-2-3")
  }

  @Test func `a group hides its groups and their questions`() throws {
    var interview = try RecordedInterview(form(markdown: Self.chain))
    try interview.answer("1", "1", "0")
    #expect(interview.place == "")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.go(to: "e") }
        == .irrelevantQuestion("e"))
  }

  @Test func `a hidden repeat hides its instances`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | relevant | calculation |
        | | integer | a | ¿A? | | |
        | | begin repeat | r | R | ${a} > 0 | |
        | | integer | b | ¿B? | | |
        | | end repeat | | | | |
        | | calculate | n | | | count(${r}) |
        | | calculate | m | | | count(${b}) |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1", "yes", "7", "yes", "8", "no")
    #expect(interview.value("n") == "2")
    #expect(interview.value("m") == "2")
    try interview.answer("a", with: "0")
    #expect(interview.value("n") == "0")
    #expect(interview.value("m") == "0")
    #expect(interview.seal.instances.isEmpty)
    #expect(interview.seal.answers == [AnswerPath("a"): .value("0")])
    try interview.answer("a", with: "1")
    #expect(interview.value("r#i2/b") == "8")
  }

  @Test func `a calculation can decide on relevance`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | relevant | calculation |
        | | integer | nota | ¿Nota? | | |
        | | calculate | tipo | | | if(${nota} >= 9, 'promotor', if(${nota} >= 7, 'pasivo', 'detractor')) |
        | | text | razon | ¿Por qué? | ${tipo} = 'detractor' | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("9")
    #expect(interview.place == "")
    try interview.answer("nota", with: "6")
    #expect(interview.place == "razon")
  }

  @Test func `an expression that fails while running counts as empty`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | relevant | calculation |
        | | text | patron | ¿Patrón? | | |
        | | calculate | c | | | if(regex('a', ${patron}), 'si', 'no') |
        | | text | b | ¿B? | regex('a', ${patron}) | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("(")
    #expect(interview.value("c") == nil)
    #expect(interview.place == "")
  }

  // MARK: Filters

  static let places = """
    | survey |
    | | type | name | label | choice_filter | required |
    | | select_one region | region | ¿Región? | | |
    | | select_one ciudad | ciudad | ¿Ciudad? | region = ${region} | yes |
    | | select_one agencia | agencia | ¿Agencia? | ciudad = ${ciudad} | yes |
    | | text | fin | ¿Fin? | | |
    | choices |
    | | list_name | name | label | region | ciudad |
    | | region | n | Norte | | |
    | | region | s | Sur | | |
    | | region | x | Otra | | |
    | | ciudad | piura | Piura | n | |
    | | ciudad | tumbes | Tumbes | n | |
    | | ciudad | tacna | Tacna | s | |
    | | agencia | p1 | Piura 1 | | piura |
    | | agencia | t1 | Tacna 1 | | tacna |
    """

  @Test func `a filter offers what fits the answers before`() throws {
    var interview = try RecordedInterview(form(markdown: Self.places))
    try interview.answer("Norte")
    #expect(interview.prompt?.choices.map(\.name) == ["piura", "tumbes"])
    #expect(interview.prompt?.choices.map(\.number) == [1, 2])
    try interview.answer("1")
    #expect(interview.prompt?.choices.map(\.name) == ["p1"])
  }

  @Test func `a choice that is filtered out cannot be typed`() throws {
    var interview = try RecordedInterview(form(markdown: Self.places))
    try interview.answer("Norte")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.answer("tacna") }
        == .unknownChoice(count: 2))
  }

  @Test func `a select with nothing to choose is passed and holds nothing up`() throws {
    var interview = try RecordedInterview(form(markdown: Self.places))
    try interview.answer("Otra")
    #expect(interview.place == "fin")
    let seal = try interview.interview.finalized(at: .sample)
    #expect(seal.answers.keys.map(\.text).sorted() == ["fin", "region"])
  }

  @Test func `an answer that is no longer offered is taken away, down the cascade`() throws {
    var interview = try RecordedInterview(form(markdown: Self.places))
    try interview.answer("Norte", "Piura", "p1")
    try interview.answer("region", with: "Sur")
    #expect(interview.place == "ciudad")
    #expect(interview.seal.answers == [AnswerPath("region"): .value("s")])
    #expect(
      interview.changes.suffix(4).map(\.change) == [
        .answered(AnswerPath("region"), .value("s")), .cleared(AnswerPath("ciudad")),
        .cleared(AnswerPath("agencia")), .movedTo(AnswerPath("ciudad")),
      ])
  }

  @Test func `an answer that is still offered stays`() throws {
    var interview = try RecordedInterview(form(markdown: Self.places))
    try interview.answer("Norte", "Piura", "p1")
    try interview.answer("region", with: "Norte")
    #expect(interview.value("agencia") == "p1")
  }

  @Test func `a filter may look up the list itself`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | choice_filter |
        | | select_multiple l | oidos | ¿Cuáles conoce? | |
        | | select_one l | mejor | ¿Cuál prefiere? | selected(${oidos}, name) |
        | choices |
        | | list_name | name | label |
        | | l | a | A |
        | | l | b | B |
        | | l | c | C |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("1 3")
    #expect(interview.prompt?.choices.map(\.name) == ["a", "c"])
  }
}
