/// Random numbers for one evaluation of one expression.
///
/// Drawn from the interview's identity and the place, so that replaying an interview gives the
/// same state. SplitMix64 (Steele, Lea and Flood 2014).
final class RandomSequence {
  private var state: UInt64
  private var isAtPlace = false

  init(seed: UInt64) {
    state = seed
  }

  /// A seed from a name, by FNV-1a.
  static func seed(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A number in [0, 1); `place` is asked for its name once, before the first.
  func nextUnit(at place: () -> String) -> Double {
    if !isAtPlace { state ^= Self.seed(of: place()) }
    isAtPlace = true
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Double(mixed >> 11) * 0x1p-53
  }
}
