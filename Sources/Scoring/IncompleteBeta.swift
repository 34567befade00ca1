#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// The regularised incomplete beta function Iₓ(a, b), the base of Student's t.
///
/// Continued fraction evaluated by Lentz's method (DLMF 8.17.22).
func regularisedIncompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard x < 1 else { return 1 }
  let front = exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
  guard x < (a + 1) / (a + b + 2) else {
    return 1 - front * continuedFraction(1 - x, b, a) / b
  }
  return front * continuedFraction(x, a, b) / a
}

private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func apart(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / apart(1 - (a + b) * x / (a + 1))
  var fraction = d
  for m in 1...100_000 {
    let m = Double(m)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    var change = 1.0
    for numerator in [even, odd] {
      d = 1 / apart(1 + numerator * d)
      c = apart(1 + numerator / c)
      change = c * d
      fraction *= change
    }
    guard abs(change - 1) > 1e-16 else { break }
  }
  return fraction
}
