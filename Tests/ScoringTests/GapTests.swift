import Scoring
import Testing

struct GapTests {
  private let importance = [9, 8, 10, 7, 9]
  private let satisfaction = [7, 8, 6, 5, 9]

  /// Oracle: scipy, `ttest_rel`.
  @Test func `a gap of the same people has a paired error`() throws {
    let gap = Gap(
      key: "a", importance: Moments(importance), satisfaction: Moments(satisfaction),
      differences: Moments(zip(importance, satisfaction).map { $0 - $1 }))
    let interval = try #require(gap.interval())
    #expect(isClose(gap.value, 1.6, within: 1e-12))
    #expect(isClose(gap.standardError, 0.74833148, within: 1e-8))
    #expect(isClose(interval.low, -0.47770127, within: 1e-7))
    #expect(gap.n == 5)
    #expect(gap.method == .paired)
  }

  @Test func `the sum of products gives the same paired gap`() {
    let products = zip(importance, satisfaction).reduce(0) { $0 + $1.0 * $1.1 }
    let gap = Gap(
      key: "a", importance: Moments(importance), satisfaction: Moments(satisfaction),
      sumOfProducts: products)
    #expect(isClose(gap.value, 1.6, within: 1e-12))
    #expect(isClose(gap.standardError, 0.74833148, within: 1e-8))
  }

  /// Oracle: scipy, `ttest_ind(equal_var=False)`.
  @Test func `a gap of different people has Welch's interval`() throws {
    let gap = Gap(
      key: "a", importance: Moments(importance),
      unpairedSatisfaction: Moments(satisfaction + [4]))
    let interval = try #require(gap.interval())
    #expect(isClose(gap.value, 2.1, within: 1e-12))
    #expect(isClose(interval.low, -0.0014274561, within: 1e-8))
    #expect(isClose(interval.high, 4.2014274561, within: 1e-8))
    #expect(interval.method == .welchT)
    #expect(gap.method == .unpaired)
  }

  /// Martilla & James (1977), Journal of Marketing 41(1):77–79, means on four points.
  @Test func `the attributes of Martilla and James rank by gap`() {
    let means = [
      (1, 383, 263), (2, 363, 273), (3, 360, 315), (4, 356, 300), (5, 341, 305), (6, 341, 329),
      (7, 338, 303), (8, 337, 311), (9, 329, 200), (10, 327, 302), (11, 252, 225), (12, 243, 249),
      (13, 237, 235), (14, 205, 333),
    ]
    let ranking = RankedGap.ranking(
      means.map { key, importance, satisfaction in
        Gap(
          key: String(key), importance: Moments(n: 100, sum: importance),
          unpairedSatisfaction: Moments(n: 100, sum: satisfaction))
      })
    #expect(ranking.prefix(5).map(\.gap.key) == ["9", "1", "2", "4", "3"])
    #expect(ranking.prefix(5).compactMap(\.gap.value) == [1.29, 1.20, 0.90, 0.56, 0.45])
    #expect(ranking.last?.gap.key == "14")
    #expect(ranking.last?.gap.value == -1.28)
    #expect(ranking.first?.importanceRank == 9)
    #expect(ranking.first { $0.gap.key == "6" }?.importanceRank == 5)
  }

  @Test func `equal gaps rank by importance and then by key`() {
    func gap(_ key: String, _ importance: Int, _ satisfaction: Int, n: Int = 3) -> Gap {
      Gap(
        key: key, importance: Moments(n: n, sum: importance),
        satisfaction: Moments(n: n, sum: satisfaction),
        differences: Moments(n: n, sum: importance - satisfaction))
    }
    let ranking = RankedGap.ranking([
      gap("z", 24, 22), gap("b", 27, 25), gap("a", 54, 50, n: 6), gap("none", 0, 0, n: 0),
    ])
    #expect(ranking.map(\.gap.key) == ["a", "b", "z", "none"])
    #expect(ranking.map(\.rank) == [1, 2, 3, 4])
    #expect(ranking.map(\.importanceRank) == [1, 1, 3, nil])
  }

  @Test func `no answers have no gap and one answer has no error`() {
    let none = Gap(key: "a", importance: Moments(), unpairedSatisfaction: Moments())
    #expect(none.value == nil)
    #expect(none.interval() == nil)
    let one = Gap(
      key: "a", importance: Moments([9]), satisfaction: Moments([7]), differences: Moments([2]))
    #expect(one.value == 2)
    #expect(one.standardError == nil)
  }
}
