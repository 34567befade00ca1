import Foundation
import Scoring
import Testing

struct NumericsTests {
  @Test func `a compensated sum keeps what ordinary addition loses`() {
    var sum = CompensatedSum()
    sum.add(1e16)
    for _ in 0..<10 { sum.add(1) }
    sum.add(-1e16)
    #expect(sum.value == 10)
    let parts = CompensatedSum([1e16, 1]) + CompensatedSum([1, -1e16])
    #expect(parts.value == 2)
  }

  /// Oracle: scipy 1.17.1, `chi2.sf` and `f.sf`.
  @Test(arguments: [
    (0.5, 1.0, 0.47950012218695337), (29.2666, 4, 6.900637595989355e-06),
    (200, 150, 0.003973185970821635), (1e-8, 3, 0.999999999999734),
    (1_000, 4, 3.5694127797773694e-215),
  ])
  func `a chi-square tail agrees with scipy`(x: Double, degrees: Double, expected: Double) {
    let tail = ChiSquareDistribution(degreesOfFreedom: degrees).upperTail(x)
    #expect(isClose(tail, expected, within: 1e-11 * expected))
  }

  @Test func `an F quantile is where its tail says`() {
    for (numerator, denominator) in [(1.0, 5.0), (3, 12), (7.5, 2.2), (120, 300)] {
      let f = FisherDistribution(numerator: numerator, denominator: denominator)
      for p in [0.025, 0.5, 0.975] {
        #expect(isClose(f.upperTail(f.quantile(p)), 1 - p, within: 1e-12))
      }
    }
  }

  @Test func `quantiles interpolate as R's type 7`() {
    #expect(quantile(0.25, ofSorted: [1, 2, 3, 4]) == 1.75)
    #expect(median([3, 1, 2]) == 2)
    #expect(median([]) == nil)
  }

  @Test func `a seed repeats its permutation`() {
    var first = SeededGenerator(seed: 42)
    var second = SeededGenerator(seed: 42)
    #expect((0..<5).map { _ in first.next() } == (0..<5).map { _ in second.next() })
  }

  @Test func `ties share the mean of their places`() {
    let ranks = Ranks([10, 20, 10, 30])
    #expect(ranks.values == [1.5, 3, 1.5, 4])
    #expect(ranks.tieSum == 6)
  }

  /// Ten million rows when CAMPO_SOAK=1; the exact moments come from whole numbers.
  @Test func `many rows far from zero keep their digits, whole or in parts`() throws {
    let isSoaking = ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1"
    let rows = isSoaking ? 10_000_000 : 20_000
    var exact = Moments()
    var parts = [CoMoments(variables: 2), CoMoments(variables: 2), CoMoments(variables: 2)]
    var real = RealMoments()
    for row in 0..<rows {
      let rating = row * 7 % 11
      exact.add(rating)
      real.add(1e6 + Double(rating))
      parts[row % 3].add([1e6 + Double(rating), 1e6 - Double(rating)])
    }
    let whole = parts[0] + parts[1] + parts[2]
    let variance = try #require(exact.variance)
    #expect(isClose(real.variance, variance, within: 1e-9 * variance))
    let merged = whole[0, 0] / Double(rows - 1)
    #expect(isClose(merged, variance, within: 1e-9 * variance))
    #expect(isClose(whole.correlation(0, 1), -1, within: 1e-12))
    #expect(isClose(whole.means[0] - 1e6, try #require(exact.mean), within: 1e-6))
  }
}
