/// Reads canonical text and refuses every other spelling of the same value.
///
/// Each token is checked as it is met, so that a text which is read is the text that would be
/// written. Offsets in failures are those of the first byte of the token at fault.
struct CanonicalReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  /// Whether a key has characters from U+0300 on, below which all text is in normal form.
  private(set) var sawUnusualKey = false

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The byte at hand, without passing it.
  mutating func peek() throws(CanonicalFailure) -> UInt8 {
    guard position < bytes.count else { throw failure(.endsEarly, at: bytes.count) }
    return bytes[position]
  }

  mutating func pass(_ expected: UInt8) throws(CanonicalFailure) {
    guard try peek() == expected else { throw failure(.unexpectedByte, at: position) }
    position += 1
  }

  /// Passes a byte if it is at hand.
  mutating func passes(_ expected: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == expected else { return false }
    position += 1
    return true
  }

  mutating func pass(literal: StaticString) throws(CanonicalFailure) {
    for place in 0..<literal.utf8CodeUnitCount { try pass(literal.utf8Start[place]) }
  }

  mutating func passEnd() throws(CanonicalFailure) {
    guard position == bytes.count else { throw failure(.trailingBytes, at: position) }
  }

  func failure(_ fault: CanonicalFault, at offset: Int) -> CanonicalFailure {
    .unreadable(fault, offset: offset)
  }

  /// An integer in its shortest decimal spelling.
  mutating func integer() throws(CanonicalFailure) -> Int64 {
    let start = position
    let isNegative = passes(UInt8(ascii: "-"))
    guard (0x30...0x39).contains(try peek()) else { throw failure(.unexpectedByte, at: position) }
    let firstDigit = position
    var magnitude: Int64 = 0
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
      // Sixteen digits hold every integer allowed and fit in 64 bits.
      guard position - firstDigit < 16 else { throw failure(.integerRange, at: start) }
      magnitude = magnitude * 10 + Int64(bytes[position] - 0x30)
      position += 1
    }
    if bytes[firstDigit] == 0x30, isNegative || position - firstDigit > 1 {
      throw failure(.integerSpelling, at: start)
    }
    if position < bytes.count, [0x2E, 0x45, 0x65].contains(bytes[position]) {
      throw failure(.fraction, at: start)
    }
    guard CanonicalValue.integers.contains(magnitude) else {
      throw failure(.integerRange, at: start)
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Passes a string and says where its contents are.
  mutating func string() throws(CanonicalFailure) -> StringToken {
    try pass(0x22)
    let start = position
    var token = StringToken(range: start..<start)
    while true {
      position = TextScan.firstSpecial(in: bytes, from: position, orNotASCII: true)
      switch try peek() {
      case 0x22:
        token.range = start..<position
        position += 1
        return token
      case 0x5C:
        token.hasEscapes = true
        try passEscape()
      case 0x80...:
        if try passScalars() { token.isUnusual = true }
      case 0: throw failure(.nullCharacter, at: position)
      default: throw failure(.controlCharacter, at: position)
      }
    }
  }

  /// Passes a string that is a key, which must follow the key before it.
  mutating func key(after previous: StringToken?) throws(CanonicalFailure) -> StringToken {
    let start = position
    let key = try string()
    if let previous, !precedes(previous, key) { throw failure(.keyOrder, at: start) }
    if key.isUnusual { sawUnusualKey = true }
    return key
  }

  /// The text of a string passed before.
  func text(of token: StringToken) -> String {
    guard token.hasEscapes else {
      return String(decoding: contents(of: token), as: UTF8.self)
    }
    return String(decoding: unescaped(token), as: UTF8.self)
  }

  /// Passes characters above ASCII and says whether one of them is from U+0300 on.
  private mutating func passScalars() throws(CanonicalFailure) -> Bool {
    var isUnusual = false
    while position < bytes.count, bytes[position] >= 0x80 {
      if bytes[position] >= 0xCC { isUnusual = true }
      guard let length = TextScan.scalarLength(in: bytes, at: position) else {
        throw failure(.notUTF8, at: position)
      }
      position += length
    }
    return isUnusual
  }

  private mutating func passEscape() throws(CanonicalFailure) {
    let start = position
    position += 1
    let letter = try peek()
    position += 1
    guard letter == UInt8(ascii: "u") else {
      guard CanonicalEscape.byte(for: letter) != nil else {
        throw failure(.escapeSpelling, at: start)
      }
      return
    }
    guard bytes.count - position >= 4 else { throw failure(.endsEarly, at: bytes.count) }
    guard let control = control(at: position) else { throw failure(.escapeSpelling, at: start) }
    guard control != 0 else { throw failure(.nullCharacter, at: start) }
    guard CanonicalEscape.letter(for: control) == nil else {
      throw failure(.escapeSpelling, at: start)
    }
    position += 4
  }

  /// The control character that four lower-case hexadecimal digits spell, or nil.
  private func control(at place: Int) -> UInt8? {
    guard bytes[place] == 0x30, bytes[place + 1] == 0x30 else { return nil }
    guard bytes[place + 2] == 0x30 || bytes[place + 2] == 0x31 else { return nil }
    let row = (bytes[place + 2] - 0x30) << 4
    switch bytes[place + 3] {
    case 0x30...0x39: return row | (bytes[place + 3] - 0x30)
    case 0x61...0x66: return row | (bytes[place + 3] - 0x57)
    default: return nil
    }
  }

  private func precedes(_ left: StringToken, _ right: StringToken) -> Bool {
    guard !left.hasEscapes, !right.hasEscapes else {
      return unescaped(left).lexicographicallyPrecedes(unescaped(right))
    }
    return TextScan.precedes(contents(of: left), contents(of: right))
  }

  func contents(of token: StringToken) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[token.range])
  }

  func unescaped(_ token: StringToken) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(token.range.count)
    var place = token.range.lowerBound
    while place < token.range.upperBound {
      guard bytes[place] == 0x5C else {
        result.append(bytes[place])
        place += 1
        continue
      }
      if let byte = CanonicalEscape.byte(for: bytes[place + 1]) {
        result.append(byte)
        place += 2
      } else {
        result.append(control(at: place + 2) ?? 0)
        place += 6
      }
    }
    return result
  }
}

/// Where a string stands in the text, between its quotes.
struct StringToken {
  var range: Range<Int>
  var hasEscapes = false
  /// Whether it has characters from U+0300 on.
  var isUnusual = false
}
