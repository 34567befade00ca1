/// The places of values in their order, ties sharing the mean of theirs.
package struct Ranks: Sendable, Hashable {
  /// From 1, in the order the values were given.
  package let values: [Double]
  /// Σ(t³ − t) over the groups of equal values.
  package let tieSum: Double

  package init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var ties = 0.0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let size = Double(end - start)
      for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
      ties += size * size * size - size
      start = end
    }
    self.values = ranks
    tieSum = ties
  }

  /// Mid-ranks of a weighted sample as shares of the weight: the weight below and half of the ties'.
  static func weighted(_ values: [Double?], design: SampleDesign) -> [Double?] {
    var weights: [Double: CompensatedSum] = [:]
    for row in values.indices {
      guard let value = values[row] else { continue }
      weights[value, default: CompensatedSum()].add(design.weight(row))
    }
    var below = CompensatedSum()
    var ranks: [Double: Double] = [:]
    for value in weights.keys.sorted() {
      let own = weights[value]?.value ?? 0
      ranks[value] = below.value + own / 2
      below.add(own)
    }
    let total = below.value
    return values.map { value in value.flatMap { ranks[$0] }.map { $0 / total } }
  }
}
