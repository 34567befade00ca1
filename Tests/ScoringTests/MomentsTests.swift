import Scoring
import Testing

struct MomentsTests {
  @Test func `an interval of a mean is by t unless told otherwise`() throws {
    let moments = Moments([4, 5, 7, 8, 6])
    let student = try #require(moments.interval())
    let normal = try #require(moments.interval(by: .normal))
    #expect(isClose(student.high, 6 + 2.776445 * 0.7071068))
    #expect(student.method == .studentT)
    #expect(isClose(normal.high, 6 + 1.959964 * 0.7071068))
    #expect(normal.method == .normal)
  }

  @Test func `no values have no mean and one value has no spread`() {
    #expect(Moments().mean == nil)
    #expect(Moments([7]).mean == 7)
    #expect(Moments([7]).standardDeviation == nil)
    #expect(Moments([7]).interval() == nil)
    #expect(RealMoments().mean == nil)
    #expect(RealMoments([7]).variance == nil)
  }

  @Test func `whole numbers lose no digit however large`() {
    let large = 1_000_000_000
    #expect(Moments([large + 4, large + 7, large + 13, large + 16]).variance == 30)
    #expect(RealMoments([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance == 30)
  }

  @Test func `moments of two samples add up to those of both`() {
    let left = [3.5, 9, 1.25]
    let right = [8, 7.75, 2, 6]
    let joined = RealMoments(left) + RealMoments(right)
    let whole = RealMoments(left + right)
    #expect(isClose(joined.mean, whole.mean ?? .nan, within: 1e-12))
    #expect(isClose(joined.variance, whole.variance ?? .nan, within: 1e-12))
    #expect(Moments([1, 2]) + Moments([3]) == Moments([1, 2, 3]))
  }

  @Test func `plain sums give the same moments`() {
    let sums = RealMoments(n: 4, sum: 20, sumOfSquares: 120)
    #expect(sums.mean == 5)
    #expect(isClose(sums.variance, 20.0 / 3, within: 1e-12))
    #expect(sums == RealMoments(Moments(n: 4, sum: 20, sumOfSquares: 120)))
  }
}
