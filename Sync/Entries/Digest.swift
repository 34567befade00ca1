/// How many entries a set holds and the exclusive or of their ids.
///
/// Two sets with equal digests are taken to be equal. Adding one entry twice does not keep it once:
/// whoever adds knows that the entry is new.
package struct Digest: Sendable, Hashable {
  package private(set) var count: Int64
  package private(set) var xor: Hash32

  package static let empty = Digest(count: 0, xor: .zero)

  package init(count: Int64, xor: Hash32) {
    self.count = count
    self.xor = xor
  }

  /// The digest of distinct entries.
  package init(of ids: some Sequence<EntryID>) {
    self = .empty
    for id in ids { add(id) }
  }

  package mutating func add(_ id: EntryID) {
    count += 1
    xor = xor ^ id.hash
  }

  /// This set without another that is part of it.
  package func without(_ part: Digest) -> Digest {
    Digest(count: count - part.count, xor: xor ^ part.xor)
  }

  /// Adds a set that shares no entry with this one.
  package mutating func merge(_ other: Digest) {
    count += other.count
    xor = xor ^ other.xor
  }
}

/// What a digest is kept for: the entries of one origin for one audience.
package struct DigestKey: Sendable, Hashable {
  package let origin: OriginID
  package let audience: String?

  package init(origin: OriginID, audience: String?) {
    self.origin = origin
    self.audience = audience
  }
}

extension [DigestKey: Digest] {
  /// The keys on which two files differ; without any there is nothing to exchange.
  package func keysDiffering(from other: [DigestKey: Digest]) -> Set<DigestKey> {
    Set(keys).union(other.keys).filter { self[$0, default: .empty] != other[$0, default: .empty] }
  }
}
