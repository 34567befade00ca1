/// Builds a minimal zip of stored entries, so that tests need no binary files.
struct ZipMaker {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a text.
  mutating func add(_ name: String, _ text: String) { add(name, bytes: Array(text.utf8)) }

  /// Adds an entry; a claimed size forges the directory as zip bombs do.
  mutating func add(
    _ name: String, bytes content: [UInt8], claimedSize: Int? = nil, isEncrypted: Bool = false
  ) {
    let checksum = claimedSize == nil ? Int(crc32(content)) : 0
    var shared = little(20, 2) + little(isEncrypted ? 1 : 0, 2)
    shared += little(claimedSize == nil ? 0 : 8, 2) + little(0, 4) + little(checksum, 4)
    shared += little(content.count, 4) + little(claimedSize ?? content.count, 4)
    shared += little(name.utf8.count, 2) + little(0, 2)
    directory += little(0x0201_4b50, 4) + little(20, 2) + shared + little(0, 10)
    directory += little(bytes.count, 4) + Array(name.utf8)
    bytes += little(0x0403_4b50, 4) + shared + Array(name.utf8) + content
    count += 1
  }

  /// The whole archive, with its directory at the end.
  func finished() -> [UInt8] {
    bytes + directory + little(0x0605_4b50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }
}

private func little(_ value: Int, _ width: Int) -> [UInt8] {
  (0..<width).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

/// The CRC-32 of ISO 3309, as zip uses it.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return ~crc
}
