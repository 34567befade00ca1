#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Student's t distribution; the degrees of freedom are positive and need not be whole.
package struct StudentDistribution: Sendable {
  package let degreesOfFreedom: Double

  package init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  package func cumulative(_ t: Double) -> Double {
    let tail = twoSidedProbability(t) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// The probability of a value at least as far from zero as `t`, on either side.
  package func twoSidedProbability(_ t: Double) -> Double {
    guard degreesOfFreedom <= manyDegrees else {
      return NormalDistribution.twoSidedProbability(normalEquivalent(of: t))
    }
    let x = degreesOfFreedom / (degreesOfFreedom + t * t)
    return regularisedIncompleteBeta(x, degreesOfFreedom / 2, 0.5)
  }

  /// The value below which lies the share `p`; −∞ at 0, +∞ at 1, NaN outside.
  ///
  /// Newton's steps on the distribution function, kept inside a shrinking bracket.
  package func quantile(_ p: Double) -> Double {
    guard degreesOfFreedom > 0, p > 0, p < 1 else {
      return p == 0 ? -.infinity : p == 1 ? .infinity : .nan
    }
    guard p != 0.5 else { return 0 }
    let upper = upperQuantile(tail: min(p, 1 - p))
    return p < 0.5 ? -upper : upper
  }

  private func upperQuantile(tail: Double) -> Double {
    var low = 0.0
    var high = max(1, -NormalDistribution.quantile(tail))
    while twoSidedProbability(high) / 2 > tail {
      low = high
      high *= 2
    }
    var t = (low + high) / 2
    for _ in 0..<200 {
      let excess = twoSidedProbability(t) / 2 - tail
      if excess > 0 { low = t } else { high = t }
      let step = t + excess / density(t)
      let next = low < step && step < high ? step : (low + high) / 2
      guard abs(next - t) > 1e-15 * t else { return next }
      t = next
    }
    return t
  }

  /// The normal deviate with the tail of `t`: Hill (1970), Algorithm 395, CACM 13(10):617–619.
  private func normalEquivalent(of t: Double) -> Double {
    let a = degreesOfFreedom - 0.5
    let b = 48 * a * a
    let square = a * log1p(t * t / degreesOfFreedom)
    let w = square.squareRoot()
    let correction = ((4 * square + 33) * square + 240) * square + 855
    return w * (1 + (square + 3 - correction / (10 * (b + 0.8 * square * square + 100))) / b)
  }

  private func density(_ t: Double) -> Double {
    let half = degreesOfFreedom / 2
    let logarithm =
      logGamma(half + 0.5) - logGamma(half) - log(degreesOfFreedom * .pi) / 2
      - (half + 0.5) * log1p(t * t / degreesOfFreedom)
    return exp(logarithm)
  }
}

/// From here on the series is exact to the last digits and the beta function is not.
private let manyDegrees = 2_000.0
