import GRDB
package import Sync

/// A coordinator's word about devices, and the code that names the right one.
extension SurveyFile {
  /// The code that this device shows to a coordinator; nil without keys.
  package func ownCode() throws(StorageFailure) -> EnrolmentCode? {
    surroundings.deviceKeys.map { EnrolmentCode(study: installation.study, keys: $0) }
  }

  /// The folder of this account's keys; nil where there is none.
  package var keyRing: KeyRing? { surroundings.keys }

  /// The device that shows a code, among those met; nil where none does.
  package func device(showing code: EnrolmentCode) throws(StorageFailure) -> KnownDevice? {
    try devices().first { device in
      device.keys.map { EnrolmentCode(study: installation.study, keys: $0) } == code
    }
  }

  /// Says for the whole study that a device belongs to it, or no longer does.
  ///
  /// What waited for it in quarantine comes in.
  package func say(
    _ state: EnrolmentBody.State, of device: KnownDevice, by person: String
  ) throws(StorageFailure) {
    guard let keys = device.keys else { throw .cannotSealFor(device: device.name) }
    let body = EnrolmentBody(
      name: device.name, role: device.role.rawValue, keys: keys, state: state)
    try write { database in
      let parents = try FieldworkProjector(database: database).heads(.enrolment, device.id)
      try self.appendFieldwork(
        [
          Draft(
            kind: .enrolment, subject: device.id, by: person, parents: parents, body: body.body)
        ], in: database)
    }
  }

  // MARK: Handing over

  /// The folder last handed over to; nil before the first time.
  package func handoverFolder() throws(StorageFailure) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM local WHERE key = 'handover'") }
  }

  package func rememberHandover(to folder: String) throws(StorageFailure) {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO local (key, value) VALUES ('handover', ?)",
        arguments: [folder])
    }
  }

  /// Interviews that a reviewer sent back and that were not answered yet.
  package func returnedCount() throws(StorageFailure) -> Int {
    try read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM review WHERE verdict = 'returned'") ?? 0
    }
  }
}

extension KnownDevice {
  /// Its public keys; nil where the table holds none that can be read.
  var keys: DeviceKeys? {
    let recipients = recipient.split(separator: " ").compactMap { AgeRecipient(String($0)) }
    guard let key = SigningKey(bytes: signing), let first = recipients.first else { return nil }
    return DeviceKeys(
      signing: key, recipient: first, recovery: recipients.count > 1 ? recipients[1] : nil)
  }
}
