/// A figure over several waves: the change at each step, corrected, and the straight line through all.
package struct WaveTrend: Sendable, Hashable {
  package struct Wave: Sendable, Hashable {
    package let name: String
    /// When it was, in any unit; waves may be uneven apart.
    package let time: Double
    package let value: Double
    package let standardError: Double

    package init(name: String, time: Double, value: Double, standardError: Double) {
      self.name = name
      self.time = time
      self.value = value
      self.standardError = standardError
    }
  }

  package struct Step: Sendable, Hashable {
    package let from: String
    package let to: String
    package let change: Double
    /// By z for independent waves, corrected by Holm over the steps; nil without any spread.
    package let correctedP: Double?
  }

  /// In the order of time.
  package let waves: [Wave]
  package let steps: [Step]
  /// Change a unit of time, waves weighing 1/SE²; nil with fewer than two times or without errors.
  package let slope: Double?
  package let slopeError: Double?

  package init(_ waves: [Wave]) {
    let waves = waves.sorted { $0.time < $1.time }
    self.waves = waves
    steps = Self.steps(waves)
    guard waves.allSatisfy({ $0.standardError > 0 }) else {
      slope = nil
      slopeError = nil
      return
    }
    var moments = CoMoments(variables: 2)
    for wave in waves {
      moments.add([wave.time, wave.value], weight: 1 / (wave.standardError * wave.standardError))
    }
    guard moments.variables == 2, moments.n > 1, moments.varies(0) else {
      slope = nil
      slopeError = nil
      return
    }
    slope = moments[0, 1] / moments[0, 0]
    slopeError = 1 / moments[0, 0].squareRoot()
  }

  /// Of no trend, by z.
  package var p: Double? {
    guard let slope, let slopeError else { return nil }
    return NormalDistribution.twoSidedProbability(slope / slopeError)
  }

  private static func steps(_ waves: [Wave]) -> [Step] {
    let pairs = zip(waves, waves.dropFirst())
    let p = pairs.map { first, second -> Double? in
      let variance =
        first.standardError * first.standardError + second.standardError * second.standardError
      guard variance > 0 else { return nil }
      return NormalDistribution.twoSidedProbability(
        (second.value - first.value) / variance.squareRoot())
    }
    var corrected = holm(p.compactMap { $0 }).makeIterator()
    return zip(pairs, p).map { pair, p in
      Step(
        from: pair.0.name, to: pair.1.name, change: pair.1.value - pair.0.value,
        correctedP: p == nil ? nil : corrected.next())
    }
  }
}
