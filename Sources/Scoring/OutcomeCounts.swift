/// Cases by the outcome they ended in, in AAPOR's groups; sums of weights where cases are weighted.
package struct OutcomeCounts: Sendable, Hashable {
  /// Group I.
  package var complete: Double
  /// Group P.
  package var partial: Double
  /// Group R: refusals and break-offs.
  package var refusal: Double
  /// Group NC.
  package var nonContact: Double
  /// Group O: eligible, no interview for another reason.
  package var other: Double
  /// Group UH: unknown whether the number or address is one of the population at all.
  package var unknownHousehold: Double
  /// Group UO: eligibility unknown otherwise.
  package var unknownOther: Double
  /// Group NE.
  package var notEligible: Double

  package init(
    complete: Double = 0, partial: Double = 0, refusal: Double = 0, nonContact: Double = 0,
    other: Double = 0, unknownHousehold: Double = 0, unknownOther: Double = 0,
    notEligible: Double = 0
  ) {
    self.complete = complete
    self.partial = partial
    self.refusal = refusal
    self.nonContact = nonContact
    self.other = other
    self.unknownHousehold = unknownHousehold
    self.unknownOther = unknownOther
    self.notEligible = notEligible
  }

  /// I + P.
  package var interviews: Double { complete + partial }
  /// (I + P) + (R + NC + O): the cases known to be eligible.
  package var eligible: Double { interviews + refusal + nonContact + other }
  /// UH + UO.
  package var unknown: Double { unknownHousehold + unknownOther }
  package var total: Double { eligible + unknown + notEligible }
}
