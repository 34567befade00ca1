import Scoring
import Testing

struct ContingencyTests {
  /// Quantum's manual, "Creating tables", smbase=30: 169 of 170 people named a brand; χ² by R.
  private let brands = ContingencyTable([
    [6, 11, 8, 13], [8, 24, 13, 12], [5, 8, 5, 11], [7, 9, 8, 10], [1, 2, 5, 3],
  ])

  @Test func `the published table has the known chi-square`() throws {
    let test = try #require(brands.chiSquare)
    #expect(isClose(test.statistic, 9.331, within: 5e-4))
    #expect(test.degreesOfFreedom == 12)
    #expect(isClose(test.p, 0.674, within: 5e-4))
    #expect(test.n == 169)
  }

  /// The same manual: North is too small, only brand B sets South above West, and not corrected.
  @Test func `letters spare the small column and vanish under Bonferroni`() {
    let bases = [27.0, 54, 40, 49]
    func letters(
      _ row: Int, _ correction: ColumnLetters.Correction
    ) -> ColumnLetters {
      ColumnLetters(
        zip(brands.counts[row], bases).map {
          ColumnLetters.Column(share: Double($0) / $1, base: $1)
        }, correction: correction)
    }
    #expect(letters(1, .none).letters == [nil, "D", "", ""])
    #expect(letters(1, .bonferroni).letters == [nil, "", "", ""])
    for row in [0, 2, 3, 4] { #expect(letters(row, .none).letters == [nil, "", "", ""]) }
    let pair = letters(1, .none).pairs.first { $0.first == 1 && $0.second == 3 }
    #expect(isClose(pair?.z, 2.121, within: 5e-4))
    #expect(isClose(pair?.p, 0.034, within: 5e-4))
  }

  @Test func `two levels write upper and lower case`() {
    let columns = [
      ColumnLetters.Column(share: 0.60, base: 100), ColumnLetters.Column(share: 0.30, base: 100),
      ColumnLetters.Column(share: 0.47, base: 100),
    ]
    let letters = ColumnLetters(
      columns, strict: .ninetyFive, lenient: .ninety, correction: .none)
    #expect(letters.letters == ["B c", "", "B"])
  }

  @Test func `columns at nothing or all are not tested`() {
    let columns = [0.0, 1, 0.5, 0.2].map { ColumnLetters.Column(share: $0, base: 200) }
    #expect(ColumnLetters(columns).letters == [nil, nil, "D", ""])
    #expect([0, 25, 26, 51, 52].map(ColumnLetters.letter) == ["A", "Z", "AA", "AZ", "BA"])
  }

  /// Oracle: R, `fisher.test`.
  @Test(arguments: [
    ([[3, 1], [1, 3]], 0.4857142857142857), ([[1, 9], [11, 3]], 0.002759456185220085),
    ([[3, 0, 2], [1, 4, 0]], 0.0793650793650791),
    ([[2, 1, 2, 6], [1, 3, 3, 0], [4, 0, 1, 1]], 0.03757415577647057),
  ])
  func `Fisher's probability is exact for any table`(counts: [[Int]], p: Double) {
    let test = FisherExactTest(ContingencyTable(counts))
    #expect(isClose(test?.p, p, within: 1e-9))
  }

  @Test func `too many tables and too few lines have no exact test`() {
    #expect(FisherExactTest(brands, mostTables: 1_000) == nil)
    #expect(FisherExactTest(ContingencyTable([[3, 4]])) == nil)
    #expect(ContingencyTable([[3, 0], [4, 0]]).chiSquare == nil)
  }

  @Test func `a table of thin cells is not valid for chi-square`() throws {
    #expect(try #require(ContingencyTable([[3, 1], [1, 3]]).chiSquare).isValid == false)
    #expect(try #require(ContingencyTable([[20, 30], [40, 10]]).chiSquare).isValid)
  }

  /// Oracle: R's `survey`, `svychisq(~sch.wide + stype, apistrat)`.
  ///
  /// `svyranktest` gives t = 3.666406 because it places ties in the order of the rows; here every
  /// order gives the mean of what all orders would: R with those ranks.
  @Test func `the weighted table has the documented Rao and Scott test`() throws {
    let schools = ApiSchools.stratified
    let weights = ["E": 44.21, "H": 15.1, "M": 20.36]
    let levels = ["E": 0, "H": 1, "M": 2]
    let design = SampleDesign(
      weights: schools.map { weights[$0.level] ?? 0 }, strata: schools.map(\.level),
      clusters: [Int]?.none, populationClusters: ["E": 4_421.0, "H": 755, "M": 1_018])
    let test = try #require(
      RaoScottTest(
        design: design, rows: schools.map { $0.isSchoolWide ? 1 : 0 },
        columns: schools.map { levels[$0.level] }))
    #expect(isClose(test.pearson, 26.75353, within: 5e-6))
    #expect(isClose(test.f, 17.24744, within: 5e-6))
    #expect(isClose(test.numeratorDegrees, 1.82867, within: 5e-6))
    #expect(isClose(test.denominatorDegrees, 360.248, within: 5e-4))
    #expect(isClose(test.p, 2.03505e-07, within: 5e-13))
    let ranks = try #require(
      DesignRankTest(
        design: design, answers: schools.map(\.index), isSecond: schools.map(\.isSchoolWide)))
    #expect(isClose(ranks.difference.t, 3.6652618460007322, within: 1e-9))
    #expect(isClose(ranks.difference.p, 0.000318, within: 5e-7))
  }

  /// R, `kruskal.test(Ozone ~ Month, airquality)`.
  @Test func `ozone by month has the documented Kruskal and Wallis test`() throws {
    let test = try #require(
      KruskalWallisTest([
        [
          41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23,
          45, 115, 37,
        ], [29, 71, 39, 23, 21, 37, 20, 12, 13],
        [
          135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52,
          82, 50, 64, 59,
        ],
        [
          39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73,
          76, 118, 84, 85,
        ],
        [
          96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23,
          36, 7, 14, 30, 14, 18, 20,
        ],
      ]))
    #expect(isClose(test.statistic, 29.2666))
    #expect(test.degreesOfFreedom == 4)
    #expect(isClose(test.p, 6.9007e-06, within: 5e-11))
  }

  /// Oracle: R, `wilcox.test`.
  @Test func `two small groups have an exact rank test and tied ones a normal one`() throws {
    let exact = try #require(
      MannWhitneyTest([1.1, 2.2, 0.14, 0.18, 3.1], [0.28, 1.3, 0.5, 2.9, 4.4, 5.5]))
    #expect(exact.statistic == 9)
    #expect(isClose(exact.p, 0.329, within: 5e-4))
    #expect(exact.method == .exact)
    #expect(try #require(MannWhitneyTest([1, 2, 2], [2, 3, 4])).method == .normal)
    #expect(MannWhitneyTest([], [1]) == nil)
    #expect(MannWhitneyTest([1, 1], [1]) == nil)
    #expect(KruskalWallisTest([[1, 1], [1]]) == nil)
  }

  @Test func `small cells are hidden and never stand alone`() {
    #expect(DisclosureRule.standard.hiding([12, 3, 40, 0]) == [nil, nil, 40, 0])
    #expect(DisclosureRule.standard.hiding([2, 3, 40]) == [nil, nil, 40])
    #expect(DisclosureRule.standard.hiding([12, 7]) == [12, 7])
  }
}
