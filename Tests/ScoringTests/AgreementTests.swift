import Scoring
import Testing

struct AgreementTests {
  /// Textbook tables of METHODS §6; interval of the first by R's `psych`.
  @Test func `Cohen's kappa has its textbook values`() throws {
    let kappa = CohenKappa([[20, 5], [10, 15]])
    #expect(isClose(kappa.value, 0.4, within: 1e-12))
    #expect(isClose(kappa.observed, 0.7, within: 1e-12))
    #expect(isClose(kappa.expected, 0.5, within: 1e-12))
    let interval = try #require(kappa.interval())
    #expect(isClose(interval.low, 0.15, within: 5e-3))
    #expect(isClose(interval.high, 0.65, within: 5e-3))
    #expect(isClose(CohenKappa([[45, 15], [25, 15]]).value, 0.1304))
    #expect(isClose(CohenKappa([[25, 35], [5, 35]]).value, 0.2593))
  }

  @Test func `one category for all or no units has no kappa`() {
    #expect(CohenKappa([[9, 0], [0, 0]]).value == nil)
    #expect(CohenKappa([[0, 0], [0, 0]]).observed == nil)
    #expect(FleissKappa([[3, 0], [3, 0]])?.value == nil)
    #expect(FleissKappa([[3, 0], [2, 0]]) == nil)
  }

  /// Fleiss (1971): ten units, fourteen coders, five categories.
  @Test func `Fleiss's own table has its published kappa`() {
    let kappa = FleissKappa([
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])
    #expect(isClose(kappa?.value, 0.210, within: 5e-4))
  }

  /// Published: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
  @Test func `Krippendorff's examples have their published alphas`() {
    func units(_ coders: String...) -> [[Double]] {
      let rows = coders.map { Array($0) }
      return rows[0].indices.map { place in
        rows.compactMap { row in
          row[place] == "." ? nil : row[place].unicodeScalars.first.map { Double($0.value) - 48 }
        }
      }
    }
    let binary = units("0100000010", "1110010000")
    #expect(isClose(KrippendorffAlpha(units: binary, level: .nominal).value, 0.095, within: 5e-4))
    let letters = units("aabbdcccedda", "babbbccceddd")
    #expect(isClose(KrippendorffAlpha(units: letters, level: .nominal).value, 0.692, within: 5e-4))
    let gaps = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    let alphas = KrippendorffAlpha.Level.allCases.map {
      KrippendorffAlpha(units: gaps, level: $0).value
    }
    #expect(areClose(alphas, [0.743421, 0.815388, 0.849107, 0.797403], within: 5e-7))
    #expect(KrippendorffAlpha(units: [[1, 1], [1, 1], [2]], level: .nominal).value == nil)
    #expect(KrippendorffAlpha(units: [[1], [2]], level: .interval).pairable == 0)
  }

  /// Shrout & Fleiss (1979), Psychological Bulletin 86:420–428.
  @Test func `the six intraclass correlations have their published values`() throws {
    let icc = try #require(
      IntraclassCorrelation([
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
      ]))
    #expect(
      areClose(
        IntraclassCorrelation.Form.allCases.map { icc[$0] },
        [0.1657418, 0.2897638, 0.7148407, 0.4427971, 0.6200505, 0.9093155], within: 5e-8))
    #expect(try #require(icc.interval(of: .randomRaters)).contains(0.29))
    #expect(IntraclassCorrelation([[1, 2]]) == nil)
    #expect(try #require(IntraclassCorrelation([[1, 1], [1, 1]]))[.oneWay] == nil)
  }

  @Test func `codes on one unit co-occur`() {
    let table = CodeCooccurrence(units: [["a", "b"], ["a"], ["b", "c"], ["a", "b"]])
    #expect(table.codes == ["a", "b", "c"])
    #expect(table.counts == [[3, 2, 0], [2, 3, 1], [0, 1, 1]])
    #expect(table.coefficient(0, 1) == 0.5)
    #expect(table.coefficient(0, 2) == 0)
  }
}
