/// Merging three devices into the centre, and doing so again.
struct SyncFigures {
  private let bench: Bench

  init(_ bench: Bench, _ fieldwork: Fieldwork) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    let growth = Growth(
      name: "sync", unit: "interviews",
      times: try Fieldwork.sizes.map { size in
        (size * Fieldwork.devices, try (0..<3).map { _ in try sync(size) }.median)
      })
    let again = try (0..<5).map { _ in try bench.timeOfProcess(command(1_000)) }.median
    return [
      Figure(
        "sync 3 devices × 1,000 interviews", growth.time(of: 3_000), atMost: 1,
        comparison: "again, with nothing new \(Figure.time(again.wall))")
    ] + growth.figures
  }

  private func sync(_ size: Int) throws -> Taken {
    try bench.copy("field.campo", to: Fieldwork.centre(size))
    return try bench.timeOfProcess(command(size))
  }

  private func command(_ size: Int) -> [String] {
    ["sync"] + (1...Fieldwork.devices).map { bench.path(Fieldwork.device($0, size)) }
      + ["--study", bench.path(Fieldwork.centre(size))]
  }
}
