import Scoring
import Testing

struct NetPromoterScoreTests {
  /// The ticket box of Cross Validated: promoters ½, passives ⅓, detractors ⅙, variance 5/9.
  /// https://www.r-bloggers.com/2016/01/net-promoter-score-confidence-intervals-2-maths-and-stats/
  private let ticketBox = NetPromoterScore(promoters: 162, passives: 108, detractors: 54)

  @Test func `the published population scores a third of a hundred`() {
    #expect(isClose(ticketBox.value, 33.3333))
  }

  @Test func `the plain error divides by n and the sample error by n less 1`() {
    #expect(isClose(ticketBox.standardError, 4.1409))
    #expect(isClose(ticketBox.share.sampleStandardError, 4.1473))
  }

  @Test func `the plain interval is the published one`() throws {
    let interval = try #require(ticketBox.share.plainInterval())
    #expect(isClose(interval.low, 25.2174))
    #expect(isClose(interval.high, 41.4493))
    #expect(interval.method == .wald)
  }

  @Test func `the interval is adjusted Wald around the adjusted score`() throws {
    let interval = try #require(ticketBox.interval())
    #expect(isClose(ticketBox.adjustedValue, 33.0275))
    #expect(isClose(interval.low, 24.9453))
    #expect(isClose(interval.high, 41.1098))
    #expect(interval.method == .adjustedWald)
    #expect(interval.level == .ninetyFive)
  }

  @Test func `without answers nothing is defined`() {
    let score = NetPromoterScore(promoters: 0, passives: 0, detractors: 0, missing: 7)
    #expect(score.value == nil)
    #expect(score.standardError == nil)
    #expect(score.adjustedValue == nil)
    #expect(score.interval() == nil)
    #expect(score.missing == 7)
  }

  @Test func `all promoters score 100 without plain error but with an adjusted interval`() throws {
    let score = NetPromoterScore(promoters: 40, passives: 0, detractors: 0)
    #expect(score.value == 100)
    #expect(score.standardError == 0)
    #expect(isClose(score.adjustedValue, 93.0233))
    #expect(isClose(score.adjustedStandardError, 4.8172))
    #expect(isClose(try #require(score.interval()).low, 83.5817))
  }

  @Test func `an adjusted interval stays within a hundred points`() throws {
    let interval = try #require(
      NetPromoterScore(promoters: 10, passives: 0, detractors: 0).interval())
    #expect(isClose(interval.low, 47.5036))
    #expect(interval.high == 100)
  }

  @Test func `one answer has an adjusted interval and no sample error`() throws {
    let score = NetPromoterScore(promoters: 1, passives: 0, detractors: 0)
    #expect(score.value == 100)
    #expect(score.share.sampleStandardError == nil)
    #expect(isClose(try #require(score.interval()).low, -48.4986))
  }

  @Test func `ratings fall into promoters, passives and detractors`() {
    let score = NetPromoterScore(ratings: [0: 1, 6: 2, 7: 4, 8: 8, 9: 16, 10: 32], missing: 5)
    #expect(score == NetPromoterScore(promoters: 48, passives: 12, detractors: 3, missing: 5))
  }

  @Test func `a rating off the scale is invalid and never passive`() {
    let score = NetPromoterScore(ratings: [-1: 2, 11: 3, 99: 4, 7: 1])
    #expect(score.invalid == 9)
    #expect(score.n == 1)
  }
}
