import Scoring
import Testing

struct WeightedMeanTests {
  private let answers = [1.0, 0, -1, 1, 1, -1, 0, 1]
  private let weights = [1.5, 2, 0.5, 1, 3, 2.5, 1, 0.75]

  private var moments: WeightedMoments {
    var moments = WeightedMoments()
    for (answer, weight) in zip(answers, weights) { moments.add(answer, weight: weight) }
    return moments
  }

  /// Oracle: numpy over the residuals, √(n/(n−1)·Σ[w(y−ȳ)/Σw]²), which is R's `svymean`.
  @Test func `a weighted score has its linearised error`() throws {
    let score = WeightedMean.netPromoterScore(moments)
    #expect(isClose(score.value, 26.530612))
    #expect(isClose(score.standardError, 36.688590))
    #expect(isClose(score.effectiveN, 6.172237))
    let interval = try #require(score.interval())
    #expect(isClose(interval.low, -60.224118))
    #expect(interval.method == .linearisedT)
  }

  @Test func `equal weights give the ordinary mean and error`() {
    var weighted = WeightedMoments()
    for answer in answers { weighted.add(answer, weight: 2.5) }
    let mean = WeightedMean(weighted)
    let plain = RealMoments(answers)
    #expect(isClose(mean.value, plain.mean ?? .nan, within: 1e-12))
    #expect(isClose(mean.standardError, plain.standardError ?? .nan, within: 1e-12))
    #expect(isClose(mean.effectiveN, 8, within: 1e-12))
  }

  @Test func `moments of two halves add up to those of the whole`() {
    var first = WeightedMoments()
    var second = WeightedMoments()
    for (index, pair) in zip(answers, weights).enumerated() {
      if index < 3 {
        first.add(pair.0, weight: pair.1)
      } else {
        second.add(pair.0, weight: pair.1)
      }
    }
    #expect(WeightedMean(first + second) == WeightedMean(moments))
  }

  @Test func `a part of the sample takes the correction of the whole`() throws {
    let alone = try #require(WeightedMean(moments).standardError)
    let part = try #require(WeightedMean(moments, sampleSize: 100).standardError)
    #expect(isClose(part / alone, (100.0 / 99 * 7 / 8).squareRoot(), within: 1e-12))
  }

  @Test func `equal answers have no error whatever their weights`() {
    var moments = WeightedMoments()
    for weight in weights { moments.add(7, weight: weight / 3) }
    #expect(WeightedMean(moments).standardError == 0)
    let design = SampleDesign(weights: weights.map { $0 / 3 })
    let means = design.means(
      of: weights.map { _ in 7 }, by: weights.indices.map { $0 % 2 }, count: 2)
    #expect(means.estimates.map(\.standardError) == [0, 0])
    #expect(means.difference(0, 1)?.t == nil)
    #expect(design.designEffect(ofMeanOf: weights.map { _ in 7 }, withReplacement: true) == nil)
  }

  @Test func `no weight means no mean and one answer no error`() {
    #expect(WeightedMean(WeightedMoments()).value == nil)
    var one = WeightedMoments()
    one.add(1, weight: 2)
    #expect(WeightedMean(one).value == 1)
    #expect(WeightedMean(one).standardError == nil)
    #expect(WeightedMean(one).interval() == nil)
  }
}
