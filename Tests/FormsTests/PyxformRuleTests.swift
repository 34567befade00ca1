import Forms
import Languages
import Testing

struct PyxformRuleTests {
  @Test(arguments: PyxformRuleExample.all)
  func `a strict rule says what is wrong and what to do in both languages`(
    example: PyxformRuleExample
  ) {
    let problem = FormProblem.pyxform(example.rule)
    #expect(
      "\(problem.problem(in: .spanish)) \(problem.cure(in: .spanish))" == example.spanish)
    #expect(
      "\(problem.problem(in: .english)) \(problem.cure(in: .english))" == example.english)
  }
}
