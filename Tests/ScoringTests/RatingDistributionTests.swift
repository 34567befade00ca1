import Scoring
import Testing

struct RatingDistributionTests {
  /// 1000 answers on the seven-point effort scale, published with the mean 4.08.
  ///
  /// https://support.cys.group/support/solutions/articles/3000095529-customer-effort-score-7-point-scale-to-average
  private let effort = RatingDistribution(
    counts: [1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120],
    scale: RatingScale(worst: 1, best: 7))

  @Test func `the effort score has the published mean`() {
    #expect(effort.n == 1000)
    #expect(effort.moments.sum == 4080)
    #expect(isClose(effort.moments.mean, 4.08, within: 1e-12))
    #expect(isClose(effort.moments.standardDeviation, 1.91240))
    #expect(isClose(effort.moments.standardError, 0.060475, within: 5e-7))
  }

  @Test func `the effort score has its top three and its index`() {
    #expect(isClose(effort.top(3).percent, 46, within: 1e-12))
    #expect(isClose(effort.net(top: 2, bottom: 3).value, -13, within: 1e-12))
  }

  @Test func `on a reversed scale the low ratings are the best`() {
    let counts = [1: 10, 2: 20, 3: 30, 4: 25, 5: 15]
    let reversed = RatingDistribution(counts: counts, scale: RatingScale(worst: 5, best: 1))
    #expect(reversed.topBox.percent == 10)
    #expect(reversed.topTwoBox.percent == 30)
    #expect(reversed.bottomTwoBox.percent == 40)
  }

  @Test func `ratings off the scale stay out of every base`() {
    let counts = [1: 1, 5: 3, 0: 7, 9: 2]
    let distribution = RatingDistribution(counts: counts, scale: RatingScale(worst: 1, best: 5))
    #expect(distribution.invalid == 9)
    #expect(distribution.n == 4)
    #expect(distribution.topBox.percent == 75)
    #expect(distribution.moments == Moments([1, 5, 5, 5]))
  }

  @Test func `no answers have no share`() {
    let nobody = RatingDistribution(counts: [:], scale: RatingScale(worst: 1, best: 5))
    #expect(nobody.topBox.value == nil)
    #expect(nobody.netSatisfaction(points: [1: -2, 5: 2]) == nil)
  }

  /// Published: (140 − 15)/155 = 80.64 %, from the rounded 90.32 − 9.68.
  ///
  /// https://www.studylib.net/doc/18125306/
  @Test func `net satisfaction leaves out those without an opinion`() {
    let distribution = RatingDistribution(
      counts: [5: 39, 4: 62, 3: 81, 2: 9, 1: 3], scale: RatingScale(worst: 1, best: 5))
    let net = distribution.netSatisfaction(points: [5: 2, 4: 1, 2: -1, 1: -2])
    #expect(isClose(net, 80.6452))
  }
}
