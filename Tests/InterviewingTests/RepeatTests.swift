import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Repeats: their instances, what reads across them, and their order.
struct RepeatTests {
  static let loans = """
    | survey |
    | | type | name | label | calculation | relevant | default |
    | | text | nombre | ¿Nombre? | | | |
    | | begin repeat | prestamo | Préstamo | | | |
    | | calculate | lugar | | position(..) | | |
    | | integer | monto | ¿Monto? | | | 1 |
    | | text | razon | ¿Por qué tanto? | | ${monto} > 100 | |
    | | calculate | doble | | ${monto} * 2 | | |
    | | end repeat | | | | | |
    | | calculate | cuantos | | count(${prestamo}) | | |
    | | calculate | total | | sum(${monto}) | | |
    | | calculate | montos | | join(', ', ${monto}) | | |
    | | calculate | segundo | | indexed-repeat(${monto}, ${prestamo}, 2) | | |
    | | text | fin | ¿Fin? | | | |
    """

  private func loans(_ lines: String...) throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.loans))
    for line in lines { try interview.answer(line) }
    return interview
  }

  // MARK: Instances

  @Test func `a repeat offers an instance before its first and after each`() throws {
    var interview = try loans("Ana")
    #expect(interview.place == "prestamo")
    try interview.answer("yes", "50")
    guard case .offerInstance(let offer) = interview.interview.step else {
      Issue.record("no offer")
      return
    }
    #expect(offer.label == "Préstamo")
    #expect(offer.count == 1)
  }

  @Test func `a new instance is entered at its first question`() throws {
    let interview = try loans("Ana", "yes")
    #expect(interview.place == "prestamo#i1/monto")
    #expect(interview.prompt?.sections == ["Préstamo 1"])
  }

  @Test func `no more instances closes the repeat`() throws {
    let interview = try loans("Ana", "yes", "50", "no")
    #expect(interview.place == "fin")
    #expect(interview.seal.instances == [AnswerPath("prestamo"): [InstanceID("i1")]])
  }

  @Test func `a repeat may stay empty`() throws {
    let interview = try loans("Ana", "no")
    #expect(interview.place == "fin")
    #expect(interview.seal.instances.isEmpty)
    #expect(interview.value("cuantos") == "0")
  }

  @Test func `going back to a closed repeat opens it again`() throws {
    var interview = try loans("Ana", "yes", "50", "no")
    try interview.back()
    #expect(interview.place == "prestamo")
    try interview.answer("yes", "70", "no")
    #expect(interview.value("total") == "120")
    #expect(interview.place == "fin")
  }

  @Test func `a closed repeat is passed going on`() throws {
    var interview = try loans("Ana", "yes", "50", "no")
    try interview.go(to: "monto")
    try interview.answer("60")
    #expect(interview.place == "fin")
  }

  @Test func `an offer left open is not closed`() throws {
    var interview = try loans("Ana", "yes", "50")
    try interview.leaveOpen()
    #expect(interview.place == "fin")
    try interview.answer("prestamo#i1/monto", with: "60")
    #expect(interview.place == "prestamo")
  }

  @Test func `going back from an instance leads to the one before`() throws {
    var interview = try loans("Ana", "yes", "50", "yes")
    #expect(interview.place == "prestamo#i2/monto")
    try interview.back()
    #expect(interview.place == "prestamo#i1/monto")
  }

  @Test func `an instance without a question to ask leads back to the offer`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | relevant |
        | | begin repeat | r | R | |
        | | text | a | ¿A? | ${b} = 'x' |
        | | end repeat | | | |
        | | text | b | ¿B? | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes")
    #expect(interview.place == "r")
  }

  @Test func `the same instance is never there twice`() throws {
    var interview = try loans("Ana", "yes", "50")
    try interview.take { interview, now throws(AnswerRefusal) in
      try interview.answeringOffer(true, new: InstanceID("i1"), at: now)
    }
    #expect(interview.seal.instances == [AnswerPath("prestamo"): [InstanceID("i1")]])
  }

  @Test func `outside an offer nothing is to be offered`() throws {
    let interview = try loans()
    #expect(
      refusal { () throws(AnswerRefusal) in
        _ = try interview.interview.answeringOffer(true, new: InstanceID("x"), at: .sample)
      } == .nothingToAnswer)
  }

  // MARK: References

  @Test func `a name inside a repeat means the instance at hand`() throws {
    let interview = try loans("Ana", "yes", "50", "yes", "70", "no")
    #expect(interview.value("prestamo#i1/doble") == "100")
    #expect(interview.value("prestamo#i2/doble") == "140")
  }

  @Test func `relevance inside a repeat is each instance's own`() throws {
    let interview = try loans("Ana", "yes", "500", "la casa", "yes", "50", "no")
    #expect(interview.value("prestamo#i1/razon") == "la casa")
    #expect(interview.answer(at: "prestamo#i2/razon") == nil)
  }

  @Test func `what reads across a repeat follows its answers`() throws {
    var interview = try loans("Ana", "yes", "50", "yes", "70", "no")
    #expect(interview.value("cuantos") == "2")
    #expect(interview.value("total") == "120")
    #expect(interview.value("montos") == "50, 70")
    #expect(interview.value("segundo") == "70")
    try interview.answer("prestamo#i2/monto", with: "80")
    #expect(interview.value("total") == "130")
    #expect(interview.value("montos") == "50, 80")
    #expect(interview.value("segundo") == "80")
  }

  @Test func `what reads across a repeat counts a new instance at once, with its default`() throws {
    let interview = try loans("Ana", "yes", "50", "yes")
    #expect(interview.value("total") == "51")
    #expect(interview.value("montos") == "50, 1")
    #expect(interview.value("segundo") == "1")
  }

  @Test func `an instance knows its position`() throws {
    let interview = try loans("Ana", "yes", "50", "yes", "70", "no")
    #expect(interview.value("prestamo#i1/lugar") == "1")
    #expect(interview.value("prestamo#i2/lugar") == "2")
  }

  @Test func `a hidden answer is no member of the answers across a repeat`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | relevant |
        | | begin repeat | r | R | | |
        | | text | a | ¿A? | | |
        | | text | b | ¿B? | | ${a} = 'si' |
        | | end repeat | | | | |
        | | calculate | bs | | join('+', ${b}) | |
        | | calculate | n | | count(${b}) | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes", "si", "uno", "yes", "no", "yes", "si", "dos", "no")
    #expect(interview.value("bs") == "uno+dos")
    #expect(interview.value("n") == "2")
  }

  @Test func `an instance may read the one before it`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | begin repeat | r | R | |
        | | integer | a | ¿A? | |
        | | calculate | antes | | indexed-repeat(${a}, ${r}, position(..) - 1) |
        | | end repeat | | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes", "5", "yes", "6", "no")
    try interview.answer("r#i1/a", with: "9")
    #expect(interview.value("r#i2/antes") == "9")
  }

  @Test func `labels inside a repeat show the instance's own answers`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label |
        | | begin repeat | r | Hijo |
        | | text | nombre | ¿Nombre? |
        | | integer | edad | ¿Edad de ${nombre}? |
        | | end repeat | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes", "Eva", "9", "yes", "Luis")
    #expect(interview.prompt?.label == "¿Edad de Luis?")
    #expect(interview.prompt?.sections == ["Hijo 2"])
  }

  // MARK: Counted repeats

  static let counted = """
    | survey |
    | | type | name | label | repeat_count | calculation |
    | | decimal | n | ¿Cuántos? | | |
    | | begin repeat | r | R | ${n} | |
    | | text | a | ¿A? | | |
    | | end repeat | | | | |
    | | calculate | todos | | | join('', ${a}) |
    | | text | fin | ¿Fin? | | |
    """

  @Test func `a repeat count makes that many instances, named by their ordinals`() throws {
    var interview = try RecordedInterview(form(markdown: Self.counted))
    try interview.answer("2")
    #expect(interview.place == "r#1/a")
    try interview.answer("x", "y")
    #expect(interview.place == "fin")
    #expect(interview.seal.instances == [AnswerPath("r"): [InstanceID("1"), InstanceID("2")]])
  }

  @Test(arguments: [
    ("0", 0), ("-3", 0), ("2,7", 2), ("1000", 1_000), ("1001", 1_000),
    ("99999999999999999999999", 1_000),
  ])
  func `a repeat count makes no fewer than none and no more than a thousand`(
    typed: String, instances: Int
  ) throws {
    var interview = try RecordedInterview(form(markdown: Self.counted))
    try interview.answer(typed)
    #expect(interview.seal.instances[AnswerPath("r")]?.count ?? 0 == instances)
  }

  @Test func `instances beyond the count leave what reads across the repeat`() throws {
    var interview = try RecordedInterview(form(markdown: Self.counted))
    try interview.answer("3", "x", "y", "z")
    try interview.answer("n", with: "1")
    #expect(interview.value("todos") == "x")
    #expect(interview.seal.answers.keys.map(\.text).sorted() == ["n", "r#1/a"])
  }

  @Test func `instances that a count took away come back with their answers`() throws {
    var interview = try RecordedInterview(form(markdown: Self.counted))
    try interview.answer("3", "x", "y", "z")
    try interview.answer("n", with: "1")
    try interview.answer("n", with: "3")
    #expect(interview.value("todos") == "xyz")
  }

  @Test func `a default in a new instance reads what was calculated for it`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count | default | calculation |
        | | integer | n | ¿Cuántos? | | | |
        | | begin repeat | r | R | ${n} | | |
        | | integer | a | ¿A? | | ${base} | |
        | | end repeat | | | | | |
        | | calculate | base | | | | ${n} * 10 |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("2")
    #expect(interview.value("r#1/a") == "20")
  }

  @Test func `an answer that takes its own instance away leads on behind the repeat`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count |
        | | text | antes | ¿Antes? | |
        | | begin repeat | r | R | if(${sigue} = 'no', 0, 1) |
        | | text | sigue | ¿Sigue? | |
        | | end repeat | | | |
        | | text | fin | ¿Fin? | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("x", "no")
    #expect(interview.place == "fin")
  }

  // MARK: Nesting

  static let nested = """
    | survey |
    | | type | name | label | repeat_count | calculation |
    | | begin repeat | socio | Socio | | |
    | | begin repeat | hijo | Hijo | | |
    | | integer | edad | ¿Edad? | | |
    | | calculate | de | | | concat(${nombre}, position(../..), position(..)) |
    | | end repeat | | | | |
    | | text | nombre | ¿Nombre? | | |
    | | calculate | suma | | | sum(${edad}) |
    | | end repeat | | | | |
    | | calculate | todos | | | sum(${edad}) |
    """

  @Test func `a new instance is entered where its own repeat is offered`() throws {
    var interview = try RecordedInterview(form(markdown: Self.nested))
    try interview.answer("yes")
    #expect(interview.place == "socio#i1/hijo")
  }

  @Test func `repeats nest, and each reads its own instances`() throws {
    var interview = try RecordedInterview(form(markdown: Self.nested))
    try interview.answer("yes", "yes", "3", "yes", "4", "no", "A")
    try interview.answer("yes", "yes", "9", "no", "B", "no")
    #expect(interview.value("socio#i1/suma") == "7")
    #expect(interview.value("todos") == "16")
    let seal = interview.seal
    let second = try #require(seal.instances[AnswerPath("socio")]?.last)
    #expect(seal.computed[AnswerPath("socio#\(second)/suma")] == "9")
    #expect(
      seal.computed.filter { $0.key.name == "de" }.map(\.value).sorted() == ["A11", "A12", "B21"])
  }

  @Test func `a nested count and what reads a later calculation are right from the start`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count | calculation |
        | | begin repeat | a | A | | |
        | | begin repeat | b | B | 2 | |
        | | calculate | c | | | ${k} + position(..) |
        | | end repeat | | | | |
        | | calculate | k | | | position(..) * 10 |
        | | text | t | ¿T? | | |
        | | end repeat | | | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes", "x", "yes", "y", "no")
    #expect(interview.value("a#i1/b#1/c") == "11")
    #expect(interview.value("a#i2/b#2/c") == "22")
  }

  @Test func `a question inside a repeat is found at hand before the first instance`() throws {
    var interview = try loans("Ana", "yes", "500", "x", "yes", "600")
    #expect(interview.place == "prestamo#i2/razon")
    try interview.go(to: "monto")
    #expect(interview.place == "prestamo#i2/monto")
    try interview.go(to: "nombre")
    try interview.go(to: "monto")
    #expect(interview.place == "prestamo#i1/monto")
  }
}
