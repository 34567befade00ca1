import Scoring

/// Drivers and regressions at random: ties, gaps, weights, constant and repeated columns.
enum OracleModels {
  static func cases(seed: UInt64) -> [OracleCase] {
    [drivers(seed: seed), contrast(seed: seed)].compactMap { $0 }
  }

  private static func drivers(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 3_000)
    let p = 2 + Int(seed % 6)
    let n = Int.random(in: 30...200, using: &generator)
    var columns = Array(repeating: [Double?](), count: p)
    var outcome: [Double?] = []
    for _ in 0..<n {
      let shared = Double.random(in: -2...2, using: &generator)
      var mix = shared
      for driver in 0..<p {
        let answer = (5 + shared + Double.random(in: -3...3, using: &generator)).rounded()
        mix += answer / Double(driver + 2)
        let isMissing = Int.random(in: 0...29, using: &generator) == 0
        columns[driver].append(seed % 5 == 0 && driver == 0 ? 4 : isMissing ? nil : answer)
      }
      outcome.append((mix + Double.random(in: -2...2, using: &generator)).rounded())
    }
    let weights = (0..<n).map { _ in
      seed % 2 == 0 ? 1 : Double.random(in: 0.3...4, using: &generator)
    }
    let data = DriverData(
      driverNames: (0..<p).map { "d\($0)" }, columns: columns, outcome: outcome, weights: weights)
    let analysis = DriverAnalysis(data)
    let first = analysis.drivers.first?.pearson
    return OracleCase(
      kind: "drivers", seed: seed,
      input: [
        ("columns", .list(columns.map { .numbers($0) })), ("outcome", .numbers(outcome)),
        ("w", .numbers(weights)),
      ],
      result: [
        ("kept", .list(analysis.drivers.map { .text($0.name) })),
        ("n", .number(Double(analysis.n))), ("rSquared", .number(analysis.rSquared)),
        ("pearson", .numbers(analysis.drivers.map(\.pearson.value))),
        ("spearman", .numbers(analysis.drivers.map { $0.spearman?.value })),
        ("beta", .numbers(analysis.drivers.map(\.beta))),
        ("vif", .numbers(analysis.drivers.map(\.varianceInflation))),
        ("johnson", .numbers(analysis.drivers.map(\.relativeWeight))),
        ("lmg", .numbers(analysis.drivers.map(\.averagedGain))),
        ("pearsonP", .number(seed % 2 == 0 ? first?.p : nil)),
        ("pearsonLow", .number(seed % 2 == 0 ? first?.interval()?.low : nil)),
      ])
  }

  private static func contrast(seed: UInt64) -> OracleCase? {
    var generator = SeededGenerator(seed: seed &+ 4_000)
    let n = Int.random(in: 20...120, using: &generator)
    let marks = (0..<2).map { _ in
      (0..<n).map { $0 < 3 ? $0 : Int.random(in: 0...2, using: &generator) }
    }
    let outcome = (0..<n).map { row in
      Double(marks[0][row] + 2 * marks[1][row]) + Double.random(in: 0...5, using: &generator)
    }
    let weights = (0..<n).map { _ in Double.random(in: 0.5...2, using: &generator) }
    let levels: [PenaltyReward.Level] = [.low, .middle, .high]
    guard
      let contrast = PenaltyReward(
        names: ["a", "b"], levels: marks.map { $0.map { levels[$0] } }, outcome: outcome,
        weights: weights)
    else { return nil }
    let slopes = contrast.attributes.flatMap { [$0.penalty, $0.reward] }
    return OracleCase(
      kind: "contrast", seed: seed,
      input: [
        ("a", .integers(marks[0])), ("b", .integers(marks[1])), ("y", .numbers(outcome)),
        ("w", .numbers(weights)),
      ],
      result: [
        ("slopes", .numbers(slopes.map(\.value))),
        ("errors", .numbers(slopes.map(\.standardError))), ("p", .numbers(slopes.map(\.p))),
        ("rSquared", .number(contrast.rSquared)),
        ("asymmetryErrors", .numbers(contrast.attributes.map { $0.asymmetry?.standardError })),
      ])
  }
}
