import Interviewing
import Responses
import Testing
import TestSupport

/// Choices as people type them.
struct TypedChoiceTests {
  static let recommendation = (0...10).map { "\($0)" } + ["ns No sabe", "nr No responde"]
  static let complaint = [
    "cobro Cobro indebido", "demora Demora", "maltrato Maltrato", "credito Crédito negado",
    "otro Otro", "ns No sabe",
  ]

  // MARK: Scales

  @Test(arguments: 0...10)
  func `a score from zero to ten is typed as itself`(score: Int) throws {
    let form = try oneQuestion(
      "select_one l", missing: "ns=dk nr=refused", choices: Self.recommendation)
    #expect(try answer("\(score)", to: form) == .value("\(score)"))
  }

  @Test(arguments: ["11", "12", "13", "-1", "100"])
  func `a number that is no score is refused with the ends of the scale`(typed: String) throws {
    let form = try oneQuestion(
      "select_one l", missing: "ns=dk nr=refused", choices: Self.recommendation)
    #expect(
      try refusal(of: typed, to: form)
        == .notOnScale(lowest: 0, highest: 10, hasMissingChoices: true))
  }

  @Test(arguments: ["3", "1", "2"])
  func `the order of the list does not matter to a score`(typed: String) throws {
    let form = try oneQuestion("select_one l", choices: ["3 malo", "1 bueno", "2 regular"])
    #expect(try answer(typed, to: form) == .value(typed))
  }

  @Test(arguments: ["5", "4", "1"])
  func `a reversed list is typed by score`(typed: String) throws {
    let form = try oneQuestion("select_one l", choices: ["5", "4", "3", "2", "1"])
    #expect(try answer(typed, to: form) == .value(typed))
  }

  @Test(arguments: [("-2", "-2"), ("-1", "-1"), ("0", "0"), ("+1", "1"), ("2", "2")])
  func `a scale may lie on both sides of zero`(typed: String, written: String) throws {
    let form = try oneQuestion(
      "select_one l",
      choices: ["-2 empeoró mucho", "-1 empeoró", "0 sigue igual", "1 mejoró", "2 mejoró mucho"])
    #expect(try answer(typed, to: form) == .value(written))
    #expect(
      try refusal(of: "3", to: form)
        == .notOnScale(lowest: -2, highest: 2, hasMissingChoices: false))
  }

  @Test func `the refusal names the numbers that may be typed, not their scores`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | select_one l | q | ¿Cómo? |
        | choices |
        | | list_name | name | label | score |
        | | l | 1 | Mal | 0 |
        | | l | 2 | Regular | 50 |
        | | l | 3 | Bien | 100 |
        """)
    #expect(
      try refusal(of: "50", to: form)
        == .notOnScale(lowest: 1, highest: 3, hasMissingChoices: false))
  }

  @Test func `a choice that is no answer has no number on a scale`() throws {
    let form = try oneQuestion(
      "select_one l", missing: "ns=dk nr=refused", choices: Self.recommendation)
    let prompt = try #require(RecordedInterview(form).prompt)
    #expect(prompt.choices.map(\.number) == Array(0...10))
    #expect(prompt.missingChoices.map(\.name) == ["ns", "nr"])
    #expect(prompt.missingChoices.allSatisfy { $0.number == nil })
  }

  @Test(arguments: ["ns", "NS", "no sabe", "No s"])
  func `a choice that is no answer is typed by its name or label`(typed: String) throws {
    let form = try oneQuestion(
      "select_one l", missing: "ns=dk nr=refused", choices: Self.recommendation)
    #expect(try answer(typed, to: form) == .value("ns"))
  }

  @Test func `a code beyond the scale that stands for no answer is typed as itself`() throws {
    let form = try oneQuestion("select_one l", missing: "11", choices: ["1", "10", "11 Ya no usa"])
    #expect(try answer("11", to: form) == .value("11"))
  }

  @Test func `the label of a score is taken for it`() throws {
    let form = try oneQuestion("select_one l", choices: ["1 Nada", "2 Algo", "3 Mucho"])
    #expect(try answer("much", to: form) == .value("3"))
  }

  // MARK: Other lists

  @Test(arguments: [("1", "cobro"), ("2", "demora"), ("5", "otro")])
  func `a choice of a list is typed by its position`(typed: String, name: String) throws {
    let form = try oneQuestion("select_one l", missing: "ns=dk", choices: Self.complaint)
    #expect(try answer(typed, to: form) == .value(name))
  }

  @Test(arguments: ["0", "6", "7", "-1"])
  func `a position that nobody has is refused with their number`(typed: String) throws {
    let form = try oneQuestion("select_one l", missing: "ns=dk", choices: Self.complaint)
    #expect(try refusal(of: typed, to: form) == .unknownChoice(count: 5))
  }

  @Test(arguments: [
    ("credito", "credito"), ("CRÉDITO", "credito"), ("Cred", "credito"), ("crédito neg", "credito"),
    ("mal", "maltrato"), ("Demora", "demora"), ("co", "cobro"),
  ])
  func `a choice is typed by name or by the beginning of its label, accents and case aside`(
    typed: String, name: String
  ) throws {
    let form = try oneQuestion("select_one l", missing: "ns=dk", choices: Self.complaint)
    #expect(try answer(typed, to: form) == .value(name))
  }

  @Test func `a beginning of several labels is refused with all of them`() throws {
    let form = try oneQuestion(
      "select_one l", choices: ["a Cobro doble", "b Cobro tardío", "c Otro"])
    #expect(try refusal(of: "cob", to: form) == .ambiguousChoice(["Cobro doble", "Cobro tardío"]))
  }

  @Test func `a whole label goes before a longer one that begins with it`() throws {
    let form = try oneQuestion("select_one l", choices: ["a Cobro doble", "b Cobro"])
    #expect(try answer("cobro", to: form) == .value("b"))
  }

  @Test func `two choices of one label are not told apart by it`() throws {
    let form = try oneQuestion("select_one l", choices: ["n Norte", "m Norte"])
    #expect(try refusal(of: "norte", to: form) == .ambiguousChoice(["Norte", "Norte"]))
  }

  @Test func `an exact name goes before one that differs in case`() throws {
    let form = try oneQuestion("select_one l", choices: ["Ab Uno", "ab Dos"])
    #expect(try answer("ab", to: form) == .value("ab"))
  }

  @Test func `what begins no label is refused`() throws {
    let form = try oneQuestion("select_one l", choices: Self.complaint)
    #expect(try refusal(of: "zeta", to: form) == .unknownChoice(count: 6))
  }

  // MARK: Several

  @Test(arguments: [
    ("1 3 5", "cobro maltrato otro"), ("5,1", "cobro otro"), ("otro cobro", "cobro otro"),
    ("2; 3", "demora maltrato"), ("Cobro indebido", "cobro"), ("4", "credito"),
    ("Cobro indebido, crédito negado", "cobro credito"), ("ns", "ns"),
  ])
  func `several choices are written in the order of the list`(
    typed: String, written: String
  ) throws {
    let form = try oneQuestion("select_multiple l", missing: "ns=dk", choices: Self.complaint)
    #expect(try answer(typed, to: form) == .value(written))
  }

  @Test func `a choice typed twice is refused`() throws {
    let form = try oneQuestion("select_multiple l", missing: "ns=dk", choices: Self.complaint)
    #expect(try refusal(of: "1 2 1", to: form) == .repeatedChoice)
    #expect(try refusal(of: "1 cobro", to: form) == .repeatedChoice)
  }

  @Test func `a choice that is no answer stands alone`() throws {
    let form = try oneQuestion("select_multiple l", missing: "ns=dk", choices: Self.complaint)
    #expect(try refusal(of: "1 ns", to: form) == .missingChoiceWithOthers)
  }

  @Test func `one unknown choice refuses the line`() throws {
    let form = try oneQuestion("select_multiple l", missing: "ns=dk", choices: Self.complaint)
    #expect(try refusal(of: "1 9", to: form) == .unknownChoice(count: 5))
  }

  @Test(arguments: [",", ";", ", ,"])
  func `separators alone are no choice`(typed: String) throws {
    let form = try oneQuestion("select_multiple l", choices: Self.complaint)
    #expect(try refusal(of: typed, to: form) == .unknownChoice(count: 6))
  }

  @Test func `several scores are typed as themselves`() throws {
    let form = try oneQuestion("select_multiple l", choices: ["30 a", "10 b", "20 c"])
    #expect(try answer("10 30", to: form) == .value("30 10"))
    #expect(
      try refusal(of: "1", to: form)
        == .notOnScale(lowest: 10, highest: 30, hasMissingChoices: false))
  }

  // MARK: Ranks

  @Test(arguments: [("2 1 3", "b a c"), ("c,a,b", "c a b")])
  func `a ranking keeps the order typed`(typed: String, written: String) throws {
    let form = try oneQuestion("rank l", choices: ["a Uno", "b Dos", "c Tres"])
    #expect(try answer(typed, to: form) == .value(written))
  }

  @Test(arguments: ["1 2", "3"])
  func `a ranking without all choices is refused`(typed: String) throws {
    let form = try oneQuestion("rank l", choices: ["a Uno", "b Dos", "c Tres"])
    #expect(try refusal(of: typed, to: form) == .incompleteRanking(wanted: 3))
  }

  @Test func `a choice that is no answer cannot be ranked with others`() throws {
    let form = try oneQuestion(
      "rank l", missing: "ns=dk", choices: ["a Uno", "b Dos", "ns No sabe"])
    #expect(try refusal(of: "1 ns", to: form) == .missingChoiceWithOthers)
    #expect(try answer("ns", to: form) == .value("ns"))
  }

  // MARK: Order on the screen

  @Test func `choices are mixed by the seed of the form, and typed as they stand`() throws {
    let form = try oneQuestion(
      "select_one l", parameters: "randomize=true seed=42",
      choices: ["a Uno", "b Dos", "c Tres", "d Cuatro", "e Cinco"])
    let prompt = try #require(RecordedInterview(form).prompt)
    #expect(Set(prompt.choices.map(\.name)) == ["a", "b", "c", "d", "e"])
    #expect(prompt.choices.map(\.name) != ["a", "b", "c", "d", "e"])
    #expect(try answer("1", to: form) == .value(prompt.choices[0].name))
  }

  @Test func `a mixed list stays as it is while the interview goes on`() throws {
    let form = try oneQuestion(
      "select_one l", parameters: "randomize=true",
      choices: ["a Uno", "b Dos", "c Tres", "d Cuatro", "e Cinco"])
    var interview = try RecordedInterview(form)
    let first = interview.prompt?.choices
    try interview.answer("2")
    try interview.back()
    #expect(interview.prompt?.choices == first)
  }
}
