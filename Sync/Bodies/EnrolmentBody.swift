/// The body of an `enrolment` entry: a coordinator's word that a device belongs to the study, or no
/// longer does.
package struct EnrolmentBody: Sendable, Equatable {
  package enum State: String, Sendable {
    case enrolled, revoked
  }

  package let name: String
  /// What the coordinator took it for: `centre` or `device`.
  package let role: String
  package let keys: DeviceKeys
  package let state: State

  package init(name: String, role: String, keys: DeviceKeys, state: State) {
    self.name = name
    self.role = role
    self.keys = keys
    self.state = state
  }

  package var body: CanonicalValue {
    var members = keys.members
    members["name"] = .string(name)
    members["role"] = .string(role)
    members["state"] = .string(state.rawValue)
    return .object(members)
  }

  /// Reads a body back; nil when it is not one of an enrolment.
  package init?(body: CanonicalValue) {
    guard let name = body["name"]?.stringValue, let keys = DeviceKeys(body: body),
      let state = body["state"]?.stringValue.flatMap(State.init)
    else { return nil }
    self.init(
      name: name, role: body["role"]?.stringValue ?? "device", keys: keys, state: state)
  }
}
