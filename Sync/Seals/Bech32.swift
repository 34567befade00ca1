/// The spelling of keys that age shares with BIP 173: a readable prefix, 32 letters, a checksum.
enum Bech32 {
  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let checksumLength = 6

  /// The text of some bytes, in lower case.
  static func text(prefix: String, bytes: [UInt8]) -> String {
    let values = regrouped(bytes, from: 8, to: 5, padding: true) ?? []
    let sum = checksum(of: spread(prefix) + values + [UInt8](repeating: 0, count: checksumLength))
    let tail = (0..<checksumLength).map { UInt8(sum >> (5 * (5 - UInt32($0))) & 31) }
    return prefix + "1" + String(decoding: (values + tail).map { letters[Int($0)] }, as: UTF8.self)
  }

  /// The bytes that a text in lower case spells under a prefix; nil for any other text.
  static func bytes(_ text: String, prefix: String) -> [UInt8]? {
    let start = prefix + "1"
    guard text.hasPrefix(start), text.utf8.count <= 200 else { return nil }
    let values = text.utf8.dropFirst(start.utf8.count).map { letters.firstIndex(of: $0) }
    let known = values.compactMap { $0.map { UInt8($0) } }
    guard known.count == values.count, known.count >= checksumLength,
      checksum(of: spread(prefix) + known) == 0
    else { return nil }
    return regrouped(known.dropLast(checksumLength), from: 5, to: 8, padding: false)
  }

  /// BIP 173's polynomial, brought to zero for a text that is right.
  private static func checksum(of values: [UInt8]) -> UInt32 {
    let generators: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    var sum: UInt32 = 1
    for value in values {
      let top = sum >> 25
      sum = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
      for (place, generator) in generators.enumerated() where top >> place & 1 == 1 {
        sum ^= generator
      }
    }
    return sum ^ 1
  }

  private static func spread(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  /// The same bits in groups of another size; nil when bits that should be padding are not zero.
  private static func regrouped(
    _ values: some Sequence<UInt8>, from: Int, to: Int, padding: Bool
  ) -> [UInt8]? {
    var (bits, count) = (UInt32(0), 0)
    var groups: [UInt8] = []
    for value in values {
      bits = (bits << UInt32(from) | UInt32(value)) & 0xFFFF
      count += from
      while count >= to {
        count -= to
        groups.append(UInt8(bits >> UInt32(count) & (1 << UInt32(to) - 1)))
      }
    }
    let rest = bits & (1 << UInt32(count) - 1)
    if padding {
      if count > 0 { groups.append(UInt8(rest << UInt32(to - count))) }
    } else if count >= from || rest != 0 {
      return nil
    }
    return groups
  }
}
