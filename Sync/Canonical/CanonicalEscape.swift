/// The short escapes of canonical strings; every other control is `\u00` and two lower-case digits.
enum CanonicalEscape {
  /// The letter after the backslash, or nil for a byte without a short escape.
  static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    case 0x22, 0x5C: byte
    default: nil
    }
  }

  /// The byte that a letter after the backslash stands for, or nil for any other letter.
  static func byte(for letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case 0x22, 0x5C: letter
    default: nil
    }
  }
}
