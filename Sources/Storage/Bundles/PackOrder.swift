import Sync

/// What is to be packed: for whom, and whether what they confirmed before is left out.
package struct PackOrder: Sendable {
  package enum Receiver: Sendable, Equatable {
    case centres([KnownDevice])
    case device(KnownDevice)

    package var devices: [KnownDevice] {
      switch self {
      case .centres(let devices): devices
      case .device(let device): [device]
      }
    }
  }

  package let receiver: Receiver
  /// Also what the receiver said it holds.
  package var isWhole = false

  package init(for receiver: Receiver, isWhole: Bool = false) {
    self.receiver = receiver
    self.isWhole = isWhole
  }

  var recipients: [AgeRecipient] {
    receiver.devices.flatMap { $0.recipient.split(separator: " ") }
      .compactMap { AgeRecipient(String($0)) }
  }

  /// The device in the manifest; nil for centres.
  var device: DeviceID? {
    guard case .device(let device) = receiver else { return nil }
    return DeviceID(device.id)
  }

  /// Whether entries of an origin for an audience may be known to the receiver.
  func mayKnow(_ key: DigestKey) -> Bool {
    guard case .device(let device) = receiver else { return true }
    return mayHold(key) || device.origins.contains(key.origin)
  }

  /// Whether entries for an audience are for the receiver.
  func mayHold(_ key: DigestKey) -> Bool {
    guard case .device(let device) = receiver else { return true }
    return key.audience == EntryHeader.everyone || key.audience == device.id
      || device.origins.contains { $0.description == key.audience }
  }
}

/// A bundle that stands where it was to be, read back and found right.
package struct PackedBundle: Sendable, Equatable {
  package let path: String
  /// Names of those who can open it.
  package let receivers: [String]
  package let entries: Int
  /// Interviews and attempts that are in it, new or changed.
  package let interviews: Int
  package let attempts: Int
  /// Entries left out because the receiver confirmed them.
  package let confirmed: Int
  /// Bytes of the file.
  package let size: Int
}
