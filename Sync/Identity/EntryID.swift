/// The name of an entry: the SHA-256 of its canonical header and its body's hash.
package struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let hash: Hash32

  package init(_ hash: Hash32) {
    self.hash = hash
  }

  /// The name that a buffer of exactly 32 bytes holds.
  package init?(_ buffer: UnsafeRawBufferPointer) {
    guard let hash = Hash32(buffer) else { return nil }
    self.hash = hash
  }

  /// The name that exactly 32 bytes hold.
  package init?(bytes: some Collection<UInt8>) {
    guard let hash = Hash32(bytes: bytes) else { return nil }
    self.hash = hash
  }

  /// The name that 64 lower-case hexadecimal digits spell.
  package init?(hex: String) {
    guard let hash = Hash32(hex: hex) else { return nil }
    self.hash = hash
  }

  package var bytes: [UInt8] { hash.bytes }
  package var description: String { hash.description }

  package static func < (left: EntryID, right: EntryID) -> Bool { left.hash < right.hash }
}

extension [EntryID] {
  /// The names that stand one after another, 32 bytes each; nil when a part is left over.
  package init?(packed buffer: UnsafeRawBufferPointer) {
    guard buffer.count.isMultiple(of: Hash32.byteCount) else { return nil }
    self = stride(from: 0, to: buffer.count, by: Hash32.byteCount).compactMap { start in
      EntryID(UnsafeRawBufferPointer(rebasing: buffer[start..<start + Hash32.byteCount]))
    }
  }

  /// The names one after another, 32 bytes each.
  package var packed: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * Hash32.byteCount)
    for id in self { id.hash.append(to: &bytes) }
    return bytes
  }
}
