import Scoring
import Testing

/// Oracle: R's `survey` 4.1, `postStratify` and `rake` of `apiclus1`.
struct WeightingTests {
  private let schools = ApiSchools.clustered
  private let levels = ["E": 4_421.0, "H": 755, "M": 1_018]
  private let targets = ["No": 1_072.0, "Yes": 5_122]

  private var baseWeights: [Double] { schools.map { _ in 6_194.0 / 183 } }

  private func raking(_ settings: Raking.Settings = Raking.Settings(tolerance: 1e-12)) throws
    -> Raking
  {
    try Raking(
      baseWeights: baseWeights,
      margins: [
        Raking.Margin(name: "stype", categories: schools.map(\.level), targets: levels),
        Raking.Margin(
          name: "sch.wide", categories: schools.map { $0.isSchoolWide ? "Yes" : "No" },
          targets: targets),
      ], settings: settings)
  }

  private func mean(_ weights: [Double], _ adjustment: WeightAdjustment) -> DesignEstimate {
    SampleDesign(
      weights: weights, strata: schools.map { _ in 0 }, clusters: schools.map(\.district),
      populationClusters: [0: 757], adjustment: adjustment
    ).mean(of: schools.map(\.index))
  }

  @Test func `post-stratified weights and their mean are the documented ones`() throws {
    let fitted = try PostStratification(
      baseWeights: baseWeights, cells: schools.map(\.level), targets: levels)
    func weight(_ level: String) -> Double? {
      zip(schools, fitted.weights).first { $0.0.level == level }?.1
    }
    #expect(isClose(weight("E"), 30.7013889, within: 5e-8))
    #expect(isClose(weight("H"), 53.9285714, within: 5e-8))
    #expect(isClose(weight("M"), 40.72, within: 5e-8))
    let numbers = ["E": 0, "H": 1, "M": 2]
    let estimate = mean(
      fitted.weights, .postStratified(schools.map { numbers[$0.level] ?? 0 }))
    #expect(isClose(estimate.value, 642.3108))
    #expect(isClose(estimate.standardError, 23.9205))
  }

  /// `rake(epsilon = 1e-12)`; at R's own epsilon of 1 the weights differ in the fifth digit.
  @Test func `raked weights and their mean are the documented ones`() throws {
    let raked = try raking()
    func weight(_ level: String, _ isSchoolWide: Bool) -> Double? {
      zip(schools, raked.weights)
        .first { $0.0.level == level && $0.0.isSchoolWide == isSchoolWide }?.1
    }
    #expect(
      areClose(
        [
          weight("E", false), weight("E", true), weight("H", false), weight("H", true),
          weight("M", false), weight("M", true),
        ],
        [
          39.83923624712978, 29.87067549268469, 67.12552924119470, 50.32940111603923,
          49.06907216385732, 36.79102486406996,
        ], within: 1e-9))
    let estimate = mean(raked.weights, raked.adjustment)
    #expect(isClose(estimate.value, 641.23032092682, within: 1e-8))
    #expect(isClose(estimate.standardError, 23.70362, within: 5e-6))
    #expect(raked.report.hasConverged)
  }

  @Test func `raked margins equal their targets`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let rows = 200
      func column(_ names: [String]) -> [String] {
        names
          + (names.count..<rows).map { _ in names[Int.random(in: names.indices, using: &generator)]
          }
      }
      func target(_ names: [String]) -> [String: Double] {
        Dictionary(
          uniqueKeysWithValues: names.map { ($0, Double.random(in: 100...900, using: &generator)) })
      }
      let names = [["a", "b", "c"], ["x", "y"], ["p", "q", "r", "s"]]
      let margins = names.map {
        Raking.Margin(name: $0[0], categories: column($0), targets: target($0))
      }
      let raked = try Raking(
        baseWeights: (0..<rows).map { _ in Double.random(in: 0.5...2, using: &generator) },
        margins: margins, settings: Raking.Settings(tolerance: 1e-12, mostRounds: 1_000))
      #expect(raked.report.hasConverged, "seed \(seed)")
      let whole = margins[0].targets.values.reduce(0, +)
      for margin in margins {
        let sum = margin.targets.values.reduce(0, +)
        for (category, target) in margin.targets {
          let reached = zip(margin.categories, raked.weights)
            .reduce(0) { $0 + ($1.0 == category ? $1.1 : 0) }
          #expect(isClose(reached / whole, target / sum, within: 1e-10), "seed \(seed)")
        }
      }
    }
  }

  @Test func `trimming holds weights under the cap and says whether the margins still hold`() throws
  {
    let trimmed = try raking(Raking.Settings(largestRatio: 1.6))
    let mean = trimmed.weights.reduce(0, +) / Double(trimmed.weights.count)
    #expect(trimmed.report.trimmedRows > 0)
    #expect((trimmed.weights.max() ?? 0) <= 1.6 * mean * 1.000_01 || !trimmed.report.hasConverged)
    #expect(try raking().report.trimmedRows == 0)
  }

  @Test func `fitting that is cut short says so`() throws {
    let report = try raking(Raking.Settings(tolerance: 1e-15, mostRounds: 1)).report
    #expect(!report.hasConverged)
    #expect(report.rounds == 1)
    #expect(report.largestError > 1e-15)
  }

  @Test func `people without a target and targets without people are refused`() {
    #expect(throws: ScoringFailure.cellWithoutTarget("b")) {
      try PostStratification(baseWeights: [1, 1], cells: ["a", "b"], targets: ["a": 5])
    }
    #expect(throws: ScoringFailure.targetWithoutPeople("c")) {
      try PostStratification(baseWeights: [1], cells: ["a"], targets: ["a": 5, "c": 2])
    }
    #expect(throws: ScoringFailure.targetWithoutPeople("sexo = f")) {
      try Raking(
        baseWeights: [1],
        margins: [Raking.Margin(name: "sexo", categories: ["m"], targets: ["m": 1, "f": 1])])
    }
    #expect(throws: ScoringFailure.cellWithoutTarget("sexo = x")) {
      try Raking(
        baseWeights: [1, 1],
        margins: [Raking.Margin(name: "sexo", categories: ["m", "x"], targets: ["m": 1])])
    }
    #expect(throws: ScoringFailure.weightNotPositive(row: 2)) {
      try Raking(
        baseWeights: [1, 0],
        margins: [Raking.Margin(name: "sexo", categories: ["m", "m"], targets: ["m": 1])])
    }
  }

  @Test func `equal weights have no design effect`() {
    #expect(isClose(WeightSummary([2, 2, 2]).designEffect, 1, within: 1e-15))
    #expect(WeightSummary([]).effectiveN == nil)
  }
}
