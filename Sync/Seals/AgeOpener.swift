/// Opens an age v1 file whose bytes come piece by piece; memory holds its head or one chunk.
///
/// A chunk's bytes are handed on only after its code proved them; that the file is whole is known
/// when `finish` returns.
package struct AgeOpener {
  private let identities: [AgeIdentity]
  private var stage = Stage.head
  private var pending: [UInt8] = []

  private enum Stage {
    case head
    case nonce(fileKey: [UInt8])
    case chunks(AgeStream)
  }

  package init(_ identities: [AgeIdentity]) {
    self.identities = identities
  }

  /// Takes the next bytes of the file and appends to `plain` what they open.
  package mutating func open(
    _ bytes: some Collection<UInt8>, into plain: inout [UInt8]
  ) throws(SealFailure) {
    pending.append(contentsOf: bytes)
    while try step(into: &plain) {}
  }

  /// Appends the last chunk; throws unless the file ends where it was made to end.
  package mutating func finish(into plain: inout [UInt8]) throws(SealFailure) {
    guard case .chunks(var stream) = stage, pending.count >= AgeStream.tagLength else {
      throw .cut
    }
    let isFirst = stream.number == 0
    guard let last = stream.opened(pending, isLast: true) else {
      // A chunk that opens as one in the middle was followed by more.
      throw stream.opened(pending, isLast: false) == nil ? .changed : .cut
    }
    guard !last.isEmpty || isFirst else { throw .changed }
    plain += last
    pending = []
  }

  private mutating func step(into plain: inout [UInt8]) throws(SealFailure) -> Bool {
    switch stage {
    case .head: return try takeHead()
    case .nonce(let fileKey):
      guard pending.count >= AgeStream.nonceLength else { return false }
      let nonce = Array(pending.prefix(AgeStream.nonceLength))
      pending.removeFirst(AgeStream.nonceLength)
      stage = .chunks(AgeStream(key: AgeKeys.payload(fileKey: fileKey, nonce: nonce)))
      return true
    case .chunks(var stream):
      try takeChunks(&stream, into: &plain)
      stage = .chunks(stream)
      return false
    }
  }

  private mutating func takeHead() throws(SealFailure) -> Bool {
    guard let (header, length) = try AgeHeader.read(pending) else {
      guard pending.count <= AgeHeader.longest else { throw .changed }
      return false
    }
    stage = .nonce(fileKey: try header.fileKey(identities))
    pending.removeFirst(length)
    return true
  }

  /// Opens the chunks that more bytes follow, so that they are not the last.
  private mutating func takeChunks(
    _ stream: inout AgeStream, into plain: inout [UInt8]
  ) throws(SealFailure) {
    let length = AgeStream.chunkLength + AgeStream.tagLength
    var start = 0
    while pending.count - start > length {
      guard let chunk = stream.opened(pending[start..<start + length], isLast: false) else {
        throw .changed
      }
      plain += chunk
      start += length
    }
    pending.removeFirst(start)
  }
}

extension AgeOpener {
  /// The bytes that every sealed file begins with.
  package static var start: [UInt8] { Array(AgeHeader.firstLine.utf8) }
}
