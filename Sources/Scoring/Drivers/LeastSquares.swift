/// A regression with an intercept, weighted, with the covariance of its coefficients.
package struct LeastSquares: Sendable {
  package struct Coefficient: Sendable, Hashable {
    package let value: Double
    /// Nil without degrees of freedom.
    package let standardError: Double?
    package let degreesOfFreedom: Int

    /// Two-sided; nil without an error or a spread.
    package var p: Double? {
      guard let standardError, standardError > 0 else { return nil }
      return StudentDistribution(degreesOfFreedom: Double(degreesOfFreedom))
        .twoSidedProbability(value / standardError)
    }

    package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
      guard let standardError else { return nil }
      let multiplier = level.studentMultiplier(degreesOfFreedom: Double(degreesOfFreedom))
      return Interval(
        centre: value, margin: multiplier * standardError, level: level, method: .studentT)
    }
  }

  /// In the order of the predictors, without the intercept.
  package let slopes: [Coefficient]
  package let intercept: Double
  package let rSquared: Double?
  package let n: Int
  private let covariances: Matrix?

  /// The last variable on the others; nil when they are collinear or do not vary.
  package init?(_ moments: CoMoments) {
    let size = moments.variables - 1
    let spreads = (0..<size).map { moments[$0, $0].squareRoot() }
    guard size > 0, (0..<size).allSatisfy(moments.varies),
      let cholesky = Cholesky(
        Matrix(rows: size, columns: size) { moments[$0, $1] / (spreads[$0] * spreads[$1]) },
        tolerance: 1e-11)
    else { return nil }
    let scaled = cholesky.solve((0..<size).map { moments[$0, size] / spreads[$0] })
    let values = zip(scaled, spreads).map { $0 / $1 }
    let explained = (0..<size).map { values[$0] * moments[$0, size] }.compensatedSum
    let degrees = moments.n - size - 1
    let residual = max(0, moments[size, size] - explained)
    let variance = degrees > 0 ? residual / Double(degrees) : nil
    let inverse = cholesky.inverse
    covariances = variance.map { variance in
      Matrix(rows: size, columns: size) {
        variance * inverse[$0, $1] / (spreads[$0] * spreads[$1])
      }
    }
    slopes = (0..<size).map { place in
      Coefficient(
        value: values[place],
        standardError: variance.map {
          ($0 * inverse[place, place]).squareRoot() / spreads[place]
        },
        degreesOfFreedom: degrees)
    }
    intercept = (0..<size).reduce(moments.means[size]) { $0 - values[$1] * moments.means[$1] }
    rSquared = moments.varies(size) ? explained / moments[size, size] : nil
    n = moments.n
  }

  /// The sum of two slopes, each times its factor.
  package func combination(_ terms: [(place: Int, factor: Double)]) -> Coefficient? {
    guard let first = slopes.first else { return nil }
    let value = terms.reduce(0) { $0 + $1.factor * slopes[$1.place].value }
    let variance = covariances.map { covariances in
      terms.reduce(0) { sum, left in
        terms.reduce(sum) {
          $0 + left.factor * $1.factor * covariances[left.place, $1.place]
        }
      }
    }
    return Coefficient(
      value: value, standardError: variance.map { max(0, $0).squareRoot() },
      degreesOfFreedom: first.degreesOfFreedom)
  }
}
