package import Sync

/// What a device remembers of its origins outside their files.
///
/// A file that was restored from a backup or copied does not match it, and goes on under a new
/// origin before two entries can get one number.
package protocol OriginMemory: Sendable {
  /// What is remembered of one origin, held until the record goes; nil where nothing can be kept.
  func record(of origin: OriginID, study: StudyID) -> (any OriginRecord)?
  /// The states remembered of one origin, without holding it; nil where nothing can be kept.
  func remembered(of origin: OriginID, study: StudyID) -> [OriginState]?
}

/// What is remembered of one origin.
///
/// The next state is proposed before a commit and confirmed after it: whatever a power cut leaves,
/// the file matches one of the two.
package protocol OriginRecord: AnyObject {
  /// The last confirmed state, and one that was proposed and neither confirmed nor taken back.
  var states: [OriginState] { get }
  /// Keeps a state on the disk; false where that cannot be done.
  func propose(_ state: OriginState) -> Bool
  func confirm()
  func takeBack()
}
