/// Random numbers that a seed determines: SplitMix64 (Steele, Lea and Flood 2014).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in [0, 1).
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Whether something happens that does so with this probability.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// About normal with mean 0 and deviation 1: twelve uniform numbers, summed (Irwin–Hall).
  mutating func deviation() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + unit() }
  }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// A position drawn by its weight; nil when no weight is above 0.
  mutating func position(weighing weights: [Double]) -> Int? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    var left = unit() * total
    for (position, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return position }
    }
    return weights.lastIndex { $0 > 0 }
  }
}

extension String {
  /// A number in [0, 1) that a text always has: FNV-1a, then mixed.
  var steadyUnit: Double {
    let hash = utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var generator = SeededGenerator(seed: hash)
    return generator.unit()
  }
}
