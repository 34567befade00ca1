import Scoring
import Testing

struct ListingTests {
  /// Hand test of METHODS §6 after Guest, Namey and Chen (2020).
  @Test func `saturation is reached at six plus two`() {
    let saturation = Saturation(newByInterview: [12, 8, 6, 4, 2, 1, 1, 0])
    #expect(saturation.baseCodes == 30)
    #expect(areClose(saturation.runs.map(\.ratio), [0.1, 0.0667, 0.0333]))
    #expect(saturation.reachedAfter == 6)
    #expect(saturation.curve == [12, 20, 26, 30, 32, 33, 34, 34])
  }

  @Test func `too few interviews or an empty base never saturate`() {
    #expect(Saturation(newByInterview: [3, 2]).reachedAfter == nil)
    #expect(Saturation(newByInterview: [0, 0, 0, 0, 1, 0]).baseCodes == nil)
    #expect(Saturation(newByInterview: [9, 9, 9, 9, 9]).runs.isEmpty)
  }

  @Test func `codes are new once`() {
    let saturation = Saturation(interviews: [["a", "b"], ["b"], ["c"], ["a"], ["d"], []])
    #expect(saturation.newByInterview == [2, 0, 1, 0, 1, 0])
  }

  @Test func `other orders of the interviews give a spread that a seed repeats`() {
    let interviews: [Set<String>] = [["a", "b"], ["b"], ["c"], ["a"], ["d"], ["a"], ["b"], ["c"]]
    let spread = Saturation.spread(interviews: interviews, orders: 200, seed: 4)
    #expect(spread == Saturation.spread(interviews: interviews, orders: 200, seed: 4))
    #expect((spread.low ?? 99) <= (spread.median ?? 0))
    #expect(spread.reached.n == 200)
  }

  @Test func `an open listing counts each person once and proposes a cut`() throws {
    func mention(_ name: String, _ spontaneous: Bool = true, _ importance: Int? = nil)
      -> OpenListing.Mention
    {
      OpenListing.Mention(attribute: name, isSpontaneous: spontaneous, importance: importance)
    }
    let listing = OpenListing([
      [mention("precio", true, 9), mention("trato", true, 7), mention("precio")],
      [mention("trato", true, 8), mention("rapidez", false, 10)],
      [mention("trato", false, 9)],
    ])
    #expect(listing.rows.map(\.attribute) == ["trato", "rapidez", "precio"])
    let first = try #require(listing.rows.first)
    #expect(first.spontaneous.successes == 2)
    #expect(first.prompted.successes == 1)
    #expect(first.importance.mean == 8)
    #expect(first.meanPlace == 1.5)
    #expect(listing.rows.map(\.importanceRank) == [3, 1, 2])
    #expect(listing.cut(smallestShare: 0.5).map(\.attribute) == ["trato"])
    #expect(OpenListing([]).rows.isEmpty)
  }
}
