import Foundation
import GRDB
import Sync

/// Computes which devices there are, which origins are theirs, and which a coordinator enrolled.
struct DeviceProjector {
  let database: Database

  /// Computes all of it again: there are as many entries as devices and their incarnations.
  func rebuild() throws {
    for table in ["device", "device_origin"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    let trust = try DeviceTrust(in: database)
    for (origin, device) in trust.introductions.devices {
      try database.execute(
        sql: "INSERT INTO device_origin (origin, device) VALUES (?, ?)",
        arguments: [Data(origin.bytes), device])
    }
    for (id, profile) in trust.introductions.profiles {
      try database.execute(
        sql: """
          INSERT INTO device (id, name, role, signing, recipient, state) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, profile.name, profile.role == "centre" ? "centre" : "device",
          Data(profile.keys.signing.bytes), profile.keys.recipientText,
          trust.states[id]?.rawValue ?? KnownDevice.State.seen.rawValue,
        ])
    }
  }
}
