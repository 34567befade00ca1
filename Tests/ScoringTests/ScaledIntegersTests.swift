import Languages
import Scoring
import Testing

struct ScaledIntegersTests {
  @Test func `decimals become whole by one power of ten`() throws {
    let scaled = try ScaledIntegers(["1", "2.5", "0.125", "-3.10", ".5"])
    #expect(scaled.values == [1000, 2500, 125, -3100, 500])
    #expect(scaled.places == 3)
  }

  @Test func `trailing zeros cost no places`() throws {
    let scaled = try ScaledIntegers(["2.00", "3"])
    #expect(scaled.values == [2, 3])
    #expect(scaled.places == 0)
  }

  @Test(arguments: ["", ".", "-", "2,5", "1e3", "1.2.3", " 1", "٣", "abc", "--1"])
  func `a text that is no decimal is refused with its position`(text: String) {
    #expect(throws: ScoringFailure.notADecimal(text: text, position: 2)) {
      try ScaledIntegers(["1", text])
    }
  }

  @Test func `a number too large after scaling is refused`() {
    #expect(throws: ScoringFailure.tooLarge(text: "9223372036854775807", position: 1)) {
      try ScaledIntegers(["9223372036854775807", "0.1"])
    }
  }

  @Test(arguments: [
    ScoringFailure.thresholdOutOfRange(120), .negativeWeight(label: "demora"),
    .notADecimal(text: "2,5", position: 4), .tooLarge(text: "1e30", position: 2),
  ])
  func `each failure says what to do in both languages`(failure: ScoringFailure) {
    #expect(failure.sentence(in: .spanish).contains(/Indique|Escríbalo|Exprese/))
    #expect(failure.sentence(in: .english).contains(/Give|Write|Express/))
  }
}
