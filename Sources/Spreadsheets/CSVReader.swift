/// Reads the records of a CSV file one at a time (RFC 4180, with the liberties files take).
///
/// Lines may end in CRLF, LF or CR; empty lines are skipped; a quotation mark inside an unquoted
/// field stands for itself. The header is the first record.
package struct CSVReader: Sendable {
  package let fileName: String
  /// The byte between fields: comma, semicolon or tab.
  package let delimiter: UInt8
  private let encoding: TextEncoding
  private let bytes: [UInt8]
  private var position: Int
  private var line = 1
  private var fieldCount = 0

  /// Opens the bytes of a file, taking the delimiter that the header uses most unless one is given.
  package init(
    fileName: String, bytes: [UInt8], delimiter: UInt8? = nil
  ) throws(SpreadsheetFailure) {
    guard let encoding = TextEncoding(of: bytes) else { throw .utf16(file: fileName) }
    self.fileName = fileName
    self.bytes = bytes
    self.encoding = encoding
    position = TextEncoding.markLength(of: bytes)
    self.delimiter = delimiter ?? mostUsedDelimiter(inHeaderOf: bytes[position...])
  }

  /// Whether the file was read as Windows-1252 because it is not valid UTF-8.
  package var wasNotUTF8: Bool { encoding == .windows1252 }

  /// The next record, or nil at the end of the file.
  package mutating func next() throws(SpreadsheetFailure) -> CSVRecord? {
    var fields: [String] = []
    fields.reserveCapacity(fieldCount)
    let bytes = bytes
    let scanned = bytes.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(
        bytes: buffer, delimiter: delimiter, encoding: encoding, position: position, line: line)
      let outcome = scanner.record(into: &fields)
      (position, line) = (scanner.position, scanner.line)
      return outcome
    }
    switch scanned {
    case .end: return nil
    case .unterminatedQuote(let line): throw .unterminatedQuote(file: fileName, line: line)
    case .record(let line, let range):
      fieldCount = fields.count
      return CSVRecord(line: line, fields: fields, bytes: bytes[range])
    }
  }
}

private func mostUsedDelimiter(inHeaderOf bytes: ArraySlice<UInt8>) -> UInt8 {
  var counts: [UInt8: Int] = [:]
  var isQuoted = false
  for byte in bytes.drop(while: { $0 == .lineFeed || $0 == .carriageReturn }) {
    switch byte {
    case .quotationMark: isQuoted.toggle()
    case .lineFeed where !isQuoted, .carriageReturn where !isQuoted: return mostUsed(counts)
    case .comma where !isQuoted, .semicolon where !isQuoted, .tab where !isQuoted:
      counts[byte, default: 0] += 1
    default: continue
    }
  }
  return mostUsed(counts)
}

private func mostUsed(_ counts: [UInt8: Int]) -> UInt8 {
  var best = UInt8.comma
  for candidate in [UInt8.semicolon, .tab]
  where counts[candidate, default: 0] > counts[best, default: 0] {
    best = candidate
  }
  return best
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quotationMark = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
}
