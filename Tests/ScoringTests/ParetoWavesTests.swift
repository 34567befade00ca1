import Scoring
import Testing

struct ParetoWavesTests {
  @Test func `two waves set shares, places and tests side by side`() throws {
    let comparison = ParetoComparison(
      before: ParetoComparison.Wave(counts: ["cola": 60, "precio": 30], respondents: 100),
      after: ParetoComparison.Wave(counts: ["cola": 30, "precio": 32, "app": 9], respondents: 100))
    #expect(comparison.rows.map(\.key) == ["precio", "cola", "app"])
    #expect(comparison.rows.map(\.rankBefore) == [2, 1, nil])
    #expect(comparison.rows.map(\.rankAfter) == [1, 2, 3])
    let queue = comparison.rows[1]
    // z = .3/√(.45·.55·2/100) = 4.264; times three by Holm.
    #expect(isClose(queue.difference.z, -4.2640, within: 5e-5))
    #expect(isClose(queue.correctedP, 3 * (queue.difference.p ?? 0), within: 1e-15))
  }

  @Test func `very small waves are shown and not tested`() {
    let comparison = ParetoComparison(
      before: ParetoComparison.Wave(counts: ["a": 5], respondents: 20),
      after: ParetoComparison.Wave(counts: ["a": 50], respondents: 100))
    #expect(comparison.rows[0].correctedP == nil)
    #expect(comparison.rows[0].difference.value == 0.25)
  }

  @Test func `a nested Pareto opens the largest bar that is not other`() throws {
    func item(_ key: String, _ count: Int, other: Bool = false) -> ParetoItem {
      ParetoItem(key: key, label: key, count: count, isOther: other)
    }
    let nested = try NestedPareto([
      (item("otros", 0, other: true), [item("x", 500)]),
      (item("cola", 0), [item("mañana", 40), item("tarde", 60)]),
      (item("precio", 0), [item("tasa", 20)]),
    ])
    #expect(nested.outer.rows.map(\.item.key) == ["cola", "precio", "otros"])
    #expect(nested.outer.total == 620)
    #expect(nested.withinTop?.rows.map(\.item.key) == ["tarde", "mañana"])
  }

  @Test func `pairs of designed groups are corrected together and small ones spared`() {
    let answers: [Double?] = (0..<130).map { Double($0 % 7) + ($0 < 40 ? 2 : 0) }
    let groups: [Int?] = (0..<130).map { $0 < 40 ? 0 : $0 < 120 ? 1 : 2 }
    let means = SampleDesign(weights: Array(repeating: 1, count: 130))
      .means(of: answers, by: groups, count: 3)
    let pairs = EstimateComparison.pairs(["a", "b", "c"], of: means)
    #expect(pairs.map { $0.correctedP == nil } == [false, true, true])
    #expect(pairs[0].correctedP == pairs[0].difference?.p)
    #expect((pairs[0].correctedP ?? 1) < 0.001)
  }
}
