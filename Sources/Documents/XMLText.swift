/// The text of an XML document, read from left to right.
struct XMLText {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Ends of lines become `\n` (XML 1.0, section 2.11).
  init(_ xml: String) {
    var bytes = Array(xml.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(13) {
      var kept: [UInt8] = []
      for (place, byte) in bytes.enumerated() {
        if byte == 10, place > 0, bytes[place - 1] == 13 { continue }
        kept.append(byte == 13 ? 10 : byte)
      }
      bytes = kept
    }
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }
  /// The line that a position stands in, from 1; counted only for failures.
  func line(at position: Int) -> Int { bytes[..<position].count { $0 == 10 } + 1 }

  var malformed: XMLFailure { .malformed(line: line(at: position)) }

  /// Steps over the mark when it is next.
  mutating func skip(_ mark: StaticString) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    let isNext = mark.withUTF8Buffer { bytes[position..<(position + length)].elementsEqual($0) }
    if isNext { position += length }
    return isNext
  }

  mutating func skipSpaces() {
    while let byte = next, XMLText.isSpace(byte) { position += 1 }
  }

  /// What stands before the mark, which is stepped over.
  mutating func read(to mark: StaticString) throws(XMLFailure) -> String {
    let start = position
    while !isAtEnd {
      let end = position
      if skip(mark) { return String(decoding: bytes[start..<end], as: UTF8.self) }
      position += 1
    }
    position = start
    throw malformed
  }

  mutating func readName() throws(XMLFailure) -> String {
    let start = position
    while let byte = next, XMLText.isNamePart(byte) { position += 1 }
    guard position > start, XMLText.isNameStart(bytes[start]) else { throw malformed }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard name.split(separator: ":", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }),
      name.utf8.count(where: { $0 == UInt8(ascii: ":") }) < 2
    else { throw malformed }
    return name
  }

  /// The value between quotes, white space in it being spaces (XML 1.0, section 3.3.3).
  mutating func readQuoted() throws(XMLFailure) -> String {
    guard let quote = next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw malformed
    }
    position += 1
    var value: [UInt8] = []
    while let byte = next, byte != quote {
      guard byte != UInt8(ascii: "<") else { throw malformed }
      if byte == UInt8(ascii: "&") {
        value += try readEntity()
      } else {
        value.append(XMLText.isSpace(byte) ? 32 : byte)
        position += 1
      }
    }
    guard !isAtEnd else { throw malformed }
    position += 1
    return String(decoding: value, as: UTF8.self)
  }

  /// Up to the next tag.
  mutating func readText() throws(XMLFailure) -> String {
    var value: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "<") {
      if byte == UInt8(ascii: "&") {
        value += try readEntity()
      } else {
        value.append(byte)
        position += 1
      }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// `<!DOCTYPE name … […]>`, of which nothing is kept; a declared entity is refused.
  mutating func skipDocumentType() throws(XMLFailure) {
    var isInside = false
    while let byte = next {
      if skip("<!ENTITY") {
        throw .declarations(line: line(at: position))
      } else if skip("<!--") {
        _ = try read(to: "-->")
      } else if skip("<?") {
        _ = try read(to: "?>")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        position += 1
        _ = try byte == UInt8(ascii: "'") ? read(to: "'") : read(to: "\"")
      } else {
        position += 1
        if byte == UInt8(ascii: "[") { isInside = true }
        if byte == UInt8(ascii: "]") { isInside = false }
        if byte == UInt8(ascii: ">"), !isInside { return }
      }
    }
    throw malformed
  }

  private mutating func readEntity() throws(XMLFailure) -> [UInt8] {
    let mark = position
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: ";"), position - start < 10 { position += 1 }
    guard next == UInt8(ascii: ";") else { throw malformed }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    switch name {
    case "amp": return [UInt8(ascii: "&")]
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    default: break
    }
    let digits = name.hasPrefix("#x") ? name.dropFirst(2) : name.dropFirst()
    guard name.hasPrefix("#"), let code = UInt32(digits, radix: name.hasPrefix("#x") ? 16 : 10),
      code > 0, let scalar = Unicode.Scalar(code)
    else { throw .unknownEntity(line: line(at: mark)) }
    return Array(String(Character(scalar)).utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "_") || (65...90).contains(byte)
      || (97...122).contains(byte)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (48...58).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
