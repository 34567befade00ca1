import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Moving about, progress, languages and remarks.
struct MovingTests {
  static let survey = """
    | survey |
    | | type | name | label::Español (es) | label::English (en) | relevant | calculation |
    | | note | saludo | Buenos días | Good day | | |
    | | text | nombre | ¿Nombre? | Name? | | |
    | | select_one sino | acepta | ¿Acepta? | Do you agree? | | |
    | | begin group | g | La visita | The visit | ${acepta} = 'si' | |
    | | integer | veces | ¿Veces? | How often? | | |
    | | text | razon | ¿Por qué? | Why? | ${veces} > 3 | |
    | | note | pausa | Gracias | Thanks | | |
    | | text | mejora | ¿Mejoras? | Improvements? | | |
    | | end group | | | | | |
    | | calculate | eco | | | | jr:choice-name(${acepta}, '${acepta}') |
    | | text | fin | Dijo «${eco}». ¿Algo más? | You said “${eco}”. Anything else? | | |
    | choices |
    | | list_name | name | label::Español (es) | label::English (en) |
    | | sino | si | Sí | Yes |
    | | sino | no | No | No, thanks |
    """

  private func interview(_ lines: String..., language: String = "") throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.survey), language: language)
    for line in lines { try interview.answer(line) }
    return interview
  }

  // MARK: Back and to

  @Test func `going back leads to the question before, past what is hidden`() throws {
    var interview = try interview("", "Ana", "no")
    #expect(interview.place == "fin")
    try interview.back()
    #expect(interview.place == "acepta")
  }

  @Test func `there is no way back from the first question`() throws {
    var interview = try interview()
    #expect(refusal { () throws(AnswerRefusal) in try interview.back() } == .noWayBack)
  }

  @Test func `going back from the review leads to the last question`() throws {
    var interview = try interview("", "Ana", "no", "")
    #expect(interview.place == "")
    try interview.back()
    #expect(interview.place == "fin")
  }

  @Test(arguments: ["mejora", "MEJORA", "g/mejora", " mejora "])
  func `a question is gone to by its name or path`(name: String) throws {
    var interview = try interview("", "Ana", "si")
    try interview.go(to: name)
    #expect(interview.place == "g/mejora")
  }

  @Test func `an unknown name is refused with the nearest one`() throws {
    var interview = try interview("", "Ana", "si")
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.go(to: "mejoras") }
        == .unknownQuestion("mejoras", nearest: "mejora"))
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.go(to: "xyzxyz") }
        == .unknownQuestion("xyzxyz", nearest: nil))
  }

  @Test func `a calculation cannot be gone to`() throws {
    var interview = try interview()
    #expect(refusal { () throws(AnswerRefusal) in try interview.go(to: "eco") } != nil)
  }

  @Test func `moving changes no answer`() throws {
    var interview = try interview("", "Ana", "si", "2")
    let before = interview.seal
    try interview.go(to: "nombre")
    try interview.review()
    try interview.back()
    #expect(interview.seal.answers == before.answers)
    #expect(interview.seal.computed == before.computed)
  }

  // MARK: Progress

  @Test func `before consent the whole form is ahead`() throws {
    var interview = try interview("")
    #expect(interview.prompt?.number == 1)
    // nombre, acepta, veces, mejora and fin; razon hangs on an answer of its own.
    #expect(interview.prompt?.total == 5)
    try interview.answer("Ana")
    #expect(interview.prompt?.total == 5)
  }

  @Test func `what an answer ruled out is not ahead any more`() throws {
    let interview = try interview("", "Ana", "no")
    #expect(interview.prompt?.number == 3)
    #expect(interview.prompt?.total == 3)
  }

  @Test func `numbers rise by one from question to question, notes aside`() throws {
    var interview = try interview()
    var numbers: [Int] = []
    for line in ["", "Ana", "si", "5", "mucho", "", "nada", ""] {
      let prompt = try #require(interview.prompt)
      if prompt.question.type != .note { numbers.append(prompt.number) }
      #expect(prompt.number <= prompt.total)
      try interview.answer(line)
    }
    #expect(numbers == [1, 2, 3, 4, 5, 6])
  }

  // MARK: Languages

  @Test func `an interview speaks the language it was opened in`() throws {
    #expect(try interview(language: "English").prompt?.label == "Good day")
    #expect(try interview(language: "en").prompt?.label == "Good day")
    #expect(try interview(language: "Français").prompt?.label == "Buenos días")
  }

  @Test func `an interview opened in no language speaks the form's own`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label::Español (es) | label::English (en) |
        | | text | a | ¿A? | A? |
        | settings |
        | | default_language |
        | | English (en) |
        """)
    #expect(try RecordedInterview(form).prompt?.label == "A?")
  }

  @Test func `switching the language changes the words and nothing else`() throws {
    var interview = try interview("", "Ana")
    let before = try #require(interview.prompt)
    try interview.switchLanguage("english")
    let after = try #require(interview.prompt)
    #expect(after.label == "Do you agree?")
    #expect(after.choices.map(\.label) == ["Yes", "No, thanks"])
    #expect(after.choices.map(\.name) == before.choices.map(\.name))
    #expect(after.path == before.path)
    #expect((after.number, after.total) == (before.number, before.total))
    try interview.answer("yes")
    #expect(interview.prompt?.sections == ["The visit"])
  }

  @Test func `what is computed from the form's words follows the language`() throws {
    var interview = try interview("", "Ana", "no")
    #expect(interview.prompt?.label == "Dijo «No». ¿Algo más?")
    try interview.switchLanguage("en")
    #expect(interview.prompt?.label == "You said “No, thanks”. Anything else?")
  }

  @Test func `a preloaded language follows the switch`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label::Español (es) | label::English (en) | bind::campo:preload | calculation |
        | | hidden | idioma | | | language | |
        | | calculate | en_ingles | | | | ${idioma} = 'en' |
        | | text | a | ¿A? | A? | | |
        """)
    var interview = try RecordedInterview(form)
    #expect(interview.value("idioma") == "es")
    try interview.switchLanguage("English")
    #expect(interview.value("idioma") == "en")
    #expect(interview.value("en_ingles") == "true")
  }

  @Test func `a language that the form lacks is refused with those it has`() throws {
    var interview = try interview()
    #expect(
      refusal { () throws(AnswerRefusal) in try interview.switchLanguage("quechua") }
        == .unknownLanguage("quechua", offered: ["Español", "English"]))
  }

  // MARK: Remarks

  @Test func `a remark is kept beside the question at hand`() throws {
    var interview = try interview("")
    try interview.remark(.quote, "«Ni loca»")
    #expect(interview.place == "nombre")
    #expect(
      interview.seal.remarks == [
        Remark(.quote, path: AnswerPath("nombre"), text: "«Ni loca»", at: interview.now)
      ])
  }

  @Test func `a remark at the review is about the whole interview`() throws {
    var interview = try interview()
    try interview.review()
    try interview.remark(.note, "Ambiente tranquilo\u{0}")
    #expect(interview.seal.remarks.map(\.path) == [nil])
    #expect(interview.seal.remarks.map(\.text) == ["Ambiente tranquilo"])
  }
}
