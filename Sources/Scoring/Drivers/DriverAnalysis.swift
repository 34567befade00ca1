/// How much each attribute matters for an overall judgement, by five measures side by side.
package struct DriverAnalysis: Sendable {
  /// One driver; nil where a measure is not defined.
  package struct Driver: Sendable, Hashable {
    package let name: String
    package let mean: Double
    package let pearson: Correlation
    package let spearman: Correlation?
    /// The standardised regression coefficient, all drivers together.
    package let beta: Double?
    /// How much the other drivers inflate the variance of its coefficient.
    package let varianceInflation: Double?
    /// Johnson's raw weight: its part of R².
    package let relativeWeight: Double?
    /// Its part of R² averaged over all orders of entry: Lindeman, Merenda and Gold.
    package let averagedGain: Double?
  }

  /// Why a driver has no place in the regression.
  package enum Exclusion: String, Sendable, Hashable {
    /// Everybody answered the same.
    case constant
    /// It follows from the drivers before it.
    case collinear
  }

  package let drivers: [Driver]
  package let excluded: [(name: String, reason: Exclusion)]
  /// Complete answers.
  package let n: Int
  package let effectiveN: Double
  /// Nil when the outcome does not vary or no driver is left.
  package let rSquared: Double?
  package let gainMethod: AveragedGains.Method

  /// Whether the sample is too small for the number of drivers: n < 10 each, or < 100.
  package var isSmall: Bool { n < 10 * drivers.count || n < 100 }

  /// From the moments of the drivers in the order of the names, the outcome last.
  ///
  /// `ranks`: of their mid-ranks; nil leaves Spearman out.
  /// `mostExact`: the number of drivers up to which all orders of entry count exactly.
  package init(
    names: [String], moments: CoMoments, ranks: CoMoments? = nil, mostExact: Int = 16,
    orders: Int = 2_000, seed: UInt64 = 1
  ) {
    n = moments.n
    effectiveN = moments.effectiveN
    let outcome = names.count
    let usable = UsableDrivers(names.indices.map { $0 }, moments: moments, outcome: outcome)
    excluded = usable.excluded.map { (names[$0], $1) }
    let model =
      usable.kept.isEmpty
      ? nil
      : StandardisedModel(usable.kept, moments: moments, outcome: outcome)
    rSquared = model?.rSquared
    let weights = model?.relativeWeights
    let gains = model.map {
      AveragedGains(
        $0.correlations, $0.withOutcome, mostExact: mostExact, orders: orders, seed: seed)
    }
    gainMethod = gains?.method ?? .exact
    let base = moments.effectiveN
    drivers = usable.kept.indices.compactMap { place in
      let index = usable.kept[place]
      guard let pearson = moments.correlation(index, outcome) else { return nil }
      return Driver(
        name: names[index], mean: moments.means[index],
        pearson: Correlation(value: pearson, n: base),
        spearman: ranks?.correlation(index, outcome).map { Correlation(value: $0, n: base) },
        beta: model?.betas[place], varianceInflation: model?.varianceInflations[place],
        relativeWeight: weights?[place], averagedGain: gains?.values[place])
    }
  }

  package init(
    _ data: DriverData, mostExact: Int = 16, orders: Int = 2_000, seed: UInt64 = 1
  ) {
    self.init(
      names: data.driverNames, moments: data.moments, ranks: data.rankMoments,
      mostExact: mostExact, orders: orders, seed: seed)
  }

  /// A measure of R² in percent of R²; nil where there is none to share.
  package func share(_ part: Double?) -> Double? {
    guard let part, let rSquared, rSquared > 0 else { return nil }
    return 100 * part / rSquared
  }
}

/// The drivers that can stand in one regression, first come first kept.
private struct UsableDrivers {
  let kept: [Int]
  let excluded: [(Int, DriverAnalysis.Exclusion)]

  init(_ all: [Int], moments: CoMoments, outcome: Int) {
    var kept: [Int] = []
    var excluded: [(Int, DriverAnalysis.Exclusion)] = []
    guard moments.sumOfWeights > 0, moments.varies(outcome) else {
      self.kept = []
      self.excluded =
        moments.sumOfWeights > 0
        ? all.filter { !moments.varies($0) }.map { ($0, .constant) } : []
      return
    }
    for index in all {
      guard moments.varies(index) else {
        excluded.append((index, .constant))
        continue
      }
      let tried = kept + [index]
      let matrix = Matrix(rows: tried.count, columns: tried.count) {
        moments.correlation(tried[$0], tried[$1]) ?? 0
      }
      guard Cholesky(matrix, tolerance: 1e-10) != nil else {
        excluded.append((index, .collinear))
        continue
      }
      kept = tried
    }
    self.kept = kept
    self.excluded = excluded
  }
}

/// The regression of the outcome on drivers, all standardised.
struct StandardisedModel {
  /// Among the drivers.
  let correlations: Matrix
  /// Of each driver with the outcome.
  let withOutcome: [Double]
  let betas: [Double]
  let varianceInflations: [Double]

  /// Nil when the drivers are collinear.
  init?(_ drivers: [Int], moments: CoMoments, outcome: Int) {
    correlations = Matrix(rows: drivers.count, columns: drivers.count) {
      moments.correlation(drivers[$0], drivers[$1]) ?? 0
    }
    withOutcome = drivers.map { moments.correlation($0, outcome) ?? 0 }
    guard let cholesky = Cholesky(correlations, tolerance: 1e-10) else { return nil }
    betas = cholesky.solve(withOutcome)
    let inverse = cholesky.inverse
    varianceInflations = drivers.indices.map { inverse[$0, $0] }
  }

  var rSquared: Double {
    zip(betas, withOutcome).map { $0 * $1 }.compensatedSum
  }

  /// Johnson (2000), Multivariate Behavioral Research 35(1):1–19: they add up to R².
  var relativeWeights: [Double] {
    let eigen = SymmetricEigen(correlations)
    let size = withOutcome.count
    func power(_ exponent: (Double) -> Double) -> Matrix {
      Matrix(rows: size, columns: size) { row, column in
        (0..<size).reduce(0) {
          $0 + eigen.vectors[row, $1] * exponent(max(0, eigen.values[$1]))
            * eigen.vectors[column, $1]
        }
      }
    }
    let root = power { $0.squareRoot() }
    let coefficients = power { $0 > 0 ? 1 / $0.squareRoot() : 0 } * withOutcome
    return (0..<size).map { row in
      (0..<size).map { root[row, $0] * root[row, $0] * coefficients[$0] * coefficients[$0] }
        .compensatedSum
    }
  }
}
