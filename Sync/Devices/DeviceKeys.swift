/// What a device tells others of its keys: how it signs and whom to seal for.
package struct DeviceKeys: Sendable, Hashable {
  package let signing: SigningKey
  package let recipient: AgeRecipient
  /// A second key that opens what is sealed for a centre, kept apart from the computer.
  package let recovery: AgeRecipient?

  package init(signing: SigningKey, recipient: AgeRecipient, recovery: AgeRecipient? = nil) {
    self.signing = signing
    self.recipient = recipient
    self.recovery = recovery
  }

  package var id: DeviceID { DeviceID(signing) }

  /// All who may open what is sealed for this device.
  package var recipients: [AgeRecipient] { [recipient] + (recovery.map { [$0] } ?? []) }

  /// The recipients with a space between them, as the table of devices keeps them.
  package var recipientText: String { recipients.map(\.description).joined(separator: " ") }

  /// The keys in the body of a `device` or `enrolment` entry; nil when they are not all there.
  package init?(body: CanonicalValue) {
    guard let signing = body["signing"]?.stringValue.flatMap({ SigningKey(hex: $0) }),
      let recipient = body["recipient"]?.stringValue.flatMap({ AgeRecipient($0) })
    else { return nil }
    let recovery = body["recovery"]?.stringValue.flatMap { AgeRecipient($0) }
    self.init(signing: signing, recipient: recipient, recovery: recovery)
  }

  /// The members of a body that hold these keys.
  var members: [String: CanonicalValue] {
    var members: [String: CanonicalValue] = [
      "signing": .string(signing.description), "recipient": .string(recipient.description),
    ]
    members["recovery"] = recovery.map { .string($0.description) }
    return members
  }
}
