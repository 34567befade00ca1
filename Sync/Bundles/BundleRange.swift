/// What a bundle holds of one origin for one audience.
package struct BundleRange: Sendable, Hashable {
  package let key: DigestKey
  /// The lowest and the highest number within the origin.
  package let first: Int64
  package let last: Int64
  package let digest: Digest

  package init(key: DigestKey, first: Int64, last: Int64, digest: Digest) {
    self.key = key
    self.first = first
    self.last = last
    self.digest = digest
  }

  var value: CanonicalValue {
    var members = key.members(digest)
    members["first"] = .integer(first)
    members["last"] = .integer(last)
    return .object(members)
  }

  init?(_ value: CanonicalValue) {
    guard let (key, digest) = DigestKey.read(value), let first = value["first"]?.integerValue,
      let last = value["last"]?.integerValue, 1 <= first, first <= last
    else { return nil }
    self.init(key: key, first: first, last: last, digest: digest)
  }
}

extension DigestKey: Comparable {
  /// By origin, then by audience, that of centres first.
  package static func < (left: DigestKey, right: DigestKey) -> Bool {
    (left.origin, left.audience ?? "") < (right.origin, right.audience ?? "")
  }

  /// `{"audience":…,"count":…,"origin":…,"xor":…}`.
  func members(_ digest: Digest) -> [String: CanonicalValue] {
    [
      "origin": .string(origin.description), "audience": audience.map { .string($0) } ?? .null,
      "count": .integer(digest.count), "xor": .string(digest.xor.description),
    ]
  }

  static func read(_ value: CanonicalValue) -> (DigestKey, Digest)? {
    guard let origin = value["origin"]?.stringValue.flatMap({ OriginID(hex: $0) }),
      let audience = value["audience"], let count = value["count"]?.integerValue, count > 0,
      let xor = value["xor"]?.stringValue.flatMap({ Hash32(hex: $0) })
    else { return nil }
    let digest = Digest(count: count, xor: xor)
    if case .null = audience { return (DigestKey(origin: origin, audience: nil), digest) }
    guard let word = audience.stringValue, !word.isEmpty else { return nil }
    return (DigestKey(origin: origin, audience: word), digest)
  }
}
