import Scoring
import Testing

struct PenaltyRewardTests {
  /// Hand test of METHODS §1.11: group means low 4, middle 6, high 7.
  @Test func `one attribute costs what its low group lacks and brings what its high one has`()
    throws
  {
    let contrast = try #require(
      PenaltyReward(
        names: ["a"], levels: [[.low, .low, .middle, .middle, .high, .high]],
        outcome: [3, 5, 5, 7, 6, 8]))
    let attribute = try #require(contrast.attributes.first)
    #expect(isClose(attribute.penalty.value, -2, within: 1e-12))
    #expect(isClose(attribute.reward.value, 1, within: 1e-12))
    #expect(isClose(attribute.range, 3, within: 1e-12))
    #expect(attribute.kind == .basic)
    #expect(contrast.n == 6)
  }

  /// Oracle: R, `lm(y ~ low + high)` of the same six answers: SE √2 for each slope, p .252215.
  @Test func `slopes carry their errors`() throws {
    let contrast = try #require(
      PenaltyReward(
        names: ["a"], levels: [[.low, .low, .middle, .middle, .high, .high]],
        outcome: [3, 5, 5, 7, 6, 8]))
    let penalty = try #require(contrast.attributes.first).penalty
    #expect(isClose(penalty.standardError, 2.0.squareRoot(), within: 1e-12))
    #expect(isClose(penalty.p, 0.252215496355504, within: 1e-12))
  }

  @Test func `a reward above the penalty excites and near equality is performance`() throws {
    func kind(_ high: Double) throws -> PenaltyReward.Kind? {
      try #require(
        PenaltyReward(
          names: ["a"], levels: [[.low, .middle, .high, .high]], outcome: [4, 6, high, high])
      ).attributes.first?.kind
    }
    #expect(try kind(10) == .excitement)
    #expect(try kind(8.1) == .performance)
  }

  @Test func `an attribute without low marks is left out`() throws {
    let contrast = try #require(
      PenaltyReward(
        names: ["a", "b"],
        levels: [[.low, .middle, .high, .low, .high], [.middle, .high, .high, .middle, .middle]],
        outcome: [1, 2, 3, 1, 4]))
    #expect(contrast.attributes.map(\.name) == ["a"])
    #expect(contrast.leftOut == ["b"])
    #expect(PenaltyReward(names: ["a"], levels: [[.high]], outcome: [1]) == nil)
  }

  @Test func `a mean drops for too little and only counts where a fifth says so`() {
    let drops = MeanDrop.both(
      tooLittle: RealMoments([5, 6, 4]), justRight: RealMoments([8, 9, 8, 7, 8]),
      tooMuch: RealMoments([6]))
    #expect(drops.map(\.side) == [.tooLittle, .tooMuch])
    #expect(isClose(drops[0].drop?.value, 3, within: 1e-12))
    #expect(drops.map(\.isFrequent) == [true, false])
    #expect(drops[1].drop?.p == nil)
  }
}
