import Scoring
import Testing

struct DriverAnalysisTests {
  /// Four drivers of fuel consumption in R's `mtcars`: cylinders, displacement, power, gears.
  private static let cars = data(
    ["cyl", "disp", "hp", "gear"],
    """
    6 160 110 4 21, 6 160 110 4 21, 4 108 93 4 22.8, 6 258 110 3 21.4, 8 360 175 3 18.7,
    6 225 105 3 18.1, 8 360 245 3 14.3, 4 146.7 62 4 24.4, 4 140.8 95 4 22.8, 6 167.6 123 4 19.2,
    6 167.6 123 4 17.8, 8 275.8 180 3 16.4, 8 275.8 180 3 17.3, 8 275.8 180 3 15.2,
    8 472 205 3 10.4, 8 460 215 3 10.4, 8 440 230 3 14.7, 4 78.7 66 4 32.4, 4 75.7 52 4 30.4,
    4 71.1 65 4 33.9, 4 120.1 97 3 21.5, 8 318 150 3 15.5, 8 304 150 3 15.2, 8 350 245 3 13.3,
    8 400 175 3 19.2, 4 79 66 4 27.3, 4 120.3 91 5 26, 4 95.1 113 5 30.4, 8 351 264 5 15.8,
    6 145 175 5 19.7, 8 301 335 5 15, 4 121 109 4 21.4
    """)

  /// Fertility in R's `swiss`, the example of `relaimpo` (Grömping 2006, JSS 17(1)).
  private static let swiss = data(
    ["Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality"],
    """
    17 15 12 9.96 22.2 80.2, 45.1 6 9 84.84 22.2 83.1, 39.7 5 5 93.4 20.2 92.5,
    36.5 12 7 33.77 20.3 85.8, 43.5 17 15 5.16 20.6 76.9, 35.3 9 7 90.57 26.6 76.1,
    70.2 16 7 92.85 23.6 83.8, 67.8 14 8 97.16 24.9 92.4, 53.3 12 7 97.67 21 82.4,
    45.2 16 13 91.38 24.4 82.9, 64.5 14 6 98.61 24.5 87.1, 62 21 12 8.52 16.5 64.1,
    67.5 14 7 2.27 19.1 66.9, 60.7 19 12 4.43 22.7 68.9, 69.3 22 5 2.82 18.7 61.7,
    72.6 18 2 24.2 21.2 68.3, 34 17 8 3.3 20 71.7, 19.4 26 28 12.11 20.2 55.7,
    15.2 31 20 2.15 10.8 54.3, 73 19 9 2.84 20 65.1, 59.8 22 10 5.23 18 65.5,
    55.1 14 3 4.52 22.4 65, 50.9 22 12 15.14 16.7 56.6, 54.1 20 6 4.2 15.3 57.4,
    71.2 12 1 2.4 21 72.5, 58.1 14 8 5.23 23.8 74.2, 63.5 6 3 2.56 18 72,
    60.8 16 10 7.72 16.3 60.5, 26.8 25 19 18.46 20.9 58.3, 49.5 15 8 6.1 22.5 65.4,
    85.9 3 2 99.71 15.1 75.5, 84.9 7 6 99.68 19.8 69.3, 89.7 5 2 100 18.3 77.3,
    78.2 12 6 98.96 19.4 70.5, 64.9 7 3 98.22 20.2 79.4, 75.9 9 9 99.06 17.8 65,
    84.6 3 3 99.46 16.3 92.2, 63.1 13 13 96.83 18.1 79.3, 38.4 26 12 5.62 20.3 70.4,
    7.7 29 11 13.79 20.5 65.7, 16.7 22 13 11.22 18.9 72.7, 17.6 35 32 16.92 23 64.4,
    37.6 15 7 4.97 20 77.6, 18.7 25 7 8.65 19.5 67.6, 1.2 37 53 42.34 18 35,
    46.6 16 29 50.43 18.2 44.7, 27.7 22 29 58.33 19.3 42.8
    """)

  private static func data(_ names: [String], _ text: String) -> DriverData {
    let rows = text.split(separator: ",").map { row in
      row.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    }
    return DriverData(
      driverNames: names, columns: names.indices.map { column in rows.map { $0[column] } },
      outcome: rows.map { $0[names.count] })
  }

