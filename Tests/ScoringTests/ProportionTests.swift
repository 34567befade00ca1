import Scoring
import Testing

struct ProportionTests {
  /// Oracle: scipy 1.17.1, `binomtest(k, n).proportion_ci(method="wilson")`.
  @Test(arguments: [
    (8, 10, 0.4901624715366418, 0.9433178485456248), (0, 20, 0, 0.16112515805281935),
    (263, 3000, 0.0780666916239497, 0.0983212656248691),
  ])
  func `Wilson's interval agrees with scipy`(successes: Int, n: Int, low: Double, high: Double)
    throws
  {
    let interval = try #require(Proportion(successes: successes, of: n).interval())
    #expect(isClose(interval.low, low, within: 1e-12))
    #expect(isClose(interval.high, high, within: 1e-12))
    #expect(interval.method == .wilson)
  }

  @Test func `a share of everyone reaches exactly one`() throws {
    let interval = try #require(Proportion(successes: 20, of: 20).interval())
    #expect(interval.high == 1)
    #expect(isClose(interval.low, 1 - 0.161125, within: 5e-7))
  }

  @Test func `a share of nobody is undefined`() {
    let share = Proportion(successes: 0, of: 0)
    #expect(share.value == nil)
    #expect(share.percent == nil)
    #expect(share.standardError == nil)
    #expect(share.interval() == nil)
  }

  /// The suppression example of Quantum: brand B, South 24 of 54, West 12 of 49; z by R.
  /// https://support.unicomsi.com/manuals/quantum/6/User%20Guide/CreatingTables.26.25.html
  @Test func `two columns are compared with pooled variance`() {
    let difference = ProportionDifference(
      Proportion(successes: 24, of: 54), Proportion(successes: 12, of: 49))
    #expect(isClose(difference.z, 2.121, within: 5e-4))
    #expect(isClose(difference.p, 0.034, within: 5e-4))
  }

  @Test func `columns that are both empty or both full are not tested`() {
    let none = Proportion(successes: 0, of: 40)
    #expect(ProportionDifference(none, none).z == nil)
    #expect(ProportionDifference(none, Proportion(successes: 0, of: 0)).value == nil)
  }
}
