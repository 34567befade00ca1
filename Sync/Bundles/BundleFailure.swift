import Languages

/// Why a bundle is refused; nothing of it is taken.
package enum BundleFailure: ExplainedFailure, Hashable {
  case seal(SealFailure)
  /// What is sealed does not begin as a bundle does.
  case notABundle
  case newerVersion(Int)
  /// The manifest is not canonical, or says something impossible.
  case manifestUnreadable
  /// The manifest is not signed by the device it names.
  case signatureWrong
  /// An entry, by its place from 1, is no entry or not the one that was sealed.
  case entryUnreadable(Int)
  case entryForged(Int)
  /// Number, size or digest of the entries are not those of the manifest.
  case contentsDiffer
  /// Written for another device, or for centres.
  case meantForOthers
  /// Signed by somebody this device does not know as a centre of its study.
  case unknownSender
  /// The sender did not seal it for this device: somebody passed it on under a new seal.
  case sealedAnew
}
