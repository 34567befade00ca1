import Foundation

/// What something took, in seconds: by the clock on the wall, and of the processor's time.
struct Taken {
  var wall: Double
  var processor: Double

  /// Measures work of this process.
  init(_ work: () throws -> Void) rethrows {
    let processor = Self.processorTime
    wall = try seconds(work)
    self.processor = Self.processorTime - processor
  }

  init(wall: Double, processor: Double) {
    self.wall = wall
    self.processor = processor
  }

  /// The rest of the wall's time went by in waiting: for the disk, or for other programs.
  var explanation: String { "processor \(Figure.time(processor))" }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

extension [Taken] {
  var median: Taken {
    Taken(wall: map(\.wall).median, processor: map(\.processor).median)
  }
}

/// Seconds that something took, by the monotonic clock.
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let duration = try clock.measure(work)
  let (whole, atto) = duration.components
  return Double(whole) + Double(atto) * 1e-18
}

extension [Double] {
  /// The middle one; with an even count, the mean of the middle two.
  var median: Double {
    guard !isEmpty else { return .nan }
    let sorted = sorted()
    let half = count / 2
    return count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }
}
