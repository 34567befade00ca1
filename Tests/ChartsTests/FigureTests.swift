import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct FigureTests {
  @Test(arguments: SampleFigures.all.indices)
  func `a figure is well-formed and named for those who do not see it`(index: Int) throws {
    let figure = SampleFigures.all[index]
    let parsed = try ParsedSVG(figure.element(id: "f1"))
    #expect(parsed.texts(of: "title") == [figure.title])
    #expect(parsed.texts(of: "desc") == [figure.summary])
    let root = try #require(parsed.elements.first)
    #expect(root.attributes["role"] == "img")
    #expect(root.attributes["aria-labelledby"] == "f1-t f1-d")
  }

  @Test(arguments: SampleFigures.all.indices)
  func `a figure stays within its frame`(index: Int) throws {
    let figure = SampleFigures.all[index]
    let parsed = try ParsedSVG(figure.element(id: "f1"))
    let box = try #require(parsed.elements.first?.attributes["viewBox"])
    let frame = box.split(separator: " ").compactMap { Double($0) }
    for element in parsed.elements {
      for (name, limit) in [("x", 2), ("cx", 2), ("x1", 2), ("x2", 2), ("y", 3), ("cy", 3)] {
        guard let value = element.attributes[name].flatMap(Double.init) else { continue }
        #expect((0...frame[limit]).contains(value), "\(element.name) \(name)=\(value)")
      }
    }
  }

  @Test(arguments: SampleFigures.all.indices)
  func `a file of its own carries its colours`(index: Int) throws {
    let figure = SampleFigures.all[index]
    let parsed = try ParsedSVG(figure.file())
    #expect(parsed.texts(of: "style").joined().contains("prefers-color-scheme:dark"))
  }

  @Test func `markup in a label is text`() throws {
    let figure = ParetoFigure(
      title: "<script>alert(1)</script>", summary: "\"'&",
      rows: [
        .init(label: "<b>x</b>\u{1}", percent: 100, cumulative: 100, isVital: true, shown: "1")
      ], threshold: 80,
      names: .init(vital: "a", rest: "b", cumulative: "c", threshold: "d"))
    let svg = figure.element(id: "f")
    #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("\u{1}"))
    #expect(try ParsedSVG(svg).texts(of: "desc") == ["\"'&"])
  }

  @Test func `bars are as long as their shares`() throws {
    let figure = ShareFigure(
      title: "t", summary: "s", parts: [.init("a", .bad), .init("b", .neutral), .init("c", .good)],
      rows: [.init(label: "x", shares: [0.2, 0.3, 0.5], shown: ["", "", ""], figure: "")])
    let bars = try ParsedSVG(figure.element(id: "f")).elements
      .filter { $0.name == "rect" && $0.attributes["height"] == "16" }
      .compactMap { $0.attributes["width"].flatMap(Double.init) }
    let total = bars.reduce(0, +)
    #expect(bars.count == 3)
    #expect(zip(bars, [0.2, 0.3, 0.5]).allSatisfy { abs($0 / total - $1) < 0.001 })
  }

  @Test func `a larger value never lies further left`() throws {
    let rows = (0..<20).map { index in
      IntervalFigure.Row(
        label: "\(index)",
        estimate: Estimate(
          value: Double(index), interval: Double(index) - 1...Double(index) + 1, shown: "\(index)"))
    }
    let figure = IntervalFigure(
      title: "t", summary: "s", rows: rows,
      names: .init(estimate: "e", interval: "i", target: "m"), tick: { "\($0)" })
    let places = try ParsedSVG(figure.element(id: "f")).elements
      .filter { $0.name == "circle" && $0.attributes["r"] == "5" }
      .compactMap { $0.attributes["cx"].flatMap(Double.init) }.prefix(20)
    #expect(places.count == 20)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func `what is no number is drawn nowhere wild`() throws {
    let estimate = Estimate(value: .nan, interval: nil, shown: "–")
    let figure = TrendFigure(
      title: "t", summary: "s", stops: [.init(label: "a", estimate: estimate)],
      tick: { "\($0)" })
    #expect(!figure.element(id: "f").contains("nan"))
  }

  @Test func `an axis has between one and seven ticks on round values`() {
    for (low, high) in [(0.0, 1), (0, 100), (-37, 12), (1, 10), (0.001, 0.004), (5, 5.000_1)] {
      let figure = IntervalFigure(
        title: "t", summary: "s",
        rows: [.init(label: "x", estimate: Estimate(value: low, interval: nil, shown: ""))],
        names: .init(estimate: "", interval: "", target: ""), range: low...high,
        tick: { "tick \($0)" })
      let count = figure.element(id: "f").components(separatedBy: "tick ").count - 1
      #expect((1...7).contains(count), "\(low)…\(high): \(count)")
    }
  }
}

extension FigureTests {
  /// `CAMPO_FIGURES=folder` writes every figure there to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CAMPO_FIGURES"] != nil))
  func `the figures can be looked at`() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["CAMPO_FIGURES"])
    let parts = SampleFigures.all.enumerated().map { index, figure in
      "<div style='width:390px;overflow-x:auto'><h3>\(escaped(figure.title))</h3>"
        + figure.element(id: "f\(index)") + "</div>"
    }
    let page =
      "<meta charset=utf-8><style>\(FigureStyle.variables)\(FigureStyle.css)"
      + "body{background:var(--paper);color:var(--text);display:flex;flex-wrap:wrap;gap:20px}"
      + "</style>" + parts.joined()
    try page.write(
      to: URL(fileURLWithPath: folder).appendingPathComponent("figures.html"), atomically: true,
      encoding: .utf8)
  }
}
