/// The algorithms of `digest`, written here so that expressions need no cryptography to evaluate.
///
/// Sources: RFC 1321 (MD5) and FIPS 180-4 (the SHA family).
enum Digest: String, CaseIterable, Sendable {
  case md5 = "MD5"
  case sha1 = "SHA-1"
  case sha256 = "SHA-256"
  case sha384 = "SHA-384"
  case sha512 = "SHA-512"

  func bytes(of text: String) -> [UInt8] {
    let message = Array(text.utf8)
    switch self {
    case .md5: return Digest.md5(message)
    case .sha1: return Digest.sha1(message)
    case .sha256: return Digest.sha256(message)
    case .sha384: return Array(Digest.sha512(message, from: sha384Start).prefix(48))
    case .sha512: return Digest.sha512(message, from: sha512Start)
    }
  }

  private static func md5(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    let padded = padded(message, block: 64, isBigEndian: false)
    for start in stride(from: 0, to: padded.count, by: 64) {
      let words = (0..<16).map { UInt32(littleEndian: word(padded, at: start + $0 * 4)) }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for round in 0..<64 {
        let (mixed, place) = md5Mix(round, b, c, d)
        let sum = a &+ mixed &+ md5Constants[round] &+ words[place]
        (a, d, c) = (d, c, b)
        b = b &+ sum.rotated(left: md5Shifts[round / 16 * 4 + round % 4])
      }
      state = zip(state, [a, b, c, d]).map { $0 &+ $1 }
    }
    return state.flatMap { bytes(of: $0.littleEndian) }
  }

  private static func md5Mix(
    _ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> (UInt32, Int) {
    switch round / 16 {
    case 0: ((b & c) | (~b & d), round)
    case 1: ((d & b) | (~d & c), (5 * round + 1) % 16)
    case 2: (b ^ c ^ d, (3 * round + 5) % 16)
    default: (c ^ (b | ~d), 7 * round % 16)
    }
  }

  private static func sha1(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    let padded = padded(message, block: 64)
    for start in stride(from: 0, to: padded.count, by: 64) {
      var words = (0..<16).map { UInt32(bigEndian: word(padded, at: start + $0 * 4)) }
      for place in 16..<80 {
        let mixed = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
        words.append(mixed.rotated(left: 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for round in 0..<80 {
        let (mixed, constant) = sha1Mix(round, b, c, d)
        let next = a.rotated(left: 5) &+ mixed &+ e &+ constant &+ words[round]
        (e, d, c, b, a) = (d, c, b.rotated(left: 30), a, next)
      }
      state = zip(state, [a, b, c, d, e]).map { $0 &+ $1 }
    }
    return state.flatMap { bytes(of: $0.bigEndian) }
  }

  private static func sha1Mix(
    _ round: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> (UInt32, UInt32) {
    switch round / 20 {
    case 0: ((b & c) | (~b & d), 0x5a82_7999)
    case 1: (b ^ c ^ d, 0x6ed9_eba1)
    case 2: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
    default: (b ^ c ^ d, 0xca62_c1d6)
    }
  }

  private static func sha256(_ message: [UInt8]) -> [UInt8] {
    var state = sha512Start.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    let constants = sha512Constants.prefix(64).map { UInt32(truncatingIfNeeded: $0 >> 32) }
    let padded = padded(message, block: 64)
    for start in stride(from: 0, to: padded.count, by: 64) {
      let words = (0..<16).map { UInt32(bigEndian: word(padded, at: start + $0 * 4)) }
      compress(&state, words, constants, sha256Rotations)
    }
    return state.flatMap { bytes(of: $0.bigEndian) }
  }

  private static func sha512(_ message: [UInt8], from start: [UInt64]) -> [UInt8] {
    var state = start
    let padded = padded(message, block: 128)
    for start in stride(from: 0, to: padded.count, by: 128) {
      let words = (0..<16).map { UInt64(bigEndian: word(padded, at: start + $0 * 8)) }
      compress(&state, words, sha512Constants, sha512Rotations)
    }
    return state.flatMap { bytes(of: $0.bigEndian) }
  }

  /// The step that the 32-bit and the 64-bit members of SHA-2 share (FIPS 180-4, section 6).
  private static func compress<Word: FixedWidthInteger & UnsignedInteger>(
    _ state: inout [Word], _ block: [Word], _ constants: [Word], _ rotations: Rotations
  ) {
    var words = block
    for place in 16..<constants.count {
      let before = rotations.small0.shifted(words[place - 15])
      let after = rotations.small1.shifted(words[place - 2])
      words.append(words[place - 16] &+ before &+ words[place - 7] &+ after)
    }
    var v = state
    for (word, constant) in zip(words, constants) {
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let first = v[7] &+ rotations.large1.rotated(v[4]) &+ choice &+ constant &+ word
      let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      let second = rotations.large0.rotated(v[0]) &+ majority
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    state = zip(state, v).map { $0 &+ $1 }
  }

  /// The message with a one bit, zeros and its length in bits, to whole blocks.
  private static func padded(
    _ message: [UInt8], block: Int, isBigEndian: Bool = true
  ) -> [UInt8] {
    var result = message + [0x80]
    while result.count % block != block - 8 { result.append(0) }
    let bits = UInt64(message.count) * 8
    return result + bytes(of: isBigEndian ? bits.bigEndian : bits.littleEndian)
  }

  private static func word<Word: FixedWidthInteger>(_ bytes: [UInt8], at place: Int) -> Word {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: Word.self) }
  }

  private static func bytes(of word: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: word) { Array($0) }
  }
}

/// How `digest` writes its bytes.
enum DigestEncoding: String, CaseIterable, Sendable {
  case base64, hex

  func text(_ bytes: [UInt8]) -> String {
    switch self {
    case .base64: return Base64.encoded(bytes)
    case .hex:
      let digits = Array("0123456789abcdef")
      return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
  }
}
