import Reporting
import Testing

struct BarChartTests {
  private let chart = BarChart(rows: [
    BarChart.Row(label: "Lima", value: 10, figures: ["10", "66,7 %"]),
    BarChart.Row(label: "Cusco", value: 5, figures: ["5", "33,3 %"]),
    BarChart.Row(label: "Puno", value: 0, figures: ["0", "0,0 %"]),
    BarChart.Row(label: "Ica", value: nil, figures: ["–"]),
  ])

  @Test func `bars share the scale of the largest`() {
    #expect(
      chart.rendered(width: 30, plain: true) == """
        Lima   ###########  10  66,7 %
        Cusco  ######        5  33,3 %
        Puno                 0   0,0 %
        Ica                  –

        """)
  }

  @Test func `a maximum gives the full bar`() {
    var half = chart
    half.maximum = 20
    #expect(half.rendered(width: 30).contains("Lima   █████▌       10"))
  }

  @Test func `a chart of zeros draws no bar`() {
    let zeros = BarChart(rows: [BarChart.Row(label: "a", value: 0, figures: ["0"])])
    #expect(!zeros.rendered().contains("█"))
    #expect(BarChart(rows: []).rendered() == "")
  }
}
