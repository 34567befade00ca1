import Scoring

/// Designed samples at random: weights, strata, clusters, an empty group, a group of one, gaps.
enum OracleSamples {
  static func cases(seed: UInt64) -> [OracleCase] {
    [sample(seed: seed), calibrated(seed: seed), simple(seed: seed)].compactMap { $0 }
  }

  private static func sample(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed)
    let n = Int.random(in: 40...160, using: &generator)
    let isClustered = seed % 2 == 0
    let isFinite = seed % 3 == 0
    let isEqual = seed % 10 == 7
    let strata = (0..<n).map { $0 < 12 ? $0 % 3 : Int.random(in: 0...2, using: &generator) }
    let clusters = (0..<n).map { $0 < 12 ? $0 / 3 : Int.random(in: 0...5, using: &generator) }
    let weights = (0..<n).map { _ in Double.random(in: 0.2...4, using: &generator) }
    let x: [Double?] = (0..<n).map { _ in Double.random(in: 1...20, using: &generator) }
    let y: [Double?] = (0..<n).map { row in
      Int.random(in: 0...9, using: &generator) == 0 && row >= 12
        ? nil : isEqual ? 7 : Double(Int.random(in: 0...10, using: &generator)) + (x[row] ?? 0) / 7
    }
    let groups: [Int?] = (0..<n).map { row in
      row == 0 ? 2 : row == 20 ? nil : Int.random(in: 0...1, using: &generator)
    }
    let other: [Int?] = (0..<n).map { row in
      row < 12 ? row % 3 : Int.random(in: 0...2, using: &generator)
    }
    let populations: [Int: Double] = [0: 90, 1: 300, 2: 1_000]
    let design = SampleDesign(
      weights: weights, strata: strata, clusters: isClustered ? clusters : nil,
      populationClusters: isFinite ? populations : nil)
    return OracleCase(
      kind: "design", seed: seed,
      input: [
        ("y", .numbers(y)), ("x", .numbers(x)), ("w", .numbers(weights)),
        ("stratum", .integers(strata)), ("group", .integers(groups)), ("other", .integers(other)),
        ("cluster", isClustered ? .integers(clusters) : .list([])),
        ("fpc", isFinite ? .numbers(strata.map { populations[$0] }) : .list([])),
      ],
      result: results(design, y: y, x: x, groups: groups, other: other))
  }

  private static func results(
    _ design: SampleDesign, y: [Double?], x: [Double?], groups: [Int?], other: [Int?]
  ) -> [(String, OracleValue)] {
    let mean = design.mean(of: y)
    let total = design.total(of: x)
    let ratio = design.ratio(of: y, to: x)
    let means = design.means(of: y, by: groups, count: 4)
    let difference = means.difference(1, 0)
    let two = groups.map { $0 == 2 ? nil : $0 }
    let shares = design.shares(of: other, count: 3)
    let chi = RaoScottTest(design: design, rows: two, columns: other)
    let rank = DesignRankTest(
      design: design, answers: x, isSecond: groups.map { $0.map { $0 == 1 } })
    return [
      ("mean", .number(mean.value)), ("meanError", .number(mean.standardError)),
      ("low", .number(mean.interval()?.low)), ("total", .number(total.value)),
      ("totalError", .number(total.standardError)), ("ratio", .number(ratio.value)),
      ("ratioError", .number(ratio.standardError)),
      ("means", .numbers(means.estimates.map(\.value))),
      ("meanErrors", .numbers(means.estimates.map(\.standardError))),
      ("difference", .number(difference?.value)), ("t", .number(difference?.t)),
      ("p", .number(difference?.p)), ("shares", .numbers(shares.estimates.map(\.value))),
      ("shareErrors", .numbers(shares.estimates.map(\.standardError))),
      ("deff", .number(design.designEffect(ofMeanOf: y, withReplacement: true))),
      ("chiF", .number(chi?.f)), ("chiNumerator", .number(chi?.numeratorDegrees)),
      ("chiDenominator", .number(chi?.denominatorDegrees)), ("chiP", .number(chi?.p)),
      ("rankT", .number(rank?.difference.t)), ("rankP", .number(rank?.difference.p)),
      ("effectiveN", .number(design.effectiveN())),
    ]
  }

  private static func calibrated(seed: UInt64) -> OracleCase? {
    var generator = SeededGenerator(seed: seed &+ 1_000)
    let n = Int.random(in: 60...150, using: &generator)
    let a = (0..<n).map { $0 < 3 ? $0 : Int.random(in: 0...2, using: &generator) }
    let b = (0..<n).map { $0 < 2 ? $0 : Int.random(in: 0...1, using: &generator) }
    let clusters = (0..<n).map { $0 % 17 }
    let y = (0..<n).map { row in
      Double(a[row] * 2 + b[row]) + Double.random(in: 0...8, using: &generator)
    }
    let weights = (0..<n).map { _ in Double.random(in: 0.5...3, using: &generator) }
    let targets = [[500.0, 320, 180], [450.0, 550]]
    func named(_ values: [Double]) -> [String: Double] {
      Dictionary(uniqueKeysWithValues: values.enumerated().map { ("\($0)", $1) })
    }
    guard
      let post = try? PostStratification(
        baseWeights: weights, cells: a.map(String.init), targets: named(targets[0])),
      let raked = try? Raking(
        baseWeights: weights,
        margins: [
          Raking.Margin(name: "a", categories: a.map(String.init), targets: named(targets[0])),
          Raking.Margin(name: "b", categories: b.map(String.init), targets: named(targets[1])),
        ], settings: Raking.Settings(tolerance: 1e-15, mostRounds: 200))
    else { return nil }
    func estimate(_ weights: [Double], _ adjustment: WeightAdjustment) -> DesignEstimate {
      SampleDesign(
        weights: weights, strata: [Int]?.none, clusters: clusters, adjustment: adjustment
      ).mean(of: y)
    }
    let first = estimate(post.weights, .postStratified(a))
    let second = estimate(raked.weights, raked.adjustment)
    return OracleCase(
      kind: "calibrated", seed: seed,
      input: [
        ("y", .numbers(y)), ("w", .numbers(weights)), ("a", .integers(a)), ("b", .integers(b)),
        ("cluster", .integers(clusters)), ("targetsA", .numbers(targets[0])),
        ("targetsB", .numbers(targets[1])),
      ],
      result: [
        ("postWeights", .numbers(post.weights)), ("postMean", .number(first.value)),
        ("postError", .number(first.standardError)), ("rakedWeights", .numbers(raked.weights)),
        ("rakedMean", .number(second.value)), ("rakedError", .number(second.standardError)),
      ])
  }

  private static func simple(seed: UInt64) -> OracleCase {
    var generator = SeededGenerator(seed: seed &+ 2_000)
    let n = Int.random(in: 3...90, using: &generator)
    let ratings = (0..<n).map { _ in Int.random(in: 0...10, using: &generator) }
    let later = ratings.map { min(10, max(0, $0 + Int.random(in: -3...3, using: &generator))) }
    let weights = (0..<n).map { _ in Double.random(in: 0.2...4, using: &generator) }
    var moments = WeightedMoments()
    var counts: [Int: Int] = [:]
    for (rating, weight) in zip(ratings, weights) {
      moments.add(rating > 8 ? 1 : rating < 7 ? -1 : 0, weight: weight)
      counts[rating, default: 0] += 1
    }
    let score = NetPromoterScore(ratings: counts)
    let weighted = WeightedMean.netPromoterScore(moments)
    let other = ratings.prefix(n / 2 + 1).map(Double.init)
    let welch = MeanDifference.welch(RealMoments(other), RealMoments(later.map(Double.init)))
    let paired = MeanDifference.paired(RealMoments(zip(later, ratings).map { Double($0 - $1) }))
    let top = Proportion(successes: ratings.count { $0 > 8 }, of: n)
    let real = RealMoments(ratings.map { Double($0) + 1e6 })
    return OracleCase(
      kind: "simple", seed: seed,
      input: [
        ("ratings", .integers(ratings)), ("later", .integers(later)), ("w", .numbers(weights)),
      ],
      result: [
        ("nps", .number(score.value)), ("npsError", .number(score.standardError)),
        ("npsLow", .number(score.interval()?.low)), ("weighted", .number(weighted.value)),
        ("weightedError", .number(weighted.standardError)),
        ("weightedHigh", .number(weighted.interval()?.high)), ("welchT", .number(welch?.t)),
        ("welchDf", .number(welch?.degreesOfFreedom)), ("welchP", .number(welch?.p)),
        ("pairedT", .number(paired?.t)), ("pairedP", .number(paired?.p)),
        ("wilsonLow", .number(top.interval()?.low)),
        ("wilsonHigh", .number(top.interval()?.high)), ("variance", .number(real.variance)),
        ("median", .number(median(ratings.map(Double.init)))),
      ])
  }
}
