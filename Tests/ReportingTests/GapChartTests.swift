import Languages
import Reporting
import Testing

struct GapChartTests {
  private let chart = GapChart(
    rows: [
      GapChart.Row(label: "Contacto", importance: 9, satisfaction: 6),
      GapChart.Row(label: "Precio", importance: 7, satisfaction: 7),
      GapChart.Row(label: "Limpieza", importance: 1, satisfaction: 10),
      GapChart.Row(label: "Horario", importance: nil, satisfaction: 4),
    ], scale: 1...10)

  @Test func `both marks stand on one axis with the gap beside it`() {
    #expect(
      chart.rendered(width: 37, in: .spanish) == """
                  1                10  brecha
                  ├─────────────────┤
        Contacto  ··········●━━━━━○··   +3,00
        Precio    ············◉······    0,00
        Limpieza  ○━━━━━━━━━━━━━━━━━●   -9,00
        Horario   ······●············       –
        ● satisfacción, ○ importancia, ◉
        ambas

        """)
  }

  @Test func `a plain chart uses letters`() {
    let text = chart.rendered(width: 60, plain: true, in: .english)
    #expect(text.contains("S satisfaction, I importance, X both"))
    #expect(text.allSatisfy { $0.isASCII || $0 == "–" })
  }

  @Test(arguments: [30, 50, 80])
  func `no line is wider than asked`(width: Int) {
    for language in Language.allCases {
      let text = chart.rendered(width: width, in: language).split(separator: "\n")
      #expect(text.allSatisfy { displayWidth(of: $0) <= width })
    }
  }

  @Test func `the legend names what satisfaction is set against`() {
    var expected = chart
    expected.standard = Sentence(es: "expectativa", en: "expectation")
    #expect(expected.rendered(width: 80, in: .spanish).contains("○ expectativa"))
  }

  @Test func `a value off the axis stands at its end`() {
    let off = GapChart(
      rows: [GapChart.Row(label: "a", importance: 99, satisfaction: -3)], scale: 1...10)
    #expect(off.rendered(width: 30, plain: true, in: .english).contains("a  S===="))
  }
}
