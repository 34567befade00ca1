/// Writes records as CSV (RFC 4180), quoting only the fields that need it.
package struct CSVWriter {
  package enum LineEnding: Sendable {
    case crlf, lf
  }

  /// Receives each record, whole and with its line break, as soon as it is appended.
  package typealias Sink = ([UInt8]) throws -> Void

  private let lineEnding: LineEnding
  private let sink: Sink
  private var buffer: [UInt8]

  /// The byte order mark, which Excel needs to see UTF-8, goes out with the first record.
  package init(
    lineEnding: LineEnding = .crlf, byteOrderMark: Bool = false, sink: @escaping Sink
  ) {
    self.lineEnding = lineEnding
    self.sink = sink
    buffer = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Writes one record; rethrows what the sink throws.
  package mutating func append(_ fields: some Collection<String>) throws {
    buffer.appendRecord(fields)
    if lineEnding == .crlf { buffer.append(.carriageReturn) }
    buffer.append(.lineFeed)
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension [UInt8] {
  /// Appends the fields of a record without a line break.
  mutating func appendRecord(_ fields: some Collection<String>) {
    guard fields.count != 1 || fields.first?.isEmpty == false else {
      self += [.quotationMark, .quotationMark]  // A bare line break would read as a blank line.
      return
    }
    var isFirst = true
    for field in fields {
      if !isFirst { append(.comma) }
      isFirst = false
      appendField(field.utf8)
    }
  }

  private mutating func appendField(_ field: String.UTF8View) {
    guard needsQuotes(field) else {
      append(contentsOf: field)
      return
    }
    append(.quotationMark)
    for byte in field {
      if byte == .quotationMark { append(.quotationMark) }
      append(byte)
    }
    append(.quotationMark)
  }
}

/// Semicolons and tabs are quoted so that no reader takes them for the delimiter.
private func needsQuotes(_ field: String.UTF8View) -> Bool {
  guard let first = field.first, let last = field.last else { return false }
  if first == .space || last == .space { return true }
  return field.contains { byte in
    switch byte {
    case .comma, .semicolon, .tab, .quotationMark, .carriageReturn, .lineFeed: true
    default: false
    }
  }
}
