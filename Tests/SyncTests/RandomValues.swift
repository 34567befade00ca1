import Sync

extension SeededGenerator {
  /// A value of at most `depth` levels, rich in characters that are easily written wrong.
  mutating func value(depth: Int = 4) -> CanonicalValue {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2: .integer(Int64.random(in: CanonicalValue.integers, using: &self))
    case 3: .integer(Int64.random(in: -20...20, using: &self))
    case 4, 5: .string(text())
    case 6: .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
    default: object(depth: depth - 1)
    }
  }

  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &self) { text.append(scalar()) }
    return String(text)
  }

  private mutating func object(depth: Int) -> CanonicalValue {
    var members: [String: CanonicalValue] = [:]
    for _ in 0..<Int.random(in: 0...6, using: &self) { members[text()] = value(depth: depth) }
    return .object(members)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x01...0x1F, 0x20...0x7F, 0x20...0x7F, 0x20...0x7F, 0x80...0x2FF, 0x300...0x36F,
      0x1100...0x11FF, 0x2000...0x2100, 0xAC00...0xD7FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF,
    ]
    let range = ranges[Int.random(in: ranges.indices, using: &self)]
    return Unicode.Scalar(UInt32.random(in: range, using: &self)) ?? "?"
  }
}
