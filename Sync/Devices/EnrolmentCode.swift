/// Twelve characters that two people read to each other, so that a coordinator enrols the very
/// device in front of the interviewer and no other.
///
/// The first 60 bits of SHA-256("campo enrolment" ‖ study ‖ signing key ‖ recipient's key), in
/// Crockford's alphabet, which leaves out I, L, O and U.
package struct EnrolmentCode: Sendable, Hashable, CustomStringConvertible {
  private let letters: String
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let length = 12

  package init(study: StudyID, keys: DeviceKeys) {
    let bytes =
      Array("campo enrolment".utf8) + study.bytes + keys.signing.bytes + keys.recipient.bytes
    let hash = bytes.withUnsafeBytes { Hash32(sha256: $0) }.bytes
    let bits = hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    letters = String(
      (0..<Self.length).map { Self.alphabet[Int(bits >> (59 - 5 * UInt64($0)) & 31)] })
  }

  /// The code a person typed, in any case, with or without hyphens, O for 0, I or L for 1.
  package init?(typed: String) {
    let read = typed.uppercased().compactMap { letter -> Character? in
      switch letter {
      case "-", "–", " ", "\u{A0}": nil
      case "O": "0"
      case "I", "L": "1"
      default: letter
      }
    }
    guard read.count == Self.length, read.allSatisfy(Self.alphabet.contains) else { return nil }
    letters = String(read)
  }

  /// Three groups of four: `7K3M-0QXA-9FZB`.
  package var description: String {
    let all = Array(letters)
    return stride(from: 0, to: all.count, by: 4)
      .map { String(all[$0..<min($0 + 4, all.count)]) }.joined(separator: "-")
  }
}
