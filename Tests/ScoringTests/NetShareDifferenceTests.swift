import Scoring
import Testing

/// Oracle: computed with R for A 90/70/40 of 200 against B 50/50/50 of 150.
///
/// Method: https://measuringu.com/nps-three-significance-tests/
struct NetShareDifferenceTests {
  private let a = NetShare(positive: 90, neutral: 70, negative: 40)
  private let b = NetShare(positive: 50, neutral: 50, negative: 50)

  @Test func `the plain difference of two segments is tested by z`() {
    let difference = NetShareDifference(a, b, form: .plain)
    #expect(difference.value == 25)
    #expect(isClose(difference.standardError, 8.59182))
    #expect(isClose(difference.z, 2.90974))
    #expect(isClose(difference.p, 0.003617, within: 5e-7))
  }

  @Test func `the adjusted difference takes the adjusted figures of both`() {
    let difference = NetShareDifference(a, b)
    #expect(isClose(difference.value, 24.6305))
    #expect(isClose(difference.standardError, 8.50185))
    #expect(isClose(difference.z, 2.89708))
    #expect(isClose(difference.p, 0.003767, within: 5e-7))
  }

  @Test func `the interval of a difference names its method`() throws {
    let interval = try #require(NetShareDifference(a, b, form: .plain).interval())
    #expect(isClose(interval.low, 25 - 1.959964 * 8.59182))
    #expect(interval.method == .wald)
  }

  @Test func `two segments without spread have no plain test`() {
    let all = NetShare(positive: 50, neutral: 0, negative: 0)
    let difference = NetShareDifference(all, all, form: .plain)
    #expect(difference.value == 0)
    #expect(difference.p == nil)
  }

  @Test func `a segment without answers has no difference`() {
    let nobody = NetShare(positive: 0, neutral: 0, negative: 0)
    #expect(NetShareDifference(a, nobody).value == nil)
  }

  @Test func `three segments are compared with Holm's correction`() throws {
    let c = NetShare(positive: 60, neutral: 50, negative: 40)
    let pairs = SegmentComparison.pairs(among: [("a", a), ("b", b), ("c", c)])
    let raw = pairs.compactMap(\.difference.p)
    #expect(pairs.map { $0.first + $0.second } == ["ab", "ac", "bc"])
    #expect(pairs.compactMap(\.correctedP) == holm(raw))
    #expect(isClose(pairs[0].correctedP, 3 * 0.003767, within: 2e-6))
  }

  @Test func `a pair with a very small base is shown and not tested`() {
    let few = NetShare(positive: 20, neutral: 5, negative: 4)
    let pairs = SegmentComparison.pairs(among: [("a", a), ("b", b), ("few", few)])
    #expect(pairs[1].correctedP == nil)
    #expect(pairs[1].difference.value != nil)
    #expect(pairs[0].correctedP == pairs[0].difference.p)
  }
}
