/// How far the overall mark falls for those who found "too little" or "too much" of something.
package struct MeanDrop: Sendable, Hashable {
  package enum Side: String, Sendable, Hashable {
    case tooLittle = "too-little"
    case tooMuch = "too-much"
  }

  package let side: Side
  /// Of all who answered.
  package let share: Proportion
  /// The mean of "just right" less that of this side; nil where either has nobody.
  package let drop: MeanDifference?
  /// Whether enough people chose the side for it to count.
  package let isFrequent: Bool

  /// `smallestShare`: a fifth unless told otherwise.
  package static func both(
    tooLittle: RealMoments, justRight: RealMoments, tooMuch: RealMoments,
    smallestShare: Double = 0.2
  ) -> [MeanDrop] {
    let n = tooLittle.n + justRight.n + tooMuch.n
    return [(Side.tooLittle, tooLittle), (.tooMuch, tooMuch)].map { side, moments in
      let share = Proportion(successes: moments.n, of: n)
      return MeanDrop(
        side: side, share: share, drop: MeanDifference.welch(justRight, moments),
        isFrequent: (share.value ?? 0) >= smallestShare)
    }
  }
}
