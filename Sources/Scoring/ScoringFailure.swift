import Languages

/// Why a score cannot be computed.
package enum ScoringFailure: ExplainedFailure, Hashable {
  case thresholdOutOfRange(Int)
  case negativeWeight(label: String)
  case notADecimal(text: String, position: Int)
  case tooLarge(text: String, position: Int)
  case eligibleShareOutOfRange(Double)
}
