/// An entry as a line of a bundle: `[header,"nonce","bodyHash",body]`, withdrawn `[header,null,"bodyHash",null]`.
///
/// The id is not written: it follows from header and body hash.
package struct BundleLine {
  package let header: EntryHeader
  package let id: EntryID
  package let bodyHash: Hash32
  /// Nil when withdrawn.
  package let nonce: Token16?
  /// Where the body stands in the line; empty when withdrawn.
  private let body: Range<Int>

  // MARK: Writing

  /// Appends an entry's line with its break.
  package static func append(_ entry: Entry, to line: inout [UInt8]) throws(EntryFailure) {
    var writer = CanonicalWriter()
    writer.append(literal: "[")
    try HeaderFields(entry.header).append(to: &writer)
    writer.append(literal: ",")
    if let nonce = entry.nonce {
      writer.append(hexOf: nonce)
    } else {
      writer.append(literal: "null")
    }
    writer.append(literal: ",")
    writer.append(hexOf: entry.bodyHash)
    writer.append(literal: ",")
    line += writer.bytes
    line += entry.nonce == nil ? Array("null".utf8) : entry.body ?? Array("null".utf8)
    line += [UInt8(ascii: "]"), 0x0A]
  }

  // MARK: Reading

  /// The entry of a line without its break; nil when it is none.
  ///
  /// Whether its hashes are its own is not asked here.
  package init?(_ line: UnsafeRawBufferPointer) {
    var reader = CanonicalReader(line)
    do throws(CanonicalFailure) {
      try reader.pass(UInt8(ascii: "["))
      let start = reader.position
      try reader.passObject()
      let headerBytes = line[start..<reader.position]
      try reader.pass(UInt8(ascii: ","))
      nonce = try reader.optionalText().flatMap { Token16(hex: $0) }
      let isWithdrawn = line[reader.position - 1] == UInt8(ascii: "l")
      try reader.pass(UInt8(ascii: ","))
      let hash = Hash32(hex: try reader.optionalText() ?? "")
      try reader.pass(UInt8(ascii: ","))
      guard let hash, (nonce == nil) == isWithdrawn, line.last == UInt8(ascii: "]"),
        let header = try? EntryHeader(canonical: Array(headerBytes))
      else { return nil }
      body = reader.position..<(line.count - 1)
      if isWithdrawn, !line[body].elementsEqual("null".utf8) { return nil }
      bodyHash = hash
      self.header = header
      id = EntryID(header: UnsafeRawBufferPointer(rebasing: headerBytes), bodyHash: hash)
    } catch {
      return nil
    }
  }

  /// Passes the entry on as columns; the line is the one it was read from.
  package func withColumns<Result>(
    of line: UnsafeRawBufferPointer, _ use: (EntryColumns) throws -> Result
  ) rethrows -> Result {
    var texts: [UInt8] = []
    var ends: [Int] = []
    for text in [
      header.by, header.kind.rawValue, header.subject, header.case ?? "", header.audience ?? "",
    ] {
      texts.append(contentsOf: text.utf8)
      ends.append(texts.count)
    }
    return try texts.withUnsafeBytes { buffer in
      func text(_ place: Int) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: buffer[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
      }
      return try use(
        EntryColumns(
          id: id, bodyHash: bodyHash, study: header.study, origin: header.origin, seq: header.seq,
          at: header.at, zone: header.zone, by: text(0), kind: text(1), subject: text(2),
          case: header.case == nil ? nil : text(3),
          audience: header.audience == nil ? nil : text(4), parents: header.parents, nonce: nonce,
          body: nonce == nil ? nil : UnsafeRawBufferPointer(rebasing: line[body])))
    }
  }

  /// The entry itself, its body copied.
  package func entry(of line: UnsafeRawBufferPointer) -> Entry {
    Entry(
      header: header, id: id, bodyHash: bodyHash, nonce: nonce,
      body: nonce == nil ? nil : Array(line[body]))
  }
}

extension EntryID {
  fileprivate init(header: UnsafeRawBufferPointer, bodyHash: Hash32) {
    self.init(Hash32(sha256: header, then: bodyHash))
  }
}
