/// P-values corrected for their number by Bonferroni, in the order given.
package func bonferroni(_ p: [Double]) -> [Double] {
  p.map { min(1, $0 * Double(p.count)) }
}

/// P-values corrected by Holm's steps down (1979), in the order given.
package func holm(_ p: [Double]) -> [Double] {
  var corrected = p
  var least = 0.0
  for (position, index) in ascending(p).enumerated() {
    least = max(least, min(1, p[index] * Double(p.count - position)))
    corrected[index] = least
  }
  return corrected
}

/// P-values corrected for the false discovery rate by Benjamini and Hochberg (1995), in order.
package func benjaminiHochberg(_ p: [Double]) -> [Double] {
  var corrected = p
  var most = 1.0
  for (position, index) in ascending(p).enumerated().reversed() {
    most = min(most, p[index] * Double(p.count) / Double(position + 1))
    corrected[index] = most
  }
  return corrected
}

private func ascending(_ p: [Double]) -> [Int] {
  p.indices.sorted { (p[$0], $0) < (p[$1], $1) }
}
