/// Writes canonical text into one growing buffer.
struct CanonicalWriter {
  private(set) var bytes: [UInt8] = []

  /// Empties the buffer and keeps its memory for the next text.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends a value; `depth` counts the arrays and objects around it.
  mutating func append(_ value: CanonicalValue, depth: Int = 0) throws(CanonicalFailure) {
    switch value {
    case .null: append(literal: "null")
    case .bool(let truth): append(literal: truth ? "true" : "false")
    case .integer(let number): try append(number)
    case .string(let text): try append(text)
    case .array(let elements): try append(elements, depth: depth + 1)
    case .object(let members): try append(members, depth: depth + 1)
    }
  }

  mutating func append(literal: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func append(_ number: Int64) throws(CanonicalFailure) {
    guard CanonicalValue.integers.contains(number) else { throw .unwritable(.integerRange) }
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func append(_ text: some CanonicalText) throws(CanonicalFailure) {
    if let fault = appendUnlessFaulty(text) { throw .unwritable(fault) }
  }

  /// Appends a string and returns nil, or returns what is wrong with it.
  mutating func appendUnlessFaulty(_ text: some CanonicalText) -> CanonicalFault? {
    let isValid = text.isValidUTF8
    return text.withTextBytes { append(escaping: $0, isValid: isValid) }
  }

  mutating func append(hexOf token: Token16) {
    bytes.append(0x22)
    token.appendHex(to: &bytes)
    bytes.append(0x22)
  }

  mutating func append(hexOf hash: Hash32) {
    bytes.append(0x22)
    hash.appendHex(to: &bytes)
    bytes.append(0x22)
  }

  mutating func append(_ hash: Hash32) {
    hash.append(to: &bytes)
  }

  private mutating func append(
    _ elements: [CanonicalValue], depth: Int
  ) throws(CanonicalFailure) {
    guard depth <= CanonicalValue.maximumDepth else { throw .unwritable(.tooDeep) }
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      try append(element, depth: depth)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(
    _ members: [String: CanonicalValue], depth: Int
  ) throws(CanonicalFailure) {
    guard depth <= CanonicalValue.maximumDepth else { throw .unwritable(.tooDeep) }
    bytes.append(UInt8(ascii: "{"))
    for (place, member) in KeyOrder.sorted(members).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      try append(member.key)
      bytes.append(UInt8(ascii: ":"))
      try append(member.value, depth: depth)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(
    escaping text: UnsafeRawBufferPointer, isValid: Bool
  ) -> CanonicalFault? {
    if !isValid, !TextScan.isUTF8(text) { return .notUTF8 }
    bytes.append(0x22)
    var start = 0
    while true {
      let special = TextScan.firstSpecial(in: text, from: start, orNotASCII: false)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<special]))
      guard special < text.count else { break }
      guard text[special] != 0 else { return .nullCharacter }
      append(escapeOf: text[special])
      start = special + 1
    }
    bytes.append(0x22)
    return nil
  }

  private mutating func append(escapeOf byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    if let letter = CanonicalEscape.letter(for: byte) {
      bytes.append(letter)
    } else {
      append(literal: byte < 0x10 ? "u000" : "u001")
      let digit = byte & 0xF
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
