import Languages
import Scoring
import Testing

struct MetricsTests {
  /// Published: support.cys.group, customer effort score on seven points; n = 1000.
  @Test func `the published effort answers have their mean, share and index`() {
    let effort = EffortScore(
      version: .second,
      counts: [1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120])
    #expect(effort.moments.mean == 4.08)
    #expect(isClose(effort.moments.standardDeviation, 1.91240, within: 5e-6))
    #expect(isClose(effort.moments.standardError, 0.060475, within: 5e-7))
    #expect(effort.easy?.percent == 46)
    #expect(effort.index?.value == -13)
    #expect(EffortScore(version: .first, counts: [1: 4]).easy == nil)
  }

  /// Weights of the State of Ohio as Verint publishes them; means of METHODS §1.5.
  @Test func `an American index starts at nought`() throws {
    let means: [Double?] = [8.2, 7.6, 7.1]
    #expect(isClose(AmericanSatisfactionIndex(means: means, weights: .ohio).value, 74.2983))
    #expect(isClose(AmericanSatisfactionIndex(means: means).value, 73.7037))
    #expect(AmericanSatisfactionIndex(means: [8.2, nil, 7.1]).value == nil)
    let own = AmericanSatisfactionIndex(answers: [[1, 1, 1], [10, 10, 10], [4, 4]])
    #expect(isClose(own.value, 50, within: 1e-12))
    #expect(try #require(own.interval()).method == .respondentIndices)
    #expect(AmericanSatisfactionIndex.Weights([1, 2]) == nil)
  }

