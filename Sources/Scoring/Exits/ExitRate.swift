package import Languages

/// A rate of retention or exit by its published name; figures of different formulas do not compare.
package enum ExitRate: String, Sendable, Hashable, CaseIterable {
  case waterfieldRetention = "waterfield-retention"
  case mcrilDropOut = "m-cril-drop-out"
  case accionDesertion = "accion-desertion"
  case irisRetention = "iris-pi9319"
  case midYearRetention = "mid-year-retention"

  package var isExit: Bool { self == .mcrilDropOut || self == .accionDesertion }

  package var sentence: Sentence {
    switch self {
    case .waterfieldRetention:
      Sentence(
        es: "retención de Waterfield, MIX y SPTF: E/(B+N)",
        en: "Waterfield, MIX and SPTF retention: E/(B+N)")
    case .mcrilDropOut:
      Sentence(
        es: "deserción de M-CRIL: (B+N−E)/(B+N)", en: "M-CRIL drop-out: (B+N−E)/(B+N)")
    case .accionDesertion:
      Sentence(
        es: "deserción tipo ACCION: (B+N−E)/B", en: "ACCION-type desertion: (B+N−E)/B")
    case .irisRetention:
      Sentence(es: "retención IRIS PI9319: (E−N)/B", en: "IRIS PI9319 retention: (E−N)/B")
    case .midYearRetention:
      Sentence(
        es: "retención de medio año: (E−N/2)/(B+N/2)", en: "mid-year retention: (E−N/2)/(B+N/2)")
    }
  }
}

/// Clients of a period: active at its start (B), new (N) and active at its end (E).
package struct ActiveClients: Sendable, Hashable {
  package let atStart: Int
  package let new: Int
  package let atEnd: Int

  /// - Throws: when a count is below zero, or more are active at the end than there can be.
  package init(atStart: Int, new: Int, atEnd: Int) throws(ScoringFailure) {
    guard min(atStart, new, atEnd) >= 0, atEnd <= atStart + new else {
      throw .clientsDoNotAddUp(atStart: atStart, new: new, atEnd: atEnd)
    }
    self.atStart = atStart
    self.new = new
    self.atEnd = atEnd
  }

  package var left: Int { atStart + new - atEnd }

  /// A share of 1, which growth can push below 0 or above 1; nil without a base.
  package subscript(rate: ExitRate) -> Double? {
    let (b, n, e) = (Double(atStart), Double(new), Double(atEnd))
    let (top, bottom) =
      switch rate {
      case .waterfieldRetention: (e, b + n)
      case .mcrilDropOut: (b + n - e, b + n)
      case .accionDesertion: (b + n - e, b)
      case .irisRetention: (e - n, b)
      case .midYearRetention: (e - n / 2, b + n / 2)
      }
    return bottom > 0 ? top / bottom : nil
  }

  /// Wilson's, for the two rates that are a share of the people they divide by; nil for the others.
  ///
  /// It says how far the rate of a sample of clients may be off; a whole portfolio has none.
  package func interval(of rate: ExitRate, level: ConfidenceLevel = .ninetyFive) -> Interval? {
    switch rate {
    case .waterfieldRetention:
      Proportion(successes: atEnd, of: atStart + new).interval(level: level)
    case .mcrilDropOut: Proportion(successes: left, of: atStart + new).interval(level: level)
    default: nil
    }
  }
}

/// An exit rate of `months` brought to a year, 1 − (1 − q)^(12/m): a guess that exits stay as even.
///
/// Nil unless 0 ≤ q ≤ 1 and the period has a length.
package func annualised(_ rate: Double, months: Double) -> Double? {
  guard (0...1).contains(rate), months > 0 else { return nil }
  return 1 - raise(1 - rate, to: 12 / months)
}
