import Analysis
import Forms
import Responses
import Scoring
import Testing

private let form = """
  | survey  | | | | | |
  |         | type | name | label | bind::campo:measure | bind::campo:missing | bind::campo:scale |
  |         | integer | nps | Recommend? | nps | 11 99=refused | |
  """

struct RecommendationTests {
  private func score(
    _ groups: [(Int, String)], form: String = form
  ) throws -> Scores.Recommendation {
    let study = try Study(form, groups.map { ($0.0, ["nps": $0.1]) })
    return try #require(try study.scores().total.recommendations.first)
  }

  /// The ticket-box population of Cross Validated with n = 324; intervals computed with R 4.2.
  @Test func `the value and its error are plain and the interval is adjusted Wald`() throws {
    let score = try score([(162, "10"), (108, "7"), (54, "0")]).score
    #expect(isClose(score.value, 33.3333))
    #expect(isClose(score.standardError, 4.1409))
    #expect(isClose(score.interval()?.low, 24.9453))
    #expect(isClose(score.interval()?.high, 41.1098))
    #expect(score.interval()?.method == .adjustedWald)
  }

  @Test func `answers off the scale are counted apart and never used`() throws {
    let result = try score([(3, "9"), (1, "12"), (2, "-1"), (1, "7.5")])
    #expect(result.score.n == 3)
    #expect(result.missing.outOfRange == 4)
  }

  @Test func `missing codes and kinds are kept apart by kind`() throws {
    let result = try score([
      (5, "9"), (3, "11"), (2, "99"), (4, "?dk"), (1, "?refused"), (7, "?not-relevant"),
    ])
    #expect(
      result.missing.counts == [.blank: 3, .refused: 3, .dontKnow: 4, .notRelevant: 7])
    #expect(result.score.missing == 10)
    #expect(result.score.n == 5)
  }

  @Test func `a scale from 1 to 11 is shifted to 0 to 10`() throws {
    let shifted = form.replacing("99=refused | |", with: "99=refused | 1 11 |")
      .replacing("11 99", with: "99")
    let score = try score([(1, "11"), (1, "10"), (1, "8"), (1, "7"), (1, "1")], form: shifted).score
    #expect([score.promoters, score.passives, score.detractors] == [2, 1, 2])
  }

  @Test func `a reversed scale is turned round`() throws {
    let reversed = form.replacing("99=refused | |", with: "99=refused | 10 0 |")
    let score = try score([(4, "0"), (1, "10")], form: reversed).score
    #expect([score.promoters, score.detractors] == [4, 1])
  }

  @Test func `only real and complete interviews count`() throws {
    var study = try Study(form, [(2, ["nps": "10"])])
    study.tabulator.interviews[0].purpose = .pilot
    study.tabulator.interviews.append(MemoryInterview(["nps": "0"]))
    study.tabulator.interviews[2].status = .paused
    #expect(try study.scores().total.recommendations.first?.score.n == 1)
  }

  @Test func `a choice counts by its score`() throws {
    let named = """
      | survey  | | | | |
      |         | type | name | label | bind::campo:measure |
      |         | select_one grades | nps | Recommend? | nps |
      | choices | | | | |
      |         | list_name | name | label | score |
      |         | grades | low | Low | 0 |
      |         | grades | high | High | 10 |
      """
    let score = try score([(3, "high"), (1, "low")], form: named).score
    #expect(score.value == 50)
  }
}
