#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The regularised upper incomplete gamma function Q(a, x), the tail of χ².
///
/// The series of DLMF 8.11.4 below a + 1, Lentz's continued fraction (8.9.2) above.
func upperIncompleteGamma(_ a: Double, _ x: Double) -> Double {
  guard x > 0 else { return 1 }
  guard x < .infinity else { return 0 }
  let front = exp(a * log(x) - x - logGamma(a))
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x)
}

private func series(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var denominator = a
  for _ in 0..<1_000_000 {
    denominator += 1
    term *= x / denominator
    sum += term
    guard term > 1e-17 * sum else { break }
  }
  return sum
}

private func fraction(_ a: Double, _ x: Double) -> Double {
  let tiny = 1e-300
  func apart(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / apart(b)
  var result = d
  for i in 1...1_000_000 {
    let numerator = -Double(i) * (Double(i) - a)
    b += 2
    d = 1 / apart(numerator * d + b)
    c = apart(b + numerator / c)
    let change = c * d
    result *= change
    guard abs(change - 1) > 1e-16 else { break }
  }
  return result
}
