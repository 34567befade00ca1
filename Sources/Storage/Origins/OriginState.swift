package import Sync

/// How far an origin has come: its last number, and the digest of all entries it wrote.
package struct OriginState: Sendable, Hashable {
  package let seq: Int64
  package let digest: Digest

  package init(seq: Int64, digest: Digest) {
    self.seq = seq
    self.digest = digest
  }

  /// Before the first entry.
  package static let beginning = OriginState(seq: 0, digest: .empty)

  /// `{"count":12,"seq":12,"xor":"…"}`.
  var text: String {
    #"{"count":\#(digest.count),"seq":\#(seq),"xor":"\#(digest.xor)"}"# + "\n"
  }

  /// Reads a text back; nil for any other.
  init?(text: String) {
    guard let value = try? CanonicalValue(canonical: Array(text.utf8.prefix { $0 != 0x0A })),
      let seq = value["seq"]?.integerValue, let count = value["count"]?.integerValue,
      let xor = value["xor"]?.stringValue.flatMap({ Hash32(hex: $0) })
    else { return nil }
    self.init(seq: seq, digest: Digest(count: count, xor: xor))
  }
}
