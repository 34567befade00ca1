import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Computed values made anew from answers that came together from several seals.
struct RecomputingTests {
  static let survey = """
    | survey |
    | | type | name | label | calculation | trigger | relevant |
    | | integer | a | ¿A? | | | |
    | | integer | b | ¿B? | | | |
    | | calculate | suma | | ${a} + ${b} | | |
    | | calculate | primera | | once(${a}) | | |
    | | calculate | sello | | concat(now(), ${b}) | ${a} | |
    | | calculate | hora | | now() | | |
    | | calculate | alto | | ${a} * 2 | | ${a} > 3 |
    | | start | inicio | | | | |
    """

  private func sealed() throws -> (InterviewPlan, InterviewSeal) {
    let form = try form(markdown: Self.survey)
    var interview = try RecordedInterview(form)
    try interview.answer("5", "6")
    return (interview.interview.plan, interview.seal)
  }

  private func recomputed(a: String) throws -> (before: InterviewSeal, after: InterviewSeal) {
    let (plan, seal) = try sealed()
    var changed = seal
    changed.answers[AnswerPath("a")] = .value(a)
    return (seal, plan.recomputed(changed))
  }

  @Test func `what answers give is made anew`() throws {
    let seal = try recomputed(a: "8").after
    #expect(seal.computed[AnswerPath("suma")] == "14")
    #expect(seal.computed[AnswerPath("alto")] == "16")
  }

  @Test(arguments: ["primera", "sello", "hora", "inicio"])
  func `what was so at its moment stays`(name: String) throws {
    let (before, after) = try recomputed(a: "8")
    #expect(after.computed[AnswerPath(name)] != nil)
    #expect(after.computed[AnswerPath(name)] == before.computed[AnswerPath(name)])
  }

  @Test func `what is no longer relevant goes`() throws {
    #expect(try recomputed(a: "1").after.computed[AnswerPath("alto")] == nil)
  }

  @Test func `a seal nobody touched stays as it is`() throws {
    for seed in SoakTime(seconds: 1, soaking: 30).seeds() {
      let form = try RandomForm.form(seed: seed, remembers: false)
      var walk = try RandomWalk(form, seed: seed)
      walk.go(steps: 40)
      let interview = walk.interview
      guard try !DependencyGraph(form).hasCircles else { continue }
      let seal = interview.seal
      #expect(interview.interview.plan.recomputed(seal) == seal, "seed \(seed)")
    }
  }
}

extension DependencyGraph {
  /// Whether anything depends on itself in a roundabout way.
  fileprivate var hasCircles: Bool {
    !loosened.isEmpty || dependants.indices.contains { affected(by: $0).contains($0) }
  }
}
