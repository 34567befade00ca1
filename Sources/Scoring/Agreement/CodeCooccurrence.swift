/// How often codes stand on the same unit, and how strongly they belong together.
package struct CodeCooccurrence: Sendable, Hashable {
  package let codes: [String]
  /// Units with each code.
  package let frequencies: [Int]
  /// Units with both, the diagonal being the frequency.
  package let counts: [[Int]]

  /// `units`: the codes on each; a code twice on one counts once.
  package init(units: [Set<String>]) {
    let codes = Set(units.joined()).sorted()
    self.codes = codes
    counts = codes.map { left in
      codes.map { right in units.count { $0.contains(left) && $0.contains(right) } }
    }
    frequencies = codes.indices.map { [counts] in counts[$0][$0] }
  }

  /// n₁₂/(n₁ + n₂ − n₁₂), from 0 never together to 1 always together.
  package func coefficient(_ first: Int, _ second: Int) -> Double {
    let both = counts[first][second]
    return Double(both) / Double(frequencies[first] + frequencies[second] - both)
  }
}
