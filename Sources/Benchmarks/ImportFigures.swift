import Storage

/// Bringing in a CSV file of a hundred columns, as a whole process and at three sizes.
struct ImportFigures {
  private let bench: Bench
  /// The rows of a large airport's yearly survey.
  private static let target = 2_809
  private static let sizes = [1_000, 2_000, 4_000]

  init(_ bench: Bench) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    _ = try SurveyFile.makeStudy(
      at: bench.path("wide.campo"), name: "wide", forms: [Bench.body(of: WideSurvey.form)],
      surroundings: .ofThisMachine)
    let time = try (0..<3).map { _ in try bringIn(rows: Self.target) }.median
    let growth = Growth(
      name: "import", unit: "rows",
      times: try Self.sizes.map { size in (size, try bringIn(rows: size)) })
    return [
      Figure("import 2,809 rows × 100 columns", time, atMost: 2, comparison: "whole process")
    ] + growth.figures
  }

  private func bringIn(rows: Int) throws -> Taken {
    try bench.write(WideSurvey.data(rows: rows), to: "wide.csv")
    try bench.copy("wide.campo", to: "wide-copy.campo")
    return try bench.timeOfProcess([
      "import", "ancha", bench.path("wide.csv"), "--study", bench.path("wide-copy.campo"),
      "--purpose", "sample",
    ])
  }
}
