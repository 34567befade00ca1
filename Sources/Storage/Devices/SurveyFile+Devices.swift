import Foundation
import GRDB
import Languages
package import Sync

/// A device that took part in the study, with all its installations and incarnations.
package struct KnownDevice: Sendable, Equatable {
  package enum State: String, Sendable {
    /// It introduced itself; nobody enrolled it.
    case seen
    case enrolled, revoked
  }

  /// 32 hexadecimal digits.
  package let id: String
  package let name: String
  package let role: SurveyFile.Installation.Role
  package let signing: [UInt8]
  /// Whom to seal for, several with a space between them.
  package let recipient: String
  package let state: State
  package let origins: [OriginID]
  /// Its entries that wait in quarantine.
  package let waiting: Int
}

extension SurveyFile {
  /// This device's own id; nil where it has no keys.
  var ownDevice: String? { surroundings.deviceKeys?.id.description }

  /// Tells the other files of the study what this device is called and which keys it has.
  func appendDeviceEntry(previous: OriginID?, in database: Database) throws {
    let keys = try ownKeys()
    if let device = keys?.id.description, device != installation.device {
      try database.execute(sql: "UPDATE installation SET device = ?", arguments: [device])
      installation = try Self.installation(in: database, shownAs: path)
    }
    let body = DeviceBody(
      name: installation.name, role: installation.role.rawValue, keys: keys, previous: previous)
    let entry = try append(
      Draft(
        kind: .device, subject: installation.origin.description,
        audience: installation.role == .centre ? EntryHeader.everyone : nil, body: body.body),
      in: database)
    try arrived([entry], in: database)
  }

  /// The devices that have keys, by name.
  package func devices() throws(StorageFailure) -> [KnownDevice] {
    try read { try self.devices(in: $0) }
  }

  func devices(in database: Database) throws -> [KnownDevice] {
    let origins = try Row.fetchAll(database, sql: "SELECT origin, device FROM device_origin")
      .reduce(into: [String: [OriginID]]()) { origins, row in
        guard let origin = OriginID(bytes: row["origin"] as Data) else { return }
        origins[row["device"], default: []].append(origin)
      }
    let waiting = try Row.fetchAll(
      database,
      sql: """
        SELECT device, count(*) AS n FROM quarantine JOIN device_origin USING (origin)
        GROUP BY device
        """
    ).reduce(into: [String: Int]()) { $0[$1["device"]] = $1["n"] }
    return try Row.fetchAll(database, sql: "SELECT * FROM device ORDER BY name, id").map { row in
      let id: String = row["id"]
      return KnownDevice(
        id: id, name: row["name"],
        role: Installation.Role(rawValue: row["role"]) ?? .device,
        signing: Array(row["signing"] as Data), recipient: row["recipient"],
        state: KnownDevice.State(rawValue: row["state"]) ?? .seen,
        origins: (origins[id] ?? []).sorted(), waiting: waiting[id] ?? 0)
    }
  }

  /// The device of a name, or of the beginning of an id.
  package func device(named word: String) throws(StorageFailure) -> KnownDevice {
    let devices = try devices()
    let names = try namesOfDevices()
    let wanted = word.folded
    let named = devices.filter { (names[$0.id] ?? [$0.name]).contains { $0.folded == wanted } }
    let found =
      named.isEmpty && word.count >= 4
      ? devices.filter { $0.id.hasPrefix(word.lowercased()) } : named
    guard let device = found.first else {
      let known = devices.map(\.name)
      throw .unknownDevice(name: word, known: known, nearest: nearest(to: word, among: known))
    }
    guard found.count == 1 else {
      throw .severalDevices(name: word, ids: found.map { String($0.id.prefix(8)) })
    }
    return device
  }

  /// All names that the installations of each device have.
  private func namesOfDevices() throws(StorageFailure) -> [String: [String]] {
    let names = try deviceNames()
    return try read { database in
      try Row.fetchAll(database, sql: "SELECT origin, device FROM device_origin")
        .reduce(into: [:]) { known, row in
          guard let origin = OriginID(bytes: row["origin"] as Data), let name = names[origin]
          else { return }
          known[row["device"], default: []].append(name)
        }
    }
  }
}
