import Scoring
import Testing

struct WavesTests {
  @Test func `waves answered by all clients compare as pairs`() throws {
    let first = [7.0, 5, 8, 6, 9]
    let second = [9.0, 8, 10, 6, 9]
    let linked = try #require(
      WaveDifference.Linked(zip(first, second).map { (first: $0, second: $1) }))
    let change = try #require(
      WaveDifference(RealMoments(first), RealMoments(second), linked: linked))
    let paired = try #require(
      MeanDifference.paired(RealMoments(zip(first, second).map { $1 - $0 })))
    #expect(isClose(change.difference.t, try #require(paired.t), within: 1e-12))
    #expect(isClose(change.difference.p, try #require(paired.p), within: 1e-12))
    #expect(change.method == .linked)
  }

  /// Oracle: scipy, `ttest_ind(second, first, equal_var=False)`.
  @Test func `waves without clients in common compare by Welch`() throws {
    let change = try #require(
      WaveDifference(RealMoments([7.0, 5, 8, 6, 9]), RealMoments([9.0, 8, 10, 6, 9])))
    #expect(isClose(change.difference.t, 1.428869016623521, within: 1e-12))
    #expect(isClose(change.difference.degreesOfFreedom, 7.986135181975738, within: 1e-12))
    #expect(isClose(change.difference.p, 0.19096520681166718, within: 1e-12))
    #expect(change.method == .independent)
    #expect(WaveDifference(RealMoments(), RealMoments([1.0])) == nil)
  }

  @Test func `clients in common lower the error of a change`() throws {
    let first = RealMoments([7.0, 5, 8, 6, 9, 4])
    let second = RealMoments([9.0, 8, 10, 6, 9, 7, 8])
    let alone = try #require(WaveDifference(first, second)).difference.standardError ?? 0
    let linked = WaveDifference.Linked(n: 4, covariance: 1.5)
    let together = try #require(WaveDifference(first, second, linked: linked))
    let expected = (alone * alone - 2 * 4 * 1.5 / (6 * 7)).squareRoot()
    #expect(isClose(together.difference.standardError, expected, within: 1e-12))
    #expect(together.linked == 4)
  }

  /// Oracle: numpy, Σw(t−t̄)y/Σw(t−t̄)² and its error 1/√Σw(t−t̄)², w = 1/SE².
  @Test func `a trend is the straight line through waves weighed by their errors`() {
    let waves = [(1.0, 30.0, 4.0), (2, 34, 3), (3, 41, 4), (5, 45, 2)].map {
      WaveTrend.Wave(name: "\($0.0)", time: $0.0, value: $0.1, standardError: $0.2)
    }
    let trend = WaveTrend(waves.reversed())
    #expect(trend.waves.map(\.name) == ["1.0", "2.0", "3.0", "5.0"])
    #expect(isClose(trend.slope, 3.6173020527859197, within: 1e-12))
    #expect(isClose(trend.slopeError, 0.9061536125301638, within: 1e-12))
    #expect(trend.steps.map(\.change) == [4, 7, 4])
    #expect(trend.steps.allSatisfy { ($0.correctedP ?? 0) > 0.05 })
    #expect(WaveTrend([waves[0]]).slope == nil)
  }

  @Test func `a target is met, missed or left open by the interval`() {
    func verdict(_ value: Double, _ low: Double, _ high: Double, higher: Bool = true)
      -> TargetComparison.Verdict
    {
      TargetComparison(
        value: value, target: 50, higherIsBetter: higher,
        interval: Interval(low: low, high: high, level: .ninetyFive, method: .wilson)
      ).verdict
    }
    #expect(verdict(60, 55, 65) == .met)
    #expect(verdict(40, 35, 45) == .missed)
    #expect(verdict(52, 48, 56) == .undetermined)
    #expect(verdict(40, 35, 45, higher: false) == .met)
  }
}
