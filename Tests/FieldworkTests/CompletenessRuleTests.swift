import Fieldwork
import Responses
import Testing

struct CompletenessRuleTests {
  /// The rule of thumb: under 50 % break-off, 50 to 80 % partial, above it complete.
  @Test(arguments: [
    (0, Completeness.brokenOff), (49, .brokenOff), (50, .partial), (80, .partial), (81, .complete),
    (100, .complete),
  ])
  func `the share of answered questions decides`(answered: Int, expected: Completeness) {
    #expect(CompletenessRule().completeness(answered: answered, of: 100) == expected)
  }

  @Test func `shares are exact, not rounded`() {
    #expect(CompletenessRule().completeness(answered: 1, of: 2) == .partial)
    #expect(CompletenessRule().completeness(answered: 499, of: 999) == .brokenOff)
    #expect(CompletenessRule().completeness(answered: 4, of: 5) == .partial)
  }

  @Test func `an interview without applicable questions is broken off`() {
    #expect(CompletenessRule().completeness(answered: 0, of: 0) == .brokenOff)
  }

  @Test func `a study may declare another rule`() {
    let rule = CompletenessRule(partialFrom: 30, completeAbove: 95)
    #expect(rule.completeness(answered: 90, of: 100) == .partial)
  }

  @Test func `each completeness has its code and seals its interview`() {
    #expect(Completeness.brokenOff.code == "2.12")
    #expect(Completeness.brokenOff.status == nil)
    #expect(Completeness.partial.code == "1.2")
    #expect(Completeness.partial.status == .partial)
    #expect(Completeness.complete.code == "1.1")
    #expect(Completeness.complete.status == .complete)
  }
}
