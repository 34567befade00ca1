/// The body of a `device` entry: what an installation is called, which device it runs on and which
/// origin it wrote under before.
package struct DeviceBody: Sendable, Equatable {
  package let name: String
  /// `centre` or `device`.
  package let role: String
  /// Nil where the installation has no keys, as in files older than keys.
  package let keys: DeviceKeys?
  package let previous: OriginID?

  package init(name: String, role: String, keys: DeviceKeys?, previous: OriginID? = nil) {
    self.name = name
    self.role = role
    self.keys = keys
    self.previous = previous
  }

  package var body: CanonicalValue {
    var members = keys?.members ?? [:]
    members["name"] = .string(name)
    members["role"] = .string(role)
    members["device"] = keys.map { .string($0.id.description) }
    members["previous"] = previous.map { .string($0.description) }
    return .object(members)
  }

  /// Reads a body back; nil when it is not one of a device.
  package init?(body: CanonicalValue) {
    guard let name = body["name"]?.stringValue, let role = body["role"]?.stringValue else {
      return nil
    }
    let keys = DeviceKeys(body: body)
    // A device may not take another's name: its id follows from its key.
    let isOwn = keys.map { $0.id.description == body["device"]?.stringValue } ?? false
    self.init(
      name: name, role: role, keys: isOwn ? keys : nil,
      previous: body["previous"]?.stringValue.flatMap { OriginID(hex: $0) })
  }
}
