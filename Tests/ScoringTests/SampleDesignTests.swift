import Scoring
import Testing

/// Oracle: R's `survey` 4.1 on its own `api` data, the values of its documentation.
struct SampleDesignTests {
  private let schools = ApiSchools.stratified
  private let weights = ["E": 44.21, "H": 15.1, "M": 20.36]
  private let population = ["E": 4_421.0, "H": 755, "M": 1_018]

  private func stratified(finite: Bool) -> SampleDesign {
    SampleDesign(
      weights: schools.map { weights[$0.level] ?? 0 }, strata: schools.map(\.level),
      clusters: [Int]?.none, populationClusters: finite ? population : nil)
  }

  private var weightsOnly: SampleDesign {
    SampleDesign(weights: schools.map { weights[$0.level] ?? 0 })
  }

  private var clustered: SampleDesign {
    let schools = ApiSchools.clustered
    return SampleDesign(
      weights: schools.map { _ in 6_194.0 / 183 }, strata: schools.map { _ in 0 },
      clusters: schools.map(\.district), populationClusters: [0: 757])
  }

  @Test func `a simple sample of a finite population has the documented errors`() {
    let schools = ApiSchools.simple
    let design = SampleDesign(
      weights: schools.map { _ in 30.97 }, strata: schools.map { _ in 0 },
      clusters: [Int]?.none, populationClusters: [0: 6_194])
    let mean = design.mean(of: schools.map(\.index))
    #expect(isClose(mean.value, 656.585))
    #expect(isClose(mean.standardError, 9.2497))
    let total = design.total(of: schools.map(\.enrolment))
    #expect(isClose(total.value, 3_621_074, within: 0.5))
    #expect(isClose(total.standardError, 169_520, within: 0.5))
  }

  @Test func `a stratified sample has the documented mean, error and interval`() throws {
    let mean = stratified(finite: true).mean(of: schools.map(\.index))
    #expect(isClose(mean.value, 662.2874))
    #expect(isClose(mean.standardError, 9.4089))
    let interval = try #require(mean.interval(by: .normal))
    #expect(isClose(interval.low, 643.846, within: 5e-4))
    #expect(isClose(interval.high, 680.7285, within: 5e-4))
    #expect(interval.method == .linearisedNormal)
    #expect(mean.degreesOfFreedom == 197)
  }

  @Test func `a stratified total and a ratio have the documented errors`() {
    let design = stratified(finite: true)
    let total = design.total(of: schools.map(\.enrolment))
    #expect(isClose(total.value, 3_687_178, within: 0.5))
    #expect(isClose(total.standardError, 114_642, within: 0.5))
    let ratio = design.ratio(of: schools.map(\.tested), to: schools.map(\.enrolment))
    #expect(isClose(ratio.value, 0.836957, within: 5e-7))
    #expect(isClose(ratio.standardError, 0.007757, within: 5e-7))
  }

  @Test func `without a finite population and without strata the errors grow as documented`() {
    let answers = schools.map { Optional($0.index) }
    #expect(isClose(stratified(finite: false).mean(of: answers).standardError, 9.5361))
    #expect(isClose(weightsOnly.mean(of: answers).standardError, 9.5854))
    let share = weightsOnly.mean(of: answers.map { ($0 ?? 0) > 700 ? 1 : 0 })
    #expect(isClose(share.value, 0.404340, within: 5e-7))
    #expect(isClose(share.standardError, 0.03831, within: 5e-6))
  }

  @Test func `each level has its own mean and error`() {
    let names = ["E", "H", "M"]
    let groups = schools.map { names.firstIndex(of: $0.level) }
    let means = stratified(finite: true)
      .means(of: schools.map(\.index), by: groups, count: 3).estimates
    #expect(areClose(means.map(\.value), [674.43, 625.82, 636.60], within: 5e-3))
    #expect(areClose(means.map(\.standardError), [12.3825, 14.9371, 16.2147]))
  }

