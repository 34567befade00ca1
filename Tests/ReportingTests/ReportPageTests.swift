import Charts
import Crypto
import Foundation
import Languages
import Reporting
import Testing

struct ReportPageTests {
  private static let hostile = "<script>alert(1)</script>\u{202E}&\"'"

  private static let page = ReportPage(
    title: hostile, subtitle: hostile,
    sections: [
      ReportPage.Section(
        key: "summary", title: hostile,
        blocks: [
          .paragraph(hostile), .list([hostile]),
          .table(
            ReportTable(
              caption: hostile, columns: [.init(hostile), .init("n", isFigure: true)],
              rows: [[hostile, "3"]], notes: [hostile])),
          .quotes([ReportPage.Quote(text: hostile, about: hostile)]),
          .figure(
            ColumnFigure(title: hostile, summary: hostile, columns: [.init(label: "a", value: 1)]),
            ReportTable(caption: "c", columns: [.init("x")], rows: [])),
          .filter(
            ReportFilter(
              segments: [.init(label: hostile, values: [hostile])], periods: [hostile],
              cells: [
                .init(): .init(promoters: 40, passives: 20, detractors: 20),
                .init(segment: 0, value: 0): .init(promoters: 40, passives: 20, detractors: 20),
              ], threshold: 30)),
        ])
    ])

  @Test(arguments: Language.allCases)
  func `what somebody answered cannot run in the page`(language: Language) throws {
    let html = try Self.page.html(in: language)
    #expect(html.components(separatedBy: "<script").count - 1 == 2)
    #expect(!html.contains("alert(1)</script>"))
    #expect(!html.contains("\u{202E}"))
  }

  @Test func `only the page's own script may run`() throws {
    let html = try Self.page.html(in: .spanish)
    let start = try #require(html.range(of: "</main>\n<script>"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    let script = html[start.upperBound..<end.lowerBound]
    let digest = Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
    #expect(html.contains("script-src 'sha256-\(digest)'"))
  }

  @Test func `the page asks nothing of the network`() throws {
    let html = try Self.page.html(in: .spanish).replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("url("))
    #expect(!html.contains(" src=") && !html.contains("@import"))
  }

  @Test func `headings come in order, and every region and drawing has a name`() throws {
    let html = try Self.page.html(in: .english)
    #expect(html.contains("<html lang=\"en\">"))
    let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(html.matches(of: /role="region"(?! aria-label="[^"])/).isEmpty)
    #expect(html.matches(of: /<svg[^>]*role="img" aria-labelledby="/).count == 1)
  }
}

struct ReportFilterTests {
  private func cell(_ n: Int) -> ReportFilter.Cell {
    .init(promoters: n, passives: 0, detractors: 0)
  }

  private func filter(_ counts: [Int]) -> ReportFilter {
    var cells: [ReportFilter.Place: ReportFilter.Cell] = [.init(): cell(counts.reduce(0, +))]
    for (value, count) in counts.enumerated() {
      cells[.init(segment: 0, value: value)] = cell(count)
    }
    return ReportFilter(
      segments: [.init(label: "s", values: counts.indices.map(String.init))], periods: [],
      cells: cells, threshold: 30)
  }

  @Test func `a small base is not in the page`() {
    #expect(filter([100, 29, 28]).cells[.init(segment: 0, value: 1)] == nil)
    #expect(filter([100, 30]).cells.count == 3)
  }

  @Test func `a base that subtraction would give away takes the next smallest with it`() {
    let shown = filter([100, 12, 50, 80]).cells
    #expect(shown[.init(segment: 0, value: 1)] == nil)
    #expect(shown[.init(segment: 0, value: 2)] == nil)
    #expect(shown[.init(segment: 0, value: 0)] != nil && shown[.init(segment: 0, value: 3)] != nil)
  }

  /// No hidden count follows from those shown, whatever the counts.
  @Test(arguments: 0..<200)
  func `never is exactly one value of a segment hidden`(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    let counts = (0..<(seed % 6 + 2)).map { _ -> Int in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 90 + 1
    }
    let shown = filter(counts).cells
    let hidden = counts.indices.count { shown[.init(segment: 0, value: $0)] == nil }
    #expect(hidden != 1, "\(counts)")
  }
}
