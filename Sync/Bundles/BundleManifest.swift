/// What a bundle says of itself; its sender signs it.
package struct BundleManifest: Sendable, Equatable {
  package let study: StudyID
  /// The sender's installation.
  package let origin: OriginID
  package let signing: SigningKey
  package let name: String
  /// `centre` or `device`.
  package let role: String
  /// Milliseconds since 1970 in UTC, and minutes that the sender's clock was ahead of it.
  package let at: Int64
  package let zone: Int
  package let recipients: [AgeRecipient]
  /// The device it is for; nil for centres.
  package let receiver: DeviceID?
  package let ranges: [BundleRange]
  /// Number and bytes of the lines of entries, and the SHA-256 of them all.
  package let entries: Int64
  package let bytes: Int64
  package let digest: Hash32
  /// All that the sender holds of what the receiver may know of.
  package let holds: [DigestKey: Digest]
  /// Withdrawals that the sender has carried out.
  package let withdrawals: [EntryID]

  package var device: DeviceID { DeviceID(signing) }

  package init(
    study: StudyID, origin: OriginID, signing: SigningKey, name: String, role: String, at: Int64,
    zone: Int, recipients: [AgeRecipient], receiver: DeviceID?, ranges: [BundleRange],
    entries: Int64, bytes: Int64, digest: Hash32, holds: [DigestKey: Digest],
    withdrawals: [EntryID]
  ) {
    self.study = study
    self.origin = origin
    self.signing = signing
    self.name = name
    self.role = role
    self.at = at
    self.zone = zone
    self.recipients = recipients
    self.receiver = receiver
    self.ranges = ranges
    self.entries = entries
    self.bytes = bytes
    self.digest = digest
    self.holds = holds
    self.withdrawals = withdrawals
  }

  /// The bytes that are signed for a manifest's line.
  package static func message(_ line: [UInt8]) -> [UInt8] {
    Array("campo bundle manifest".utf8) + [0] + line
  }

  // MARK: Canonical text

  package func canonicalBytes() throws(CanonicalFailure) -> [UInt8] {
    try CanonicalValue.object([
      "study": .string(study.description), "origin": .string(origin.description),
      "device": .string(device.description), "signing": .string(signing.description),
      "name": .string(name), "role": .string(role), "at": .integer(at),
      "zone": .integer(Int64(zone)),
      "recipients": .array(recipients.map { .string($0.description) }),
      "for": receiver.map { .string($0.description) } ?? .null,
      "ranges": .array(ranges.sorted { $0.key < $1.key }.map(\.value)),
      "entries": .integer(entries), "bytes": .integer(bytes),
      "digest": .string(digest.description),
      "holds": .array(holds.sorted { $0.key < $1.key }.map { .object($0.members($1)) }),
      "withdrawals": .array(withdrawals.sorted().map { .string($0.description) }),
    ]).canonicalBytes()
  }

  /// The manifest that canonical bytes hold; members it does not know are passed over.
  package init(canonical bytes: [UInt8]) throws(BundleFailure) {
    guard let value = try? CanonicalValue(canonical: bytes), let manifest = Self(value) else {
      throw .manifestUnreadable
    }
    self = manifest
  }

  private init?(_ value: CanonicalValue) {
    guard let study = value["study"]?.stringValue.flatMap({ StudyID(hex: $0) }),
      let origin = value["origin"]?.stringValue.flatMap({ OriginID(hex: $0) }),
      let signing = value["signing"]?.stringValue.flatMap({ SigningKey(hex: $0) }),
      value["device"]?.stringValue == DeviceID(signing).description,
      let name = value["name"]?.stringValue, let role = value["role"]?.stringValue,
      ["centre", "device"].contains(role), let at = value["at"]?.integerValue,
      let zone = value["zone"]?.integerValue, (-1439...1439).contains(zone),
      let recipients = Self.all(
        value["recipients"], { $0.stringValue.flatMap { AgeRecipient($0) } }),
      let receiver = value["for"],
      let ranges = Self.all(value["ranges"], BundleRange.init),
      let entries = value["entries"]?.integerValue, entries >= 0,
      let bytes = value["bytes"]?.integerValue, bytes >= 0,
      let digest = value["digest"]?.stringValue.flatMap({ Hash32(hex: $0) }),
      let holds = Self.all(value["holds"], DigestKey.read),
      let withdrawals = Self.all(
        value["withdrawals"], { $0.stringValue.flatMap { EntryID(hex: $0) } })
    else { return nil }
    var whole: [DigestKey: Digest] = [:]
    for (key, digest) in holds where whole.updateValue(digest, forKey: key) != nil { return nil }
    var named: DeviceID?
    if let text = receiver.stringValue {
      guard let device = DeviceID(text) else { return nil }
      named = device
    } else {
      guard case .null = receiver else { return nil }
    }
    guard Set(ranges.map(\.key)).count == ranges.count else { return nil }
    self.init(
      study: study, origin: origin, signing: signing, name: name, role: role, at: at,
      zone: Int(zone), recipients: recipients, receiver: named, ranges: ranges, entries: entries,
      bytes: bytes, digest: digest, holds: whole, withdrawals: withdrawals)
  }

  /// The elements of an array, each read; nil when one cannot be.
  private static func all<Element>(
    _ value: CanonicalValue?, _ read: (CanonicalValue) -> Element?
  ) -> [Element]? {
    guard let values = value?.arrayValue else { return nil }
    let elements = values.compactMap(read)
    return elements.count == values.count ? elements : nil
  }
}
