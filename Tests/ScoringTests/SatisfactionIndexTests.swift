import Languages
import Scoring
import Testing

struct SatisfactionIndexTests {
  private let scale = RatingScale(worst: 1, best: 10)

  /// The example of https://cyrilsunil76.blogspot.com/2010/09/customer-satisfaction-index-represents.html
  /// whose page prints 60.10 because 1.17 × 8 is taken for 9.24; the exact answer is 181/30.
  private let example = zip("abcde", zip([7, 5, 9, 3, 6], [8, 4, 8, 3, 4])).map { key, means in
    SatisfactionAttribute(
      key: String(key), importance: Moments([means.0]), satisfaction: Moments([means.1]))
  }

  private let respondents = [
    [8, 4, 8, 3, 4], [9, 5, 7, 6, 6], [7, 3, 8, 2, 5], [10, 6, 9, 4, 8],
  ].map { Dictionary(uniqueKeysWithValues: zip(["a", "b", "c", "d", "e"], $0)) }

  @Test func `the published example scores 60.33 and not its slip of 60.10`() throws {
    let value = try #require(SatisfactionIndex(attributes: example, scale: scale).value)
    #expect(isClose(value, 60.33333, within: 5e-5))
    #expect(!isClose(value, 60.10, within: 0.2))
  }

  @Test func `weights are importance over all importance`() {
    let index = SatisfactionIndex(attributes: example, scale: scale)
    let expected = [23.3333, 16.6667, 30, 10, 20]
    #expect(zip(index.terms, expected).allSatisfy { isClose(100 * $0.weight, $1) })
    #expect(index.method.weighting == .importance)
  }

  @Test func `a respondent's own index uses the group's weights over what was rated`() {
    let index = SatisfactionIndex(attributes: example, scale: scale)
    #expect(isClose(index.ownIndex(ratings: respondents[1]), 68.33333))
    #expect(isClose(index.ownIndex(ratings: ["a": 8, "c": 4]), 10 * (7 * 8 + 9 * 4) / 16.0))
    #expect(index.ownIndex(ratings: [:]) == nil)
    #expect(index.ownIndex(ratings: ["a": 99]) == nil)
  }

  /// Oracle: scipy, t of 3 degrees of freedom over 60.33, 68.33, 57.33 and 80.33.
  @Test func `the interval comes from the respondents' own indices around the value`() throws {
    var index = SatisfactionIndex(attributes: example, scale: scale)
    index.ownIndices = RealMoments(respondents.compactMap { index.ownIndex(ratings: $0) })
    let interval = try #require(index.interval())
    #expect(index.n == 4)
    #expect(isClose(index.standardError, 5.1376875))
    #expect(isClose(interval.low, 60.33333 - 16.350415))
    #expect(isClose(interval.high, 60.33333 + 16.350415))
    #expect(interval.method == .respondentIndices)
  }

  @Test func `one respondent has no interval`() {
    let index = SatisfactionIndex(
      attributes: example, scale: scale, ownIndices: RealMoments([60]))
    #expect(index.n == 1)
    #expect(index.interval() == nil)
  }

  @Test func `without every importance the weights are equal and the method says so`() {
    let attributes = [
      SatisfactionAttribute(key: "a", importance: Moments([9]), satisfaction: Moments([8])),
      SatisfactionAttribute(key: "b", importance: nil, satisfaction: Moments([4])),
    ]
    let index = SatisfactionIndex(attributes: attributes, scale: scale)
    #expect(index.value == 60)
    #expect(index.method.weighting == .equal)
    #expect(index.method.sentence(in: .spanish).contains("iguales"))
  }

  @Test func `an attribute nobody rated is left out and named`() {
    let attributes = [
      SatisfactionAttribute(key: "a", importance: Moments([9]), satisfaction: Moments([8])),
      SatisfactionAttribute(key: "b", importance: Moments([9]), satisfaction: Moments()),
    ]
    let index = SatisfactionIndex(attributes: attributes, scale: scale)
    #expect(index.value == 80)
    #expect(index.leftOut == ["b"])
  }

  @Test func `the top-box basis weighs shares of satisfied people`() {
    let attributes = [
      SatisfactionAttribute(
        key: "a", importance: Moments([6]), satisfaction: Moments([8]),
        topBox: Proportion(successes: 3, of: 4)),
      SatisfactionAttribute(
        key: "b", importance: Moments([2]), satisfaction: Moments([4]),
        topBox: Proportion(successes: 1, of: 4)),
    ]
    let index = SatisfactionIndex(attributes: attributes, scale: scale, basis: .topBox)
    #expect(index.value == 62.5)
    #expect(index.ownIndex(ratings: ["a": 9, "b": 8]) == 75)
  }

  @Test func `a reversed scale is turned before it is weighed`() {
    let attribute = SatisfactionAttribute(
      key: "a", importance: Moments([5]), satisfaction: Moments([1, 2]))
    let index = SatisfactionIndex(
      attributes: [attribute], scale: RatingScale(worst: 5, best: 1))
    #expect(index.value == 90)
  }

  @Test func `no attributes have no index`() {
    let index = SatisfactionIndex(attributes: [], scale: scale)
    #expect(index.value == nil)
    #expect(index.interval() == nil)
  }
}
