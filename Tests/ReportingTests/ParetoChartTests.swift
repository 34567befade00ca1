import Languages
import Reporting
import Testing

struct ParetoChartTests {
  private let chart = ParetoChart(rows: [
    ParetoChart.Row(
      label: "Demora en la atención telefónica de los reclamos por facturación", weight: 94,
      figure: "94", percent: 31.3333, cumulativePercent: 31.3333, isVital: true),
    ParetoChart.Row(
      label: "Precio", weight: 80, figure: "80", percent: 26.6667, cumulativePercent: 58,
      isVital: true),
    ParetoChart.Row(
      label: "Otro", weight: 0, figure: "0", percent: 0, cumulativePercent: 100, isVital: false),
  ])

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func `the largest bar fills a line of exactly 80 columns`() {
    let text = lines(chart.rendered(in: .spanish))
    #expect(text.allSatisfy { displayWidth(of: $0) == 80 })
  }

  @Test(arguments: [24, 40, 57, 80, 132])
  func `no line is wider than asked`(width: Int) {
    for plain in [true, false] {
      let text = lines(chart.rendered(width: width, plain: plain, in: .english))
      #expect(text.allSatisfy { displayWidth(of: $0) <= width })
    }
  }

  @Test func `a rule with the threshold follows the last of the vital few`() {
    let text = lines(chart.rendered(in: .spanish))
    #expect(text[0].hasSuffix("n     %  % acum."))
    #expect(text[2].hasPrefix("● Precio"))
    #expect(text[3].hasPrefix("── 80 % ───"))
    #expect(text[4].hasPrefix("  Otro"))
    #expect(text[2].hasSuffix("80  26,7     58,0"))
  }

  @Test func `a row of zero has no bar`() {
    let last = lines(chart.rendered(in: .spanish)).last ?? ""
    #expect(last.hasSuffix(" 0   0,0    100,0"))
    #expect(!last.contains { "█▏▎▍▌▋▊▉".contains($0) })
  }

  @Test func `a plain chart draws in ASCII`() {
    let text = chart.rendered(plain: true, in: .english)
    #expect(text.contains("* Precio"))
    #expect(text.contains("-- 80% ---"))
    #expect(text.contains("##"))
    #expect(!text.contains { "█●─…".contains($0) })
  }

  @Test func `without vital few there is no rule`() {
    let none = ParetoChart(rows: chart.rows.suffix(1))
    #expect(!none.rendered(in: .spanish).contains("80 %"))
  }
}
