import Scoring

/// Tables, ranks, corrections and distributions at random: empty lines, ties, equal answers.
enum OracleTables {
  static func cases(seed: UInt64) -> [OracleCase] {
    [table(seed: seed), ranks(seed: seed), distributions(seed: seed), trend(seed: seed)]
  }

  private static func table(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 5_000)
    let (rows, columns) = (2 + Int(seed % 3), 2 + Int(seed % 2))
    let counts = (0..<rows).map { row in
      (0..<columns).map { _ in
        seed % 6 == 0 && row == 1 ? 0 : Int.random(in: 0...9, using: &generator)
      }
    }
    let table = ContingencyTable(counts)
    return OracleCase(
      kind: "table", seed: seed,
      input: [("counts", .list(counts.map { .integers($0) }))],
      result: [
        ("chi", .number(table.chiSquare?.statistic)), ("p", .number(table.chiSquare?.p)),
        ("v", .number(table.chiSquare?.cramersV)),
        ("fisher", .number(FisherExactTest(table)?.p)),
      ])
  }

  private static func ranks(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 6_000)
    let hasTies = seed % 2 == 0
    let groups = (0..<3).map { group in
      (0..<(group == 2 && seed % 3 == 0 ? 1 : Int.random(in: 4...18, using: &generator))).map { _ in
        let value = Double.random(in: 0...10, using: &generator) + Double(group)
        return hasTies ? value.rounded() : value
      }
    }
    let kruskal = KruskalWallisTest(groups)
    let mann = MannWhitneyTest(groups[0], groups[1])
    return OracleCase(
      kind: "ranks", seed: seed, input: [("groups", .rows(groups))],
      result: [
        ("kruskal", .number(kruskal?.statistic)), ("kruskalP", .number(kruskal?.p)),
        ("mann", .number(mann?.statistic)), ("mannP", .number(mann?.p)),
      ])
  }

  private static func distributions(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 7_000)
    let x = Double.random(in: 0.01...30, using: &generator)
    let (a, b) = (
      Double.random(in: 0.6...120, using: &generator),
      Double.random(in: 1...900, using: &generator)
    )
    let q = Double.random(in: 0.001...0.999, using: &generator)
    let p = (0..<8).map { _ in Double.random(in: 0...0.2, using: &generator) }
    let t = StudentDistribution(degreesOfFreedom: a)
    let f = FisherDistribution(numerator: a, denominator: b)
    return OracleCase(
      kind: "distributions", seed: seed,
      input: [
        ("x", .number(x)), ("a", .number(a)), ("b", .number(b)), ("q", .number(q)),
        ("p", .numbers(p)),
      ],
      result: [
        ("t", .number(t.twoSidedProbability(x / 4))), ("tQuantile", .number(t.quantile(q))),
        ("chi", .number(ChiSquareDistribution(degreesOfFreedom: a).upperTail(x * 4))),
        ("f", .number(f.upperTail(x / 8))), ("fQuantile", .number(f.quantile(q))),
        ("normal", .number(NormalDistribution.quantile(q))), ("holm", .numbers(holm(p))),
        ("bonferroni", .numbers(bonferroni(p))), ("bh", .numbers(benjaminiHochberg(p))),
      ])
  }

  private static func trend(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 8_000)
    let waves = (0..<5).map { wave in
      WaveTrend.Wave(
        name: "\(wave)", time: Double(wave) + Double.random(in: 0...0.5, using: &generator),
        value: Double.random(in: 20...60, using: &generator),
        standardError: Double.random(in: 1...5, using: &generator))
    }
    let trend = WaveTrend(waves)
    return OracleCase(
      kind: "trend", seed: seed,
      input: [
        ("time", .numbers(waves.map(\.time))), ("value", .numbers(waves.map(\.value))),
        ("error", .numbers(waves.map(\.standardError))),
      ],
      result: [
        ("slope", .number(trend.slope)), ("slopeError", .number(trend.slopeError)),
        ("p", .number(trend.p)), ("steps", .numbers(trend.steps.map(\.correctedP))),
      ])
  }
}
