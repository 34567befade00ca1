/// The body of an `attachment` entry: one piece of a file; the subject is the SHA-256 of the whole.
package struct AttachmentBody: Sendable, Equatable {
  /// The name the file had, without its folder.
  package let name: String
  /// Bytes of the whole file.
  package let size: Int
  /// From 1 to `pieces`.
  package let piece: Int
  package let pieces: Int
  /// The bytes of the piece in base64, as RFC 4648 section 4 writes it.
  package let base64: String

  package init(name: String, size: Int, piece: Int, pieces: Int, base64: String) {
    self.name = name
    self.size = size
    self.piece = piece
    self.pieces = pieces
    self.base64 = base64
  }

  package var body: CanonicalValue {
    .object([
      "name": .string(name), "size": .integer(Int64(size)), "piece": .integer(Int64(piece)),
      "pieces": .integer(Int64(pieces)), "bytes": .string(base64),
    ])
  }

  package init?(body: CanonicalValue) {
    guard let name = body["name"]?.stringValue, let size = body["size"]?.integerValue,
      let piece = body["piece"]?.integerValue, let pieces = body["pieces"]?.integerValue,
      let base64 = body["bytes"]?.stringValue, size >= 0, 1 <= piece, piece <= pieces
    else { return nil }
    self.init(
      name: name, size: Int(size), piece: Int(piece), pieces: Int(pieces), base64: base64)
  }
}
