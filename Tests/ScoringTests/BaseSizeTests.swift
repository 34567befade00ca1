import Scoring
import Testing

/// The bases and marks of Unicom Intelligence.
///
/// https://support.unicomsi.com/manuals/intelligence/751/Server%20User%20Guides/StatisticalTests.24.40.html
struct BaseSizeTests {
  @Test(arguments: [(0, "**"), (29, "**"), (30, "*"), (99, "*"), (100, "")])
  func `a base carries its mark`(n: Int, mark: String) {
    #expect(BaseSizeRule.standard.size(of: n).mark == mark)
  }

  @Test func `the bases can be set`() {
    let rule = BaseSizeRule(verySmallBelow: 50, smallBelow: 75)
    #expect(rule.size(of: 49) == .verySmall)
    #expect(rule.size(of: 74) == .small)
    #expect(rule.size(of: 75) == .sufficient)
  }
}
