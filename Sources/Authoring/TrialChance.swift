import Synchronization

/// Numbers for `random()` and its like in an author's trial; a seed gives the same ones.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
package final class TrialChance: Sendable {
  private let state: Mutex<UInt64>

  package init(seed: Int64) {
    state = Mutex(UInt64(bitPattern: seed))
  }

  /// The next number in [0, 1).
  package func unit() -> Double {
    var mixed = state.withLock { state in
      state &+= 0x9E37_79B9_7F4A_7C15
      return state
    }
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