  @Test func `design effects are the documented ones`() {
    let answers = schools.map { Optional($0.index) }
    #expect(
      isClose(
        stratified(finite: true).designEffect(ofMeanOf: answers, withReplacement: false), 1.2045))
    #expect(
      isClose(weightsOnly.designEffect(ofMeanOf: answers, withReplacement: false), 1.2501))
    #expect(
      isClose(
        clustered.designEffect(
          ofMeanOf: ApiSchools.clustered.map(\.index), withReplacement: false), 9.346,
        within: 5e-4))
    #expect(isClose(WeightSummary(weightsOnly.weights).designEffect, 1.18637, within: 5e-6))
    #expect(isClose(weightsOnly.effectiveN(), 168.581, within: 5e-4))
  }

  @Test func `districts drawn whole have the documented error`() {
    let mean = clustered.mean(of: ApiSchools.clustered.map(\.index))
    #expect(isClose(mean.value, 644.1694))
    #expect(isClose(mean.standardError, 23.5422))
    #expect(mean.degreesOfFreedom == 14)
  }

  @Test func `means by group differ by the documented design-based t`() throws {
    let groups = schools.map { $0.isSchoolWide ? 1 : 0 }
    let means = stratified(finite: true)
      .means(of: schools.map(\.index), by: groups, count: 2)
    let difference = try #require(means.difference(1, 0))
    #expect(isClose(difference.value, 82.7836))
    #expect(isClose(difference.t, 3.868382, within: 5e-7))
    #expect(difference.degreesOfFreedom == 196)
    #expect(isClose(difference.p, 0.000149, within: 5e-7))
  }

  @Test func `rows that count for several people are those people`() throws {
    let answers: [Double?] = [1, 0, 1, nil]
    let short = SampleDesign(weights: [1, 2, 0.5, 1], counts: [3, 2, 4, 2])
    let repeated = zip(answers, [3, 2, 4, 2]).flatMap { Array(repeating: $0, count: $1) }
    let long = SampleDesign(
      weights: zip([1, 2, 0.5, 1], [3, 2, 4, 2]).flatMap { Array(repeating: $0, count: $1) })
    let (left, right) = (short.mean(of: answers), long.mean(of: repeated))
    #expect(left.n == right.n)
    #expect(isClose(left.value, try #require(right.value), within: 1e-14))
    #expect(isClose(left.standardError, try #require(right.standardError), within: 1e-14))
    #expect(isClose(left.effectiveN, right.effectiveN, within: 1e-12))
  }

  @Test func `a stratum of one cluster leaves no error, or the distance to the mean, or nothing`()
    throws
  {
    func error(_ rule: LonelyClusterRule) -> Double? {
      SampleDesign(
        weights: [1, 1, 1, 1], strata: ["a", "a", "a", "b"], clusters: [Int]?.none,
        lonelyRule: rule
      ).mean(of: [1, 2, 3, 10]).standardError
    }
    #expect(error(.undefined) == nil)
    // Stratum a: 3/2·Σ((y − 2)/4)² = 3/16; stratum b: ((10 − 4)/4)² = 9/4.
    #expect(isClose(error(.certainty), (3.0 / 16).squareRoot(), within: 1e-14))
    #expect(isClose(error(.adjusted), (3.0 / 16 + 9.0 / 4).squareRoot(), within: 1e-14))
  }

  @Test func `nobody has no mean and one answer no error`() {
    let design = SampleDesign(weights: [1, 1])
    #expect(design.mean(of: [nil, nil]).value == nil)
    #expect(design.total(of: [nil, nil]).value == nil)
    let one = design.mean(of: [5, nil])
    #expect(one.value == 5)
    #expect(one.standardError == nil)
    #expect(SampleDesign(weights: []).mean(of: []).value == nil)
  }

  @Test func `a group compared with nobody has no difference`() {
    let means = SampleDesign(weights: [1, 1, 1]).means(of: [1, 2, 3], by: [0, 0, 0], count: 2)
    #expect(means.difference(0, 1) == nil)
  }
}
