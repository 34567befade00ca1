import Languages

/// Why a score cannot be computed.
package enum ScoringFailure: ExplainedFailure, Hashable {
  case thresholdOutOfRange(Int)
  case negativeWeight(label: String)
  case notADecimal(text: String, position: Int)
  case tooLarge(text: String, position: Int)
  case eligibleShareOutOfRange(Double)
  /// People of a cell or category that the population's targets do not have.
  case cellWithoutTarget(String)
  /// A cell or category of the targets without anybody in the sample.
  case targetWithoutPeople(String)
  /// The row, from 1.
  case weightNotPositive(row: Int)
  case clientsDoNotAddUp(atStart: Int, new: Int, atEnd: Int)
}
