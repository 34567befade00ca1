import Scoring
import Testing

/// Oracle: R, `p.adjust`.
struct MultipleComparisonsTests {
  private let p = [0.01, 0.02, 0.03, 0.04, 0.05]

  private func agree(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count
      && zip(values, expected).allSatisfy { isClose($0, $1, within: 1e-12) }
  }

  @Test func `Bonferroni multiplies by the number of tests`() {
    #expect(agree(bonferroni(p), [0.05, 0.10, 0.15, 0.20, 0.25]))
    #expect(bonferroni([0.6, 0.1])[0] == 1)
  }

  @Test func `Holm steps down and never falls`() {
    #expect(agree(holm(p), [0.05, 0.08, 0.09, 0.09, 0.09]))
  }

  @Test func `Benjamini and Hochberg step up`() {
    #expect(agree(benjaminiHochberg(p), [0.05, 0.05, 0.05, 0.05, 0.05]))
    let mixed = [0.001, 0.2, 0.03, 0.04]
    #expect(agree(benjaminiHochberg(mixed), [0.004, 0.2, 0.16 / 3, 0.16 / 3]))
  }

  @Test func `corrected values keep the order given`() {
    #expect(agree(holm([0.05, 0.01, 0.03]), [0.06, 0.03, 0.06]))
    #expect(holm([]).isEmpty)
  }
}
