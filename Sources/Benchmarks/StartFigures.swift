import Storage

/// From `campo interview` to the first prompt, measured over the whole process.
struct StartFigures {
  private let bench: Bench
  private static let runs = 21

  init(_ bench: Bench) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    _ = try SurveyFile.makeStudy(
      at: bench.path("start.campo"), name: "start", forms: [Bench.satisfaction()],
      surroundings: .ofThisMachine)
    let interview = [
      "interview", "satisfaccion", "--study", bench.path("start.campo"), "--purpose", "sample",
      "--interviewer", "A",
    ]
    var starts: [Taken] = []
    var bare: [Taken] = []
    for _ in 0..<Self.runs {
      starts.append(try bench.timeOfProcess(interview))
      bare.append(try bench.timeOfProcess(["--version"]))
    }
    return [
      Figure(
        "start to first prompt", starts.median, atMost: 0.060,
        comparison: "campo --version \(Figure.time(bare.median.wall))")
    ]
  }
}
