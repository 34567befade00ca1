import Analysis
import Forms
import Scoring
import Testing

/// Five attributes asked twice on 1–10, and one overall question.
let fiveAttributes: String = {
  let attributes = ["a", "b", "c", "d", "e"]
  let rows: [String] = attributes.flatMap { key in
    [
      "| | integer | sat_\(key) | How good is \(key)? | satisfaction | \(key) | 1 10 | 99=not-applicable | |",
      "| | integer | imp_\(key) | How important is \(key)? | importance | \(key) | 1 10 | | |",
    ]
  }
  return """
    | survey  | | | | | | | | |
    | | type | name | label | bind::campo:measure | bind::campo:attribute | bind::campo:scale | bind::campo:missing | bind::campo:segment |
    | | select_one zones | zone | Zone | | | | zr=refused | yes |
    | | integer | all | All in all? | overall | | 1 10 | | |
    \(rows.joined(separator: "\n"))
    | choices | | | |
    | | list_name | name | label |
    | | zones | urban | City |
    | | zones | rural | Country |
    | | zones | zr | Refused |
    """
}()

func ratings(satisfaction: [Int], importance: [Int]) -> [String: String] {
  var answers: [String: String] = [:]
  for (key, (satisfied, important)) in zip(
    ["a", "b", "c", "d", "e"], zip(satisfaction, importance))
  {
    answers["sat_\(key)"] = String(satisfied)
    answers["imp_\(key)"] = String(important)
  }
  return answers
}

struct SatisfactionTests {
  /// METHODS of The Leadership Factor, an example published on cyrilsunil76.blogspot.com (2010):
  /// the page prints 60.10 for a slip in its first product; exactly 181/30 is 60.33 %.
  @Test func `the index is the mean satisfaction weighted by importance`() throws {
    let study = try Study(
      fiveAttributes,
      [(1, ratings(satisfaction: [8, 4, 8, 3, 4], importance: [7, 5, 9, 3, 6]))])
    let index = try #require(try study.scores().total.index)
    #expect(isClose(index.value, 60.3333))
    #expect(isClose(index.terms.first?.weight, 0.233333))
  }

  @Test func `the error of the index comes from the respondents' own indices`() throws {
    let study = try Study(
      fiveAttributes,
      [
        (1, ratings(satisfaction: [6, 6, 6, 6, 6], importance: [5, 5, 5, 5, 5])),
        (1, ratings(satisfaction: [8, 8, 8, 8, 8], importance: [5, 5, 5, 5, 5])),
        (1, ["sat_a": "10", "sat_b": "99"]),
      ])
    let index = try #require(try study.scores().total.index)
    #expect(index.n == 3)
    // Own indices 60, 80 and 100: standard deviation 20.
    #expect(isClose(index.standardError, 20 / 3.0.squareRoot()))
  }

  /// Wilson 95 % for 8 of 10, computed with R: 0.490162…0.943318.
  @Test func `on 1 to 10 the two best ratings are 9 and 10`() throws {
    let study = try Study(
      fiveAttributes,
      [(3, ["all": "9"]), (5, ["all": "10"]), (1, ["all": "8"]), (1, ["all": "1"])])
    let top = try #require(try study.scores().total.overall.first).answers.distribution.topTwoBox
    #expect(top.successes == 8)
    #expect(isClose(top.interval()?.low, 0.490162, within: 0.000001))
    #expect(isClose(top.interval()?.high, 0.943318, within: 0.000001))
  }

  @Test func `an attribute's base is those who answered it`() throws {
    let study = try Study(
      fiveAttributes, [(4, ["sat_a": "7"]), (3, ["sat_a": "99"]), (2, ["sat_a": "?dk"])])
    let answers = try #require(try study.scores().total.attributes.first?.satisfaction)
    #expect(answers.n == 4)
    #expect(answers.moments.mean == 7)
    #expect(answers.missing.counts == [.notApplicable: 3, .dontKnow: 2])
  }

  @Test func `attributes are called by what their questions do not share`() throws {
    let study = try Study(fiveAttributes, [(1, ["sat_a": "7"])])
    #expect(try study.scores().total.attributes.map(\.label) == ["a", "b", "c", "d", "e"])
  }

  @Test func `attributes are called by the choice list that has them all`() throws {
    let listed =
      fiveAttributes
      + ["a", "b", "c", "d", "e"].map {
        "\n| | themes | \($0) | Theme \($0) |"
      }.joined()
    let study = try Study(listed, [(1, ["sat_a": "7"])])
    #expect(try study.scores().total.attributes.first?.label == "Theme a")
  }

  @Test func `groups come in choice order with people without an answer last`() throws {
    let study = try Study(
      fiveAttributes,
      [
        (1, ["all": "5", "zone": "rural"]), (2, ["all": "9", "zone": "urban"]), (3, ["all": "1"]),
        (4, ["all": "1", "zone": "zr"]),
      ])
    let breakdown = try study.scores(by: "ZONE")
    #expect(breakdown.groups.map(\.label) == ["City", "Country", "sin dato"])
    #expect(breakdown.groups.map(\.value) == ["urban", "rural", nil])
    #expect(breakdown.groups.map(\.result.interviews) == [2, 1, 7])
    #expect(breakdown.groups.first?.result.overall.first?.answers.moments.mean == 9)
    #expect(breakdown.total.interviews == 10)
  }

  @Test func `a group's index has the weights of its own importances`() throws {
    var urban = ratings(satisfaction: [10, 1, 1, 1, 1], importance: [10, 1, 1, 1, 1])
    urban["zone"] = "urban"
    var rural = ratings(satisfaction: [10, 1, 1, 1, 1], importance: [1, 1, 1, 1, 10])
    rural["zone"] = "rural"
    let groups = try Study(fiveAttributes, [(1, urban), (1, rural)]).scores(by: "zone").groups
    // (10·10 + 4·1)/14 and (10·1 + 3·1 + 1·10… )/14, in tenths of the scale.
    #expect(isClose(groups.first?.result.index?.value, 100 * 104.0 / 140))
    #expect(isClose(groups.last?.result.index?.value, 100 * 23.0 / 140))
  }

  @Test func `people with several choices belong to several groups`() throws {
    let multiple = fiveAttributes.replacing("select_one zones", with: "select_multiple zones")
    let study = try Study(
      multiple, [(2, ["all": "5", "zone": "urban rural"]), (1, ["all": "8", "zone": "rural"])])
    let breakdown = try study.scores(by: "zone")
    #expect(breakdown.groups.map(\.result.interviews) == [2, 3])
    #expect(breakdown.notes.map(\.kind) == [.overlappingGroups])
  }
}
