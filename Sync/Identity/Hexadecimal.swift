/// The lower-case hexadecimal spelling in which hashes and tokens are written.
enum Hexadecimal {
  /// Appends the sixteen digits of a word, its most significant first.
  static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    append(bytesOf: digits(of: UInt32(truncatingIfNeeded: word >> 32)), to: &bytes)
    append(bytesOf: digits(of: UInt32(truncatingIfNeeded: word)), to: &bytes)
  }

  /// Appends the eight bytes of a word, its most significant first.
  static func append(bytesOf word: UInt64, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Eight digits at once: each half byte is spread to a byte, then raised to its character.
  private static func digits(of half: UInt32) -> UInt64 {
    var spread = UInt64(half)
    spread = (spread << 16 | spread) & 0x0000_FFFF_0000_FFFF
    spread = (spread << 8 | spread) & 0x00FF_00FF_00FF_00FF
    spread = (spread << 4 | spread) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = ((spread &+ 0x0606_0606_0606_0606) >> 4) & 0x0101_0101_0101_0101
    return spread &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }

  /// The text of some words, most significant digits first.
  static func text(_ words: UInt64...) -> String {
    var bytes: [UInt8] = []
    for word in words { append(word, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words that `count` × 16 lower-case digits spell; nil for any other text.
  static func words(_ text: String, count: Int) -> [UInt64]? {
    guard text.utf8.count == count * 16 else { return nil }
    var words = [UInt64](repeating: 0, count: count)
    for (place, byte) in text.utf8.enumerated() {
      guard let digit = digit(byte) else { return nil }
      words[place / 16] = words[place / 16] << 4 | digit
    }
    return words
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case 0x30...0x39: UInt64(byte - 0x30)
    case 0x61...0x66: UInt64(byte - 0x57)
    default: nil
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The big-endian word that starts at a place; the caller has checked that eight bytes follow.
  func word(at place: Int) -> UInt64 {
    UInt64(bigEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}
