package import Sync

extension Surroundings {
  /// The public keys of this device, made on first need; nil where keys cannot be kept.
  package var deviceKeys: DeviceKeys? {
    guard let keys else { return nil }
    return try? keys.identity().keys
  }
}

extension SurveyFile {
  /// What this file tells others of its device's keys; a centre's come with those for recovery.
  ///
  /// Nil where keys cannot be kept, so that interviews go on all the same.
  func ownKeys() throws -> DeviceKeys? {
    guard let keys = surroundings.deviceKeys else { return nil }
    guard installation.role == .centre, let ring = surroundings.keys else { return keys }
    let recovery = try? ring.recovery(for: installation.study).recipient
    return DeviceKeys(signing: keys.signing, recipient: keys.recipient, recovery: recovery)
  }
}
