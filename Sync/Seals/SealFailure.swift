import Languages

/// Why a sealed file cannot be opened.
package enum SealFailure: ExplainedFailure, Hashable {
  /// It does not begin as an age file does.
  case notAge
  /// Sealed for others: none of this device's keys opens it.
  case notForThisKey
  /// Its end is missing.
  case cut
  /// Some of its bytes are not those that were sealed.
  case changed
}
