/// When further interviews stop bringing anything new: Guest, Namey and Chen (2020), PLoS ONE 15(5).
package struct Saturation: Sendable, Hashable {
  package struct Settings: Sendable, Hashable {
    /// Interviews whose codes are the base.
    package let baseSize: Int
    /// Interviews in each run that is compared with it.
    package let runLength: Int
    /// The share of new codes at or under which information counts as saturated.
    package let threshold: Double

    package init(baseSize: Int = 4, runLength: Int = 2, threshold: Double = 0.05) {
      self.baseSize = baseSize
      self.runLength = runLength
      self.threshold = threshold
    }
  }

  package struct Run: Sendable, Hashable {
    /// From 1.
    package let firstInterview: Int
    package let new: Int
    /// New codes of the run ÷ codes of the base.
    package let ratio: Double
  }

  package let settings: Settings
  /// Codes met for the first time in each interview.
  package let newByInterview: [Int]
  /// Nil when there are fewer interviews than the base, or it brought nothing.
  package let baseCodes: Int?
  package let runs: [Run]

  package init(newByInterview: [Int], settings: Settings = Settings()) {
    self.settings = settings
    self.newByInterview = newByInterview
    let base = newByInterview.prefix(settings.baseSize).reduce(0, +)
    guard newByInterview.count >= settings.baseSize, base > 0 else {
      baseCodes = nil
      runs = []
      return
    }
    baseCodes = base
    let last = newByInterview.count - settings.runLength
    runs = (settings.baseSize..<max(settings.baseSize, last + 1)).map { start in
      let new = newByInterview[start..<(start + settings.runLength)].reduce(0, +)
      return Run(firstInterview: start + 1, new: new, ratio: Double(new) / Double(base))
    }
  }

  /// From the codes of each interview, in the order they were held.
  package init(interviews: [Set<String>], settings: Settings = Settings()) {
    var met: Set<String> = []
    let new = interviews.map { codes in
      codes.count { met.insert($0).inserted }
    }
    self.init(newByInterview: new, settings: settings)
  }

  /// The interviews after which the first run stays under the threshold; nil if never.
  ///
  /// "6 (+2)" is said of the run that follows the sixth.
  package var reachedAfter: Int? {
    runs.first { $0.ratio <= settings.threshold }.map { $0.firstInterview - 1 }
  }

  /// Codes known after each interview.
  package var curve: [Int] {
    newByInterview.reduce(into: []) { $0.append(($0.last ?? 0) + $1) }
  }

  /// Where saturation is reached when the interviews come in other orders.
  package struct Spread: Sendable, Hashable {
    /// Nil when fewer than half of the orders reach it.
    package let median: Double?
    package let low: Double?
    package let high: Double?
    package let reached: Proportion
    package let seed: UInt64
  }

  /// Median, fifth and ninety-fifth percentile over random orders, those never reaching it being last.
  package static func spread(
    interviews: [Set<String>], settings: Settings = Settings(), orders: Int = 1_000,
    seed: UInt64 = 1
  ) -> Spread {
    var generator = SeededGenerator(seed: seed)
    let places = (0..<orders).map { _ -> Double in
      let order = generator.permutation(of: interviews.count).map { interviews[$0] }
      return Saturation(interviews: order, settings: settings).reachedAfter.map(Double.init)
        ?? .infinity
    }.sorted()
    func finite(_ p: Double) -> Double? {
      guard !places.isEmpty else { return nil }
      let place = places[min(places.count - 1, Int(p * Double(places.count - 1) + 0.5))]
      return place < .infinity ? place : nil
    }
    return Spread(
      median: finite(0.5), low: finite(0.05), high: finite(0.95),
      reached: Proportion(successes: places.count { $0 < .infinity }, of: orders), seed: seed)
  }
}
