import Scoring
import Testing

struct ParetoAnalysisTests {
  /// CRAN `qcc`, example of `pareto.chart`: the third cause reaches exactly 80 %.
  private let defects = [
    ParetoItem(key: "p", label: "price code", count: 80),
    ParetoItem(key: "d", label: "schedule date", count: 27),
    ParetoItem(key: "s", label: "supplier code", count: 66),
    ParetoItem(key: "c", label: "contact num.", count: 94),
    ParetoItem(key: "n", label: "part num.", count: 33),
  ]

  @Test func `the defects of qcc are sorted with their running shares`() throws {
    let analysis = try ParetoAnalysis(defects)
    #expect(analysis.rows.map(\.item.key) == ["c", "p", "s", "n", "d"])
    #expect(analysis.rows.map(\.cumulative) == [94, 174, 240, 273, 300])
    let percents = [31.3333, 26.6667, 22, 11, 9]
    #expect(zip(analysis.rows, percents).allSatisfy { isClose($0.percent, $1) })
    #expect(analysis.rows[2].cumulativePercent == 80)
    #expect(analysis.rows[4].cumulativePercent == 100)
  }

  @Test func `exactly 80 percent makes exactly three vital few`() throws {
    #expect(try ParetoAnalysis(defects).vitalFew.map(\.item.key) == ["c", "p", "s"])
  }

  @Test func `the item that crosses the threshold is vital`() throws {
    #expect(try ParetoAnalysis(defects, threshold: 81).vitalFew.count == 4)
    #expect(try ParetoAnalysis(defects, threshold: 1).vitalFew.count == 1)
    #expect(try ParetoAnalysis(defects, threshold: 100).vitalFew.count == 5)
  }

  @Test func `other stands last whatever its size`() throws {
    let items = defects + [ParetoItem(key: "o", label: "Other", count: 400, isOther: true)]
    let analysis = try ParetoAnalysis(items)
    #expect(analysis.rows.last?.item.key == "o")
    #expect(analysis.rows.last?.cumulative == 700)
  }

  @Test func `equal weights stand by folded label`() throws {
    let items = ["Zona", "ámbar", "Avena"].map { ParetoItem(key: $0, label: $0, count: 5) }
    #expect(try ParetoAnalysis(items).rows.map(\.item.label) == ["ámbar", "Avena", "Zona"])
  }

  @Test func `a total of zero has no vital few`() throws {
    let items = ["a", "b"].map { ParetoItem(key: $0, label: $0, count: 0) }
    let analysis = try ParetoAnalysis(items)
    #expect(analysis.vitalFew.isEmpty)
    #expect(analysis.rows.map(\.percent) == [0, 0])
    #expect(try ParetoAnalysis([]).rows.isEmpty)
  }

  @Test func `the largest weights do not overflow`() throws {
    let items = ["a", "b", "c"].map { ParetoItem(key: $0, label: $0, weight: .max) }
    let analysis = try ParetoAnalysis(items, threshold: 66)
    #expect(analysis.vitalFew.map(\.item.key) == ["a", "b"])
    #expect(analysis.rows[2].cumulativePercent == 100)
  }

  @Test func `a negative weight is refused`() {
    #expect(throws: ScoringFailure.negativeWeight(label: "a")) {
      try ParetoAnalysis([ParetoItem(key: "a", label: "a", weight: -1)])
    }
  }

  @Test(arguments: [0, 101])
  func `a threshold outside 1 to 100 is refused`(threshold: Int) {
    #expect(throws: ScoringFailure.thresholdOutOfRange(threshold)) {
      try ParetoAnalysis(defects, threshold: threshold)
    }
  }
}
