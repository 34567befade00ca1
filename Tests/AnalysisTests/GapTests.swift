import Analysis
import Forms
import Scoring
import Testing

struct GapTests {
  @Test func `a gap rests on those who answered both questions`() throws {
    let study = try Study(
      fiveAttributes,
      [
        (1, ["imp_a": "9", "sat_a": "6"]), (1, ["imp_a": "8", "sat_a": "7"]),
        (1, ["imp_a": "10", "sat_a": "9"]), (5, ["imp_a": "1"]),
        (5, ["sat_a": "99", "imp_a": "10"]),
      ])
    let gap = try #require(try study.gaps().total.attributes.first).ranked.gap
    #expect(gap.n == 3)
    // Differences 3, 1, 1: mean 5/3, variance 4/3, error √(4/9).
    #expect(isClose(gap.value, 5.0 / 3))
    #expect(isClose(gap.standardError, 2.0 / 3))
    #expect(gap.importance.mean == 9)
  }

  @Test func `gaps are ranked by size with the rank of importance beside`() throws {
    let study = try Study(
      fiveAttributes,
      [(1, ratings(satisfaction: [8, 4, 8, 3, 4], importance: [7, 5, 9, 3, 6]))])
    let attributes = try study.gaps().total.attributes
    #expect(attributes.map(\.key) == ["e", "c", "b", "d", "a"])
    #expect(attributes.map(\.ranked.importanceRank) == [3, 1, 4, 5, 2])
    #expect(attributes.map(\.priority) == [.attention, nil, nil, nil, nil])
  }

  @Test func `an attribute on two scales has no gap and a note says so`() throws {
    let uneven = fiveAttributes.replacing(
      "importance | a | 1 10", with: "importance | a | 1 5")
    let breakdown = try Study(
      uneven, [(1, ratings(satisfaction: [8, 4, 8, 3, 4], importance: [5, 5, 9, 3, 6]))]
    ).gaps()
    #expect(!breakdown.total.attributes.contains { $0.key == "a" })
    #expect(breakdown.notes == [AnalysisNote(.scalesDiffer, "a")])
  }

  @Test func `a reversed satisfaction scale is turned round before it is subtracted`() throws {
    let reversed = fiveAttributes.replacing(
      "satisfaction | a | 1 10", with: "satisfaction | a | 10 1")
    let study = try Study(reversed, [(2, ["imp_a": "10", "sat_a": "2"])])
    let gap = try #require(try study.gaps().total.attributes.first { $0.key == "a" }).ranked.gap
    #expect(gap.value == 1)
  }

  @Test func `thresholds stretch to the width of the scale`() throws {
    let wide = fiveAttributes.replacing("1 10", with: "1 100")
    let study = try Study(wide, [(1, ["imp_a": "90", "sat_a": "78"])])
    let gaps = try study.gaps().total
    #expect(gaps.thresholds.attention == 11)
    #expect(gaps.attributes.first?.priority == .attention)
  }

  @Test func `expectation stands in where no importance is asked`() throws {
    let expecting = fiveAttributes.replacing("importance |", with: "expectation |")
    let study = try Study(expecting, [(1, ["imp_a": "9", "sat_a": "6"])])
    let breakdown = try study.gaps()
    #expect(breakdown.total.standard == .expectation)
    #expect(breakdown.total.attributes.first?.ranked.gap.value == 3)
  }

  @Test func `in a repeat the attribute is the answer of the instance`() throws {
    var study = try Study(
      """
      | survey | | | | | | |
      | | type | name | label | bind::campo:measure | bind::campo:attribute | bind::campo:scale |
      | | begin_repeat | item | Item | | | |
      | | select_one themes | theme | Theme | | | |
      | | integer | sat | Good? | satisfaction | ${theme} | 1 10 |
      | | integer | imp | Important? | importance | ${theme} | 1 10 |
      | | end_repeat | | | | | |
      | choices | | | |
      | | list_name | name | label |
      | | themes | price | Price |
      | | themes | speed | Speed |
      """)
    study.tabulator.interviews = [
      MemoryInterview(
        [:],
        instances: [
          ["item/theme": "speed", "item/sat": "5", "item/imp": "9"],
          ["item/theme": "price", "item/sat": "8", "item/imp": "9"],
        ]),
      MemoryInterview(
        [:], instances: [["item/theme": "speed", "item/sat": "7", "item/imp": "9"]]),
    ]
    let attributes = try study.gaps().total.attributes
    #expect(attributes.map(\.label) == ["Speed", "Price"])
    #expect(attributes.map(\.ranked.gap.value) == [3, 1])
    #expect(attributes.map(\.ranked.gap.n) == [2, 1])
  }
}
