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
    if fields.count == 1, fields.first?.isEmpty == true {
      buffer += [.quotationMark, .quotationMark]  // A bare line break would read as a blank line.
    } else {
      appendFields(fields)
    }
    if lineEnding == .crlf { buffer.append(.carriageReturn) }
    buffer.append(.lineFeed)
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func appendFields(_ fields: some Collection<String>) {
    var isFirst = true
    for field in fields {
      if !isFirst { buffer.append(.comma) }
      isFirst = false
      appendField(field.utf8)
    }
  }

  private mutating func appendField(_ field: String.UTF8View) {
    guard needsQuotes(field) else {
      buffer.append(contentsOf: field)
      return
    }
    buffer.append(.quotationMark)
    for byte in field {
      if byte == .quotationMark { buffer.append(.quotationMark) }
      buffer.append(byte)
    }
    buffer.append(.quotationMark)
  }

  private func needsQuotes(_ field: String.UTF8View) -> Bool {
    guard let first = field.first, let last = field.last else { return false }
    if first == .space || last == .space { return true }
    return field.contains { byte in
      byte == .comma || byte == .quotationMark || byte == .carriageReturn || byte == .lineFeed
    }
  }
}