  /// Published: github martinctc/rwa, README.
  @Test func `the relative weights of mtcars are the published ones`() {
    let analysis = DriverAnalysis(Self.cars)
    #expect(isClose(analysis.rSquared, 0.7791896, within: 5e-8))
    let weights = analysis.drivers.map(\.relativeWeight)
    #expect(areClose(weights, [0.2284797, 0.2221469, 0.2321744, 0.0963886], within: 5e-8))
    #expect(
      areClose(
        weights.map(analysis.share), [29.32274, 28.50999, 29.79691, 12.37037], within: 5e-6))
    #expect(analysis.drivers.map { ($0.beta ?? 0) > 0 } == [false, false, false, true])
    #expect(analysis.isSmall)
  }

  /// Oracle: R, `relaimpo`'s LMG computed over all subsets.
  @Test func `the averaged gains of mtcars and swiss are the known ones`() {
    #expect(
      areClose(
        DriverAnalysis(Self.cars).drivers.map(\.averagedGain),
        [0.2470520, 0.2434996, 0.2109129, 0.0777251], within: 5e-8))
    #expect(
      areClose(
        DriverAnalysis(Self.swiss).drivers.map(\.averagedGain),
        [0.0570912, 0.1711730, 0.2601347, 0.1055702, 0.1127659], within: 5e-8))
  }

  /// Oracle: R.
  @Test func `swiss has the known correlations, coefficients and relative weights`() {
    let analysis = DriverAnalysis(Self.swiss)
    #expect(isClose(analysis.rSquared, 0.7067350, within: 5e-8))
    #expect(
      areClose(
        analysis.drivers.map(\.pearson.value), [0.3531, -0.6459, -0.6638, 0.4637, 0.4166]))
    #expect(
      areClose(analysis.drivers.map(\.beta), [-0.3129, -0.1648, -0.6704, 0.3476, 0.2511]))
    #expect(
      areClose(
        analysis.drivers.map(\.relativeWeight),
        [0.0484169, 0.1547082, 0.2719641, 0.1146800, 0.1169657], within: 5e-8))
    let agriculture = analysis.drivers[0]
    #expect(isClose(agriculture.pearson.value * (agriculture.beta ?? 0), -0.11049, within: 5e-6))
  }

  @Test func `gains and relative weights add up to the variance explained and lie near`() throws {
    for seed in 1...15 as ClosedRange<UInt64> {
      let analysis = DriverAnalysis(Self.random(seed: seed, drivers: 6, rows: 250))
      let explained = try #require(analysis.rSquared)
      let gains = analysis.drivers.compactMap(\.averagedGain)
      let weights = analysis.drivers.compactMap(\.relativeWeight)
      #expect(isClose(gains.reduce(0, +), explained, within: 1e-12), "seed \(seed)")
      #expect(isClose(weights.reduce(0, +), explained, within: 1e-12), "seed \(seed)")
      for (gain, weight) in zip(gains, weights) {
        #expect(abs(gain - weight) < 0.03, "seed \(seed)")
      }
    }
  }

  @Test func `sampled orders give parts of the whole near the exact ones`() throws {
    let data = Self.random(seed: 7, drivers: 6, rows: 250)
    let exact = DriverAnalysis(data)
    let sampled = DriverAnalysis(data, mostExact: 3, orders: 4_000, seed: 11)
    #expect(sampled.gainMethod == .sampled(orders: 4_000, seed: 11))
    #expect(
      isClose(
        sampled.drivers.compactMap(\.averagedGain).reduce(0, +), try #require(exact.rSquared),
        within: 1e-12))
    for (left, right) in zip(sampled.drivers, exact.drivers) {
      #expect(isClose(left.averagedGain, try #require(right.averagedGain), within: 0.01))
    }
  }

  @Test func `scaled weights, permuted rows and merged parts change nothing`() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let data = Self.random(seed: seed, drivers: 4, rows: 120)
      let whole = data.moments
      var generator = SeededGenerator(seed: seed)
      var (scaled, first, second) = (
        CoMoments(variables: 5), CoMoments(variables: 5), CoMoments(variables: 5)
      )
      for row in data.rows.indices.shuffled(using: &generator) {
        scaled.add(data.rows[row], weight: 17.25 * data.weights[row])
      }
      for row in data.rows.indices {
        if row < 37 {
          first.add(data.rows[row], weight: data.weights[row])
        } else {
          second.add(data.rows[row], weight: data.weights[row])
        }
      }
      for moments in [scaled, first + second] {
        let left = DriverAnalysis(names: data.driverNames, moments: moments)
        let right = DriverAnalysis(names: data.driverNames, moments: whole)
        for (mine, yours) in zip(left.drivers, right.drivers) {
          #expect(isClose(mine.beta, try #require(yours.beta), within: 1e-10), "seed \(seed)")
          #expect(
            isClose(mine.relativeWeight, try #require(yours.relativeWeight), within: 1e-10),
            "seed \(seed)")
          #expect(isClose(mine.pearson.value, yours.pearson.value, within: 1e-12), "seed \(seed)")
        }
      }
    }
  }

  @Test func `a large offset costs no digits`() {
    var near = CoMoments(variables: 2)
    var far = CoMoments(variables: 2)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<10_000 {
      let x = Double(Int.random(in: 1...10, using: &generator))
      let y = x + Double(Int.random(in: -3...3, using: &generator))
      near.add([x, y])
      far.add([x + 1e8, y - 1e8])
    }
    #expect(isClose(far.correlation(0, 1), near.correlation(0, 1) ?? .nan, within: 1e-9))
  }

  @Test func `constant and repeated drivers are left out and named`() {
    let data = DriverData(
      driverNames: ["a", "same", "twice", "b"],
      columns: [
        [1, 2, 3, 4, 5, 6], [7, 7, 7, 7, 7, 7], [2, 4, 6, 8, 10, 12], [3, 1, 4, 1, 5, 9],
      ], outcome: [1, 3, 2, 5, 4, 7])
    let analysis = DriverAnalysis(data)
    #expect(analysis.drivers.map(\.name) == ["a", "b"])
    #expect(analysis.excluded.map(\.name) == ["same", "twice"])
    #expect(analysis.excluded.map(\.reason) == [.constant, .collinear])
  }

  @Test func `without spread or answers nothing is defined`() {
    let same = DriverAnalysis(
      DriverData(driverNames: ["a"], columns: [[1, 2, 3]], outcome: [4, 4, 4]))
    #expect(same.rSquared == nil)
    #expect(same.drivers.isEmpty)
    let none = DriverAnalysis(DriverData(driverNames: ["a"], columns: [[nil]], outcome: [nil]))
    #expect(none.rSquared == nil)
    #expect(none.n == 0)
  }

  @Test func `rows that lack an answer are left out and counted`() {
    let data = DriverData(
      driverNames: ["a"], columns: [[1, nil, 3, 4]], outcome: [1, 2, nil, 3],
      counts: [1, 2, 3, 4])
    #expect(data.n == 5)
    #expect(data.leftOut == 5)
  }

  @Test func `a bootstrap repeats itself and holds the estimate`() throws {
    let data = Self.random(seed: 5, drivers: 3, rows: 150)
    let first = DriverBootstrap(data, samples: 300, seed: 9)
    let second = DriverBootstrap(data, samples: 300, seed: 9)
    #expect(first.drivers == second.drivers)
    for (driver, drawn) in zip(DriverAnalysis(data).drivers, first.drivers) {
      #expect(try #require(drawn.pearson).contains(driver.pearson.value))
      #expect(try #require(drawn.beta).contains(try #require(driver.beta)))
      #expect(drawn.pearson?.method == .bootstrapPercentile)
    }
  }

  @Test func `clusters are drawn whole`() throws {
    let data = Self.random(seed: 5, drivers: 2, rows: 60)
    let one = DriverBootstrap(
      data, clusters: Array(repeating: 1, count: 60), samples: 20, seed: 1)
    let interval = try #require(one.rSquared)
    #expect(interval.high - interval.low < 1e-12)
  }

  private static func random(seed: UInt64, drivers: Int, rows: Int) -> DriverData {
    var generator = SeededGenerator(seed: seed)
    func noise() -> Double { Double.random(in: -1...1, using: &generator) }
    var columns = Array(repeating: [Double?](), count: drivers)
    var (outcome, weights): ([Double?], [Double]) = ([], [])
    for _ in 0..<rows {
      let shared = noise()
      let row = (0..<drivers).map { _ in 0.6 * shared + noise() }
      for driver in 0..<drivers { columns[driver].append(row[driver]) }
      let mix = row.enumerated().reduce(0) { $0 + $1.element / Double($1.offset + 1) }
      outcome.append(mix + noise())
      weights.append(Double.random(in: 0.3...3, using: &generator))
    }
    return DriverData(
      driverNames: (0..<drivers).map { "d\($0)" }, columns: columns, outcome: outcome,
      weights: weights)
  }
}
