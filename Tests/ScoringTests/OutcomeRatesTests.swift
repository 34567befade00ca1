import Languages
import Scoring
import Testing

struct OutcomeRatesTests {
  /// Oracle: rOpenSci `outcomerate`, its documented example, three decimals.
  @Test(arguments: [
    (OutcomeRate.rr1, 0.364), (.rr2, 0.545), (.rr3, 0.370), (.rr4, 0.556), (.rr5, 0.444),
    (.rr6, 0.667), (.coop1, 0.500), (.coop2, 0.750), (.coop3, 0.571), (.coop4, 0.857),
    (.ref1, 0.091), (.ref2, 0.093), (.ref3, 0.111), (.con1, 0.727), (.con2, 0.741),
    (.con3, 0.889), (.loc1, 0.818), (.loc2, 0.833),
  ])
  func `a published example with e of 0.9 is met to three decimals`(
    rate: OutcomeRate, expected: Double
  ) throws {
    let counts = OutcomeCounts(
      complete: 4, partial: 2, refusal: 1, nonContact: 1, other: 1, unknownHousehold: 1,
      unknownOther: 1, notEligible: 1)
    let rates = try OutcomeRates(counts, eligibleShare: .stated(0.9))
    #expect(isClose(rates[rate], expected, within: 5.01e-4))
  }

  /// Oracle: the fractions that rOpenSci `outcomerate` tests itself against.
  @Test(arguments: [
    (OutcomeRate.rr1, 1, 3), (.rr2, 8, 15), (.rr3, 5, 14), (.rr4, 4, 7), (.rr5, 5, 13),
    (.rr6, 8, 13), (.coop1, 5, 12), (.coop2, 2, 3), (.coop3, 1, 2), (.coop4, 4, 5), (.ref1, 2, 15),
    (.ref2, 1, 7), (.ref3, 2, 13), (.con1, 4, 5), (.con2, 6, 7), (.con3, 12, 13),
  ])
  func `a published example with e of one half is met as a fraction`(
    rate: OutcomeRate, numerator: Double, denominator: Double
  ) throws {
    let counts = OutcomeCounts(
      complete: 5, partial: 3, refusal: 2, nonContact: 1, other: 2, unknownHousehold: 1,
      unknownOther: 1, notEligible: 1)
    let rates = try OutcomeRates(counts, eligibleShare: .stated(0.5))
    #expect(isClose(rates[rate], numerator / denominator, within: 1e-15))
  }

  @Test func `with unknown cases only, RR1 is zero and RR5 is undefined`() throws {
    let rates = try OutcomeRates(OutcomeCounts(unknownOther: 7))
    #expect(rates[.rr1] == 0)
    #expect(rates[.rr5] == nil)
    #expect(rates[.coop1] == nil)
  }

  @Test func `a rate that needs e is undefined while no case is resolved`() throws {
    let rates = try OutcomeRates(OutcomeCounts(unknownHousehold: 3, unknownOther: 7))
    #expect(rates.eligibleShare == nil)
    #expect(rates[.rr3] == nil)
  }

  @Test func `without unknown cases the rate needs no e`() throws {
    let rates = try OutcomeRates(OutcomeCounts(complete: 3, refusal: 1))
    #expect(rates[.rr3] == 0.75)
    #expect(rates[.rr3] == rates[.rr1])
  }

  /// Oracle: AAPOR's calculator 4.0, e = eligible ÷ (eligible + not eligible).
  @Test func `e is found among the resolved cases unless it is stated`() throws {
    let counts = OutcomeCounts(complete: 60, refusal: 20, unknownOther: 10, notEligible: 20)
    let rates = try OutcomeRates(counts)
    #expect(rates.eligibleShare == 0.8)
    #expect(rates.eligibleShareSource == .proportional)
    #expect(isClose(rates[.rr3], 60.0 / 88, within: 1e-15))
  }

  @Test func `weights instead of people give weighted rates`() throws {
    let rates = try OutcomeRates(OutcomeCounts(complete: 1.5, refusal: 2.5))
    #expect(rates[.rr1] == 0.375)
  }

  @Test func `a rate shows the numbers behind it and its standard error`() throws {
    let fraction = try #require(
      try OutcomeRates(OutcomeCounts(complete: 40, refusal: 60)).fraction(.rr1))
    #expect(fraction.numerator == 40)
    #expect(fraction.denominator == 100)
    #expect(isClose(fraction.standardError, 0.048989794855663, within: 1e-12))
  }

  @Test func `refusal and contact rates share their bases with the response rates`() throws {
    let counts = OutcomeCounts(
      complete: 31, partial: 4, refusal: 12, nonContact: 9, other: 3, unknownHousehold: 8,
      unknownOther: 5, notEligible: 6)
    let rates = try OutcomeRates(counts)
    for (response, refusal) in [(OutcomeRate.rr1, OutcomeRate.ref1), (.rr3, .ref2), (.rr5, .ref3)] {
      #expect(rates.fraction(response)?.denominator == rates.fraction(refusal)?.denominator)
    }
  }

  @Test func `an e outside zero and one is refused with its sentence`() {
    #expect(throws: ScoringFailure.eligibleShareOutOfRange(1.2)) {
      try OutcomeRates(OutcomeCounts(complete: 1), eligibleShare: .stated(1.2))
    }
    let sentence = ScoringFailure.eligibleShareOutOfRange(1.2).sentence
    #expect(sentence.spanish.contains("entre 0 y 1"))
    #expect(sentence.english.contains("from 0 to 1"))
  }
}
