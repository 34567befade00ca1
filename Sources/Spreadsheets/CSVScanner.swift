/// Cuts one record out of the bytes of a CSV file.
struct CSVScanner {
  enum Outcome {
    case record(line: Int, range: Range<Int>)
    case unterminatedQuote(line: Int)
    case end
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  let encoding: TextEncoding
  var position: Int
  var line: Int

  /// Appends the fields of the next record and moves behind its line break.
  mutating func record(into fields: inout [String]) -> Outcome {
    while takeLineBreak() {}
    guard position < bytes.count else { return .end }
    let (start, firstLine) = (position, line)
    repeat {
      let fieldLine = line
      guard let field = field() else { return .unterminatedQuote(line: fieldLine) }
      fields.append(field)
    } while takeDelimiter()
    let range = start..<position
    _ = takeLineBreak()
    return .record(line: firstLine, range: range)
  }

  /// Nil when its quotation mark is never closed.
  private mutating func field() -> String? {
    guard isAt(.quotationMark) else {
      let start = position
      skipToFieldEnd()
      return text(start..<position)
    }
    return quotedField()
  }

  private mutating func quotedField() -> String? {
    position += 1
    let start = position
    guard skipToQuote() else { return nil }
    let simple = start..<position
    position += 1
    guard position < bytes.count, !isAtFieldEnd else { return text(simple) }
    return fieldWithQuotes(startingWith: simple)
  }

  /// Goes on after the first closing mark: a doubled one continues the quoted text, and anything
  /// else up to the delimiter is kept as it stands.
  private mutating func fieldWithQuotes(startingWith first: Range<Int>) -> String? {
    var unescaped = Array(bytes[first])
    while isAt(.quotationMark) {
      let start = position
      position += 1
      guard skipToQuote() else { return nil }
      unescaped += bytes[start..<position]
      position += 1
    }
    let start = position
    skipToFieldEnd()
    unescaped += bytes[start..<position]
    return encoding.decode(unescaped)
  }

  private func text(_ range: Range<Int>) -> String {
    encoding.decode(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private func isAt(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private var isAtFieldEnd: Bool {
    let byte = bytes[position]
    return byte == delimiter || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func skipToFieldEnd() {
    while position < bytes.count, !isAtFieldEnd { position += 1 }
  }

  /// Moves to the next quotation mark, counting the lines passed; false when there is none.
  private mutating func skipToQuote() -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .quotationMark { return true }
      if byte == .lineFeed || byte == .carriageReturn {
        _ = takeLineBreak()
      } else {
        position += 1
      }
    }
    return false
  }

  private mutating func takeDelimiter() -> Bool {
    guard isAt(delimiter) else { return false }
    position += 1
    return true
  }

  private mutating func takeLineBreak() -> Bool {
    if isAt(.carriageReturn) {
      position += 1
      if isAt(.lineFeed) { position += 1 }
    } else if isAt(.lineFeed) {
      position += 1
    } else {
      return false
    }
    line += 1
    return true
  }
}
