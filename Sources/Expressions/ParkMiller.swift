/// The generator of ODK's `randomize`: Park and Miller's minimal standard, seeded as in JavaRosa.
package struct ParkMiller: Sendable {
  private static let modulus: Int64 = 2_147_483_647
  private var state: Int64

  /// A seed loses its fraction; NaN counts as 0.
  package init(seed: Double) {
    let whole: Int64 =
      if seed.isNaN { 0 } else {
        Int64(exactly: seed.rounded(.towardZero)) ?? (seed < 0 ? .min : .max)
      }
    self.init(wholeSeed: whole)
  }

  init(wholeSeed seed: Int64) {
    let remainder = seed % ParkMiller.modulus
    state = remainder > 0 ? remainder : remainder + ParkMiller.modulus - 1
  }

  /// The next number in [0, 1).
  package mutating func unit() -> Double {
    state = state * 16_807 % ParkMiller.modulus
    return Double(state - 1) / Double(ParkMiller.modulus - 1)
  }
}

extension Array {
  /// The elements in the order ODK's `randomize(set, seed)` gives them.
  package func shuffled(seed: Double) -> [Element] {
    var generator = ParkMiller(seed: seed)
    return shuffled { generator.unit() }
  }

  /// The same for a seed that has no fraction.
  func shuffled(seed: Int64) -> [Element] {
    var generator = ParkMiller(wholeSeed: seed)
    return shuffled { generator.unit() }
  }

  /// The elements shuffled from the inside out (Fisher and Yates) with numbers in [0, 1).
  package func shuffled(drawing unit: () -> Double) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    for (place, element) in enumerated() {
      let other = Swift.min(place, Int(unit() * Double(place + 1)))
      result.append(element)
      result.swapAt(place, other)
    }
    return result
  }
}
