import Expressions
import Forms
import Responses
import Testing
import TestSupport

@testable import Interviewing

/// An answer makes anew only what depends on it.
///
/// A calculation by `now()` shows the minute in which it was last made.
struct RecalculationTests {
  private static let minute = "substr(now(), 14, 16)"

  @Test func `an answer makes anew only what reads it`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | integer | a | ¿A? | |
        | | integer | b | ¿B? | |
        | | calculate | de_a | | concat(${a}, '@', \(Self.minute)) |
        | | calculate | de_b | | concat(${b}, '@', \(Self.minute)) |
        | | calculate | de_ambos | | concat(${de_a}, ${de_b}) |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("5", "6")
    #expect(interview.value("de_a") == "5@01")
    #expect(interview.value("de_b") == "6@02")
    #expect(interview.value("de_ambos") == "5@016@02")
  }

  @Test func `what comes out the same makes nothing anew behind it`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | integer | a | ¿A? | |
        | | calculate | grande | | ${a} > 10 |
        | | calculate | cuando | | concat(${grande}, '@', \(Self.minute)) |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("11")
    #expect(interview.value("cuando") == "true@01")
    try interview.answer("a", with: "12")
    #expect(interview.value("cuando") == "true@01")
  }

  @Test func `an answer in one instance makes nothing anew in another`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | begin repeat | r | R | |
        | | integer | a | ¿A? | |
        | | calculate | c | | concat(${a}, '@', \(Self.minute)) |
        | | end repeat | | | |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("yes", "5", "yes", "6", "no")
    let first = interview.value("r#i1/c")
    try interview.answer("r#i2/a", with: "7")
    #expect(interview.value("r#i1/c") == first)
    #expect(interview.value("r#i2/c") == "7@07")
  }

  @Test func `an answer given again as it was makes nothing anew`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation |
        | | integer | a | ¿A? | |
        | | calculate | c | | concat(${a}, '@', \(Self.minute)) |
        """)
    var interview = try RecordedInterview(form)
    try interview.answer("5")
    try interview.answer("a", with: "5")
    #expect(interview.value("c") == "5@01")
  }

  @Test func `a label, a constraint or a filter is no reason to make anything anew`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | constraint |
        | | integer | a | ¿A? | |
        | | integer | b | ¿B de ${a}? | . > ${a} |
        """)
    #expect(try InterviewPlan(form).affected.allSatisfy(\.isEmpty))
  }

  @Test func `what is affected comes in an order in which nothing waits for a later one`() throws {
    let form = try form(
      markdown: """
        | survey |
        | | type | name | label | calculation | relevant |
        | | calculate | e | | ${d} + ${c} | |
        | | calculate | d | | ${c} * 2 | |
        | | begin group | g | G | | ${c} > 0 |
        | | calculate | f | | ${e} + 1 | |
        | | end group | | | | |
        | | calculate | c | | ${a} + 1 | |
        | | integer | a | ¿A? | | |
        | | integer | z | ¿Z? | | |
        """)
    let answered = try #require(form.elements(named: "a").first).id
    let names = try InterviewPlan(form).affected[answered].map { form.elements[$0].name }
    #expect(Set(names) == ["c", "d", "e", "f", "g"])
    let order = ["c", "d", "e", "f"].compactMap(names.firstIndex)
    #expect(order == order.sorted())
    let group = try #require(names.firstIndex(of: "g"))
    let inside = try #require(names.firstIndex(of: "f"))
    #expect(group < inside)
  }
}
