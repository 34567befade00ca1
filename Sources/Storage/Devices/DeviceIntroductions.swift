import Sync

/// Who is who, as devices introduced themselves.
struct DeviceIntroductions {
  /// What is known of a device: its newest name and keys, and the role it has.
  struct Profile {
    let name: String
    let role: String
    let keys: DeviceKeys
  }

  /// The device of each origin that introduced itself with keys.
  private var introduced: [OriginID: String] = [:]
  /// Origins that a device says it wrote under before.
  private var former: [OriginID: String] = [:]
  private(set) var profiles: [String: Profile] = [:]

  /// The device of each origin; one without keys is its that says it followed it.
  var devices: [OriginID: String] { former.merging(introduced) { $1 } }

  /// Notes what an entry of the kind `device` says, in the order everyone has.
  ///
  /// The first introduction with keys says whose an origin is; the last one names the device.
  mutating func note(_ body: CanonicalValue, of origin: OriginID) {
    guard let body = DeviceBody(body: body), let keys = body.keys else { return }
    let id = keys.id.description
    if introduced[origin] == nil { introduced[origin] = id }
    if let previous = body.previous, former[previous] == nil { former[previous] = id }
    let isCentre = body.role == "centre" || profiles[id]?.role == "centre"
    profiles[id] = Profile(name: body.name, role: isCentre ? "centre" : body.role, keys: keys)
  }

  /// Notes what a coordinator agreed to: the keys and the role that count.
  mutating func note(_ body: EnrolmentBody) {
    let id = body.keys.id.description
    profiles[id] = Profile(
      name: profiles[id]?.name ?? body.name, role: body.role, keys: body.keys)
  }

  func device(of origin: OriginID) -> String? { introduced[origin] ?? former[origin] }
}