  /// Published: 12manage.com on Zeithaml's SERVQUAL.
  @Test func `the published SERVQUAL dimensions fall short by 0.858`() {
    let gaps = [
      ("tangibles", -0.65), ("reliability", -1.10), ("responsiveness", -0.83),
      ("assurance", -0.70), ("empathy", -1.01),
    ]
    let quality = ServiceQuality(
      gaps.map { ServiceQuality.Dimension(key: $0.0, gaps: RealMoments([$0.1]), weight: 20) })
    #expect(isClose(quality.unweighted, -0.858, within: 1e-12))
    #expect(isClose(quality.weighted, -0.858, within: 1e-12))
    #expect(quality.worst?.key == "reliability")
    #expect(ServiceQuality([]).unweighted == nil)
    #expect(
      ServiceQuality([ServiceQuality.Dimension(key: "a", gaps: RealMoments())]).unweighted == nil)
  }

  /// Published: productinterview.com and innovatenow.app on Ulwick's opportunity algorithm.
  @Test func `opportunity adds what satisfaction lacks`() throws {
    #expect(OpportunityScore(importance: 9, satisfaction: 3).value == 15)
    #expect(OpportunityScore(importance: 9, satisfaction: 9).value == 9)
    let bands = [(9.5, 3.0), (9, 3), (8, 4), (7, 4), (5, 4)].map {
      OpportunityScore(importance: $0.0, satisfaction: $0.1).band
    }
    #expect(bands == [.extreme, .high, .high, .solid, .unattractive])
    let counted = try #require(OpportunityScore(important: 80, satisfied: 30, both: 25, of: 100))
    #expect(isClose(counted.value, 13, within: 1e-12))
    // 2I − S in tenths of shares: 100·(4·.16 + .21 − 4·(.25 − .24))/100.
    let error = (4 * 0.16 + 0.21 - 4 * 0.01).squareRoot()
    let interval = try #require(counted.interval())
    #expect(isClose(interval.high - interval.low, 2 * 1.959963984540054 * error, within: 1e-9))
    #expect(OpportunityScore(important: 0, satisfied: 0, both: 0, of: 0) == nil)
  }

  /// Martilla & James (1977), Journal of Marketing 41(1):77–79.
  @Test func `the cross-hair decides the quadrants`() throws {
    let means: [(Double, Double)] = [
      (3.83, 2.63), (3.63, 2.73), (3.60, 3.15), (3.56, 3.00), (3.41, 3.05), (3.41, 3.29),
      (3.38, 3.03), (3.37, 3.11), (3.29, 2.00), (3.27, 3.02), (2.52, 2.25), (2.43, 2.49),
      (2.37, 2.35), (2.05, 3.33),
    ]
    let attributes = means.enumerated().map {
      ImportancePerformance.Attribute(
        key: String($0 + 1), importance: $1.0, performance: $1.1)
    }
    func keys(
      _ quadrant: ImportancePerformance.Quadrant, _ crossHair: ImportancePerformance.CrossHair
    ) throws -> [String] {
      try #require(ImportancePerformance(attributes, crossHair: crossHair)).points
        .filter { $0.quadrant == quadrant }.map(\.key)
    }
    let analysis = try #require(ImportancePerformance(attributes))
    #expect(isClose(analysis.importanceLine, 3.1514))
    #expect(isClose(analysis.performanceLine, 2.8164))
    #expect(try keys(.concentrate, .means) == ["1", "2", "9"])
    #expect(try keys(.keepUp, .means) == ["3", "4", "5", "6", "7", "8", "10"])
    #expect(try keys(.lowPriority, .means) == ["11", "12", "13"])
    #expect(try keys(.overkill, .means) == ["14"])
    #expect(try keys(.concentrate, .midpoint(2.5)) == ["9", "11"])
  }

  @Test func `a point whose interval crosses a line is undetermined`() throws {
    func interval(_ low: Double, _ high: Double) -> Interval {
      Interval(low: low, high: high, level: .ninetyFive, method: .studentT)
    }
    let points = try #require(
      ImportancePerformance(
        [
          ImportancePerformance.Attribute(
            key: "a", importance: 9, performance: 4, importanceInterval: interval(8, 10),
            performanceInterval: interval(3, 5)),
          ImportancePerformance.Attribute(
            key: "b", importance: 9, performance: 6.5, importanceInterval: interval(8, 10),
            performanceInterval: interval(6, 7.5)),
        ], crossHair: .target(importance: 7, performance: 7))
    ).points
    #expect(points.map(\.isUndetermined) == [false, true])
    #expect(ImportancePerformance([], crossHair: .medians) == nil)
  }

  @Test func `priorities join large gaps with impact`() {
    let ranking = ImprovementPriority.ranking([
      ImprovementPriority.Candidate(key: "a", gap: 3, impact: 5, ease: 0.9),
      ImprovementPriority.Candidate(key: "b", gap: 2.9, impact: 30),
      ImprovementPriority.Candidate(key: "c", gap: 2.5, impact: 20),
      ImprovementPriority.Candidate(key: "d", gap: 0.5, impact: 40),
    ])
    #expect(ranking.map(\.candidate.key) == ["b", "a", "c"])
    #expect(ranking.map(\.gapRank) == [2, 1, 3])
    #expect(ranking.map(\.impactRank) == [1, 3, 2])
    #expect(ranking.map(\.isQuickWin) == [false, true, false])
  }

  @Test func `the experience index turns effort round and spreads a silent touchpoint's weight`() {
    let index = ExperienceIndex([
      ExperienceIndex.Touchpoint(
        key: "caja", weight: 0.5, items: [(4, RatingScale(worst: 1, best: 5))]),
      ExperienceIndex.Touchpoint(
        key: "app", weight: 0.25, items: [(2, RatingScale(worst: 5, best: 1))]),
      ExperienceIndex.Touchpoint(key: "web", weight: 0.25, value: nil),
    ])
    #expect(isClose(index.value, 75, within: 1e-12))
    #expect(index.leftOut == ["web"])
    #expect(ExperienceIndex([]).value == nil)
    #expect(
      ExperienceIndex([
        ExperienceIndex.Touchpoint(
          key: "a", weight: 1, items: [(3, RatingScale(worst: 3, best: 3))])
      ]).value == nil)
  }

  @Test func `bands begin at their thresholds`() throws {
    let bands = try #require(
      IndexBands([
        IndexBands.Band(name: "alto", from: 80), IndexBands.Band(name: "bajo", from: 0),
        IndexBands.Band(name: "medio", from: 60),
      ]))
    #expect(
      [-1, 0, 59.9, 60, 80, 100].map { bands.band(of: $0)?.name }
        == [nil, "bajo", "bajo", "medio", "alto", "alto"])
    #expect(bands.counts(of: [10, 61, 62, 90, -5]).map(\.share.successes) == [1, 2, 1])
    #expect(IndexBands([]) == nil)
    #expect(
      IndexBands([IndexBands.Band(name: "a", from: 1), IndexBands.Band(name: "b", from: 1)]) == nil)
  }

  @Test func `renewal classes follow the lower of the two answers`() {
    #expect(RenewalClass(renew: 5, stay: 5) == .secure)
    #expect(RenewalClass(renew: 5, stay: 4) == .favourable)
    #expect(RenewalClass(renew: 4, stay: 3) == .vulnerable)
    #expect(RenewalClass(renew: 5, stay: 2) == .atRisk)
    #expect(RenewalClass(renew: 6, stay: 2) == nil)
  }

  @Test func `a forecast counts on each class's probability and is tested against what came`() {
    let forecast = RenewalForecast(counts: [.secure: 40, .favourable: 30, .atRisk: 30])
    #expect(forecast.indicator.percent == 70)
    let probabilities: [RenewalClass: Double] = [.secure: 0.9, .favourable: 0.8, .atRisk: 0.2]
    #expect(isClose(forecast.expectedRenewals(probabilities), 66, within: 1e-12))
    #expect(forecast.expectedRenewals([.secure: 0.9]) == nil)
    let test = RenewalBackTest(
      outcomes: [.secure: (9, 10), .atRisk: (1, 10)], probabilities: probabilities)
    // (9·.1² + 1·.9² + 1·.8² + 9·.2²)/20
    #expect(isClose(test.brierScore, (0.09 + 0.81 + 0.64 + 0.36) / 20, within: 1e-12))
    #expect(isClose(test.predictedRenewals, 11, within: 1e-12))
    #expect(test.actualRenewals == 10)
    #expect(test.calibration == [.secure: 0.9, .atRisk: 0.1])
    #expect(RenewalBackTest(outcomes: [:], probabilities: [:]).brierScore == nil)
  }

  /// Published: kpiexamples.operately.com, 20 of 30 satisfied are 66.7 %.
  @Test func `a complaint block keeps the silent apart`() {
    let block = ComplaintBlock(
      customers: 400, withProblem: 80, complained: 30, resolved: 24, resolvedAtFirstContact: 12,
      satisfiedWithResolution: 20, ratedResolution: 30)
    #expect(block.incidentRate.percent == 20)
    #expect(block.silentShare.percent == 62.5)
    #expect(block.complaintsPerThousand == 75)
    #expect(block.resolutionRate.percent == 80)
    #expect(block.firstContactResolution.percent == 40)
    #expect(isClose(block.resolutionSatisfaction.percent, 66.6667))
    let none = ComplaintBlock(customers: 0, withProblem: 0, complained: 0, resolved: 0)
    #expect(none.silentShare.percent == nil)
    #expect(none.complaintsPerThousand == nil)
    let times = ResolutionTimes([1, 2, 3, 30], target: 3)
    #expect(times.moments.mean == 9)
    #expect(times.median == 2.5)
    #expect(times.withinTarget?.percent == 75)
  }

  /// Keiningham and others, The Wallet Allocation Rule, appendix B; METHODS §1.15.
  @Test func `wallets are shared by rank`() {
    #expect(areClose(WalletAllocation.shares(ratings: [9]), [1]))
    #expect(areClose(WalletAllocation.shares(ratings: [9, 7]), [0.6667, 0.3333]))
    #expect(areClose(WalletAllocation.shares(ratings: [7, 9, 8]), [0.1667, 0.5, 0.3333]))
    #expect(areClose(WalletAllocation.shares(ratings: [4, 3, 2, 1]), [0.4, 0.3, 0.2, 0.1]))
    #expect(areClose(WalletAllocation.shares(ratings: [8, 8]), [0.5, 0.5]))
    #expect(WalletAllocation.shares(ratings: []).isEmpty)
    #expect(WalletAllocation.directShare(spentHere: 30, spentInAll: 0) == nil)
  }

  /// Published: alvaronavarrete.com, 200 at the start, 60 new, 220 at the end.
  @Test func `retention takes the new ones out`() {
    #expect(Retention(atStart: 200, new: 60, atEnd: 220).value == 0.8)
    #expect(Retention(atStart: 0, new: 6, atEnd: 6).value == nil)
    #expect(CloseRate(won: 3, lost: 1).share.percent == 75)
    #expect(CloseRate(won: 0, lost: 0).share.percent == nil)
  }

  @Test func `maturity is the stage its sum reaches`() throws {
    let competencies = [
      MaturityProfile.Competency(key: "leadership", items: [4, 3, 4, 4, 3]),
      MaturityProfile.Competency(key: "values", items: [2, 2, 3, 2, 2]),
    ]
    let profile = try #require(
      MaturityProfile(competencies, thresholds: [15, 25, 29, 35, 45]))
    #expect(profile.total == 29)
    #expect(profile.stage == .operationalize)
    #expect(profile.weakest?.key == "values")
    #expect(MaturityProfile(competencies, thresholds: [1, 2]) == nil)
    let empty = [MaturityProfile.Competency(key: "a", items: [])]
    #expect(MaturityProfile(empty, thresholds: [1, 2, 3, 4, 5])?.stage == nil)
  }

  @Test func `impact scores fill a table of domains and segments`() throws {
    let scores = ImpactScores([
      ImpactScores.Score(domain: "ingreso", segment: "rural", value: 2),
      ImpactScores.Score(domain: "ingreso", segment: "rural", value: 1),
      ImpactScores.Score(domain: "ingreso", segment: "urbano", value: -1),
      ImpactScores.Score(domain: "salud", segment: "rural", value: 0),
      ImpactScores.Score(domain: "salud", segment: "rural", value: 9),
    ])
    #expect(scores.invalid == 1)
    #expect(scores.cells.map(\.mean) == [1.5, -1, 2.0 / 3, 0, nil, 0])
    #expect(scores.cells[2].segment == nil)
    #expect(isClose(scores.cells[2].balance.value, 33.3333))
  }

  @Test func `a weighted share has Wilson's interval on its effective base`() throws {
    var moments = WeightedMoments()
    for _ in 0..<8 { moments.add(1, weight: 2) }
    for _ in 0..<2 { moments.add(0, weight: 2) }
    let interval = try #require(WeightedProportion(moments).interval())
    // Equal weights: Wilson's 8 of 10, METHODS §1.2.
    #expect(isClose(interval.low, 0.490162, within: 5e-7))
    #expect(isClose(interval.high, 0.943318, within: 5e-7))
    #expect(interval.method == .effectiveWilson)
    #expect(WeightedProportion(WeightedMoments()).interval() == nil)
  }

  @Test func `every convention says its name in both languages`() {
    let sentences =
      IntervalMethod.allCases.map(\.sentence) + SatisfactionMeasure.allCases.map(\.sentence)
      + EffortVersion.allCases.map(\.sentence) + LonelyClusterRule.allCases.map(\.sentence)
      + RenewalClass.allCases.map(\.sentence) + ProblemOutcome.allCases.map(\.sentence)
      + MaturityStage.allCases.map(\.sentence) + ExitRate.allCases.map(\.sentence)
      + KrippendorffAlpha.Level.allCases.map(\.sentence)
      + IntraclassCorrelation.Form.allCases.map(\.sentence)
      + CohenKappa.Weighting.allCases.map(\.sentence)
      + ColumnLetters.Correction.allCases.map(\.sentence)
    for sentence in sentences {
      #expect(!sentence.spanish.isEmpty)
      #expect(!sentence.english.isEmpty)
    }
    #expect(
      Set(IntervalMethod.allCases.map(\.sentence.spanish)).count == IntervalMethod.allCases.count)
  }
}
