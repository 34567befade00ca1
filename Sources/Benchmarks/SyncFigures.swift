/// Merging three devices into the centre, and doing so again.
struct SyncFigures {
  private let bench: Bench

  init(_ bench: Bench, _ fieldwork: Fieldwork) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    let growth = try Fieldwork.sizes.map { size in
      (size * Fieldwork.devices, try [sync(size), sync(size), sync(size)].median)
    }
    let again = try (0..<5).map { _ in try bench.secondsOfProcess(command(1_000)) }.median
    let target = growth.first { $0.0 == 1_000 * Fieldwork.devices }?.1 ?? .nan
    return [
      Figure(
        "sync 3 devices × 1,000 interviews", target, atMost: 1,
        comparison: "again, with nothing new \(Figure.time(again))")
    ] + Growth.figures("sync", growth, unit: "interviews")
  }

  private func sync(_ size: Int) throws -> Double {
    try bench.copy("field.campo", to: Fieldwork.centre(size))
    return try bench.secondsOfProcess(command(size))
  }

  private func command(_ size: Int) -> [String] {
    ["sync"] + (1...Fieldwork.devices).map { bench.path(Fieldwork.device($0, size)) }
      + ["--study", bench.path(Fieldwork.centre(size))]
  }
}
