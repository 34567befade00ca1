import Forms
import Interviewing
import Languages
import Responses
import Testing
import TestSupport

/// Instances made, taken away and found at any time.
struct RepeatEditingTests {
  static let survey = """
    | survey |
    | | type | name | label |
    | | begin repeat | prestamo | Préstamo de ${banco} |
    | | text | banco | ¿Banco? |
    | | integer | monto | ¿Monto? |
    | | end repeat | | |
    | | text | fin | ¿Fin? |
    """

  private func loans() throws -> RecordedInterview {
    var interview = try RecordedInterview(form(markdown: Self.survey))
    try interview.answer("yes", "Sol", "10", "yes", "Luna", "20", "yes", "Mar", "30", "no")
    return interview
  }

  private func remove(
    _ path: String, from interview: inout RecordedInterview
  ) throws(AnswerRefusal) {
    try interview.take { interview, now throws(AnswerRefusal) in
      try interview.removing(instance: AnswerPath(path), at: now)
    }
  }

  @Test func `an instance is told by its name, its place and how many there are`() throws {
    let outline = try #require(try loans().interview.repeats.first)
    #expect(
      outline.instances.map { $0.label(in: .spanish) }
        == ["Préstamo de Sol 1 de 3", "Préstamo de Luna 2 de 3", "Préstamo de Mar 3 de 3"])
    #expect(outline.instances[1].answered == 2)
    #expect(outline.instances[1].total == 2)
  }

  @Test func `an instance in the middle is taken away`() throws {
    var interview = try loans()
    try remove("prestamo#i2", from: &interview)
    #expect(
      interview.seal.instances == [AnswerPath("prestamo"): [InstanceID("i1"), InstanceID("i3")]])
    #expect(interview.answer(at: "prestamo#i2/monto") == nil)
    #expect(interview.place == "fin")
  }

  @Test func `whoever stands in an instance that is taken away stands at its repeat then`() throws {
    var interview = try loans()
    try interview.go(to: "prestamo#i2/monto")
    try remove("prestamo#i2", from: &interview)
    #expect(interview.place == "prestamo")
    try interview.answer("no")
    #expect(interview.place == "fin")
  }

  @Test func `an instance is added to a closed repeat, which stays closed`() throws {
    var interview = try loans()
    try interview.take { interview, now throws(AnswerRefusal) in
      try interview.adding(instance: InstanceID("x"), to: AnswerPath("prestamo"), at: now)
    }
    #expect(interview.place == "prestamo#x/banco")
    try interview.answer("Río", "40")
    #expect(interview.place == "fin")
  }

  @Test(arguments: ["prestamo#i2", "Préstamo de Luna", "prestamo 2", "2", "prestamo de lu"])
  func `an instance is found by what a person calls it`(name: String) throws {
    #expect(try loans().interview.instance(named: name) == AnswerPath("prestamo#i2"))
  }

  @Test(arguments: ["", "4", "Préstamo", "crédito 2"])
  func `a name that means no instance, or several, finds none`(name: String) throws {
    #expect(try loans().interview.instance(named: name) == nil)
  }

  @Test func `going to an instance leads to its first question`() throws {
    var interview = try loans()
    try interview.take { interview, now throws(AnswerRefusal) in
      try interview.moving(toInstance: AnswerPath("prestamo#i2"), at: now)
    }
    #expect(interview.place == "prestamo#i2/banco")
  }

  @Test func `a repeat that the form counts takes no instance by hand`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count |
        | | begin repeat | r | R | 2 |
        | | text | t | ¿T? | |
        | | end repeat | | | |
        """)
    let interview = try Interview.sample(form)
    #expect(throws: AnswerRefusal.countedRepeat(label: "R")) {
      try interview.removing(instance: AnswerPath("r#1"), at: .sample)
    }
  }

  @Test func `an instance of a counted repeat without questions is passed`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | repeat_count | calculation |
        | | begin repeat | r | R | 2 | |
        | | calculate | c | | | 1 + 1 |
        | | end repeat | | | | |
        | | text | fin | ¿Fin? | | |
        """)
    let interview = try Interview.sample(form)
      .moving(toInstance: AnswerPath("r#1"), at: .sample).interview
    #expect(interview.positionPath.text == "fin")
  }

  @Test func `an unknown instance is refused`() throws {
    let interview = try loans().interview
    #expect(throws: AnswerRefusal.unknownRepeat("prestamo#zz")) {
      try interview.moving(toInstance: AnswerPath("prestamo#zz"), at: .sample)
    }
  }
}
