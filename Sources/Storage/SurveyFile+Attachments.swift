import Foundation
import GRDB
import Sync

/// A file kept in the study.
package struct AttachedFile: Sendable, Hashable {
  /// As it was called when it was attached, without its folder.
  package let name: String
  /// SHA-256 of its bytes as 64 hexadecimal digits.
  package let digest: String
  /// In bytes.
  package let size: Int
}

extension SurveyFile {
  /// The most a file may have to be kept, in bytes.
  package static let attachmentLimit = 32 << 20
  /// Bytes of a file in one entry: 1 MiB as base64.
  private static let pieceSize = 768 << 10

  /// Keeps a file in the study, in entries of its own; the same content is kept once.
  package func attach(
    fileAt path: String, by person: String = ""
  ) throws(StorageFailure) -> AttachedFile {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? Int,
      attributes?[.type] as? FileAttributeType != .typeDirectory
    else { throw .unreadableAttachment(file: path) }
    guard size <= Self.attachmentLimit else {
      throw .attachmentTooLarge(file: path, size: size, limit: Self.attachmentLimit)
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw .unreadableAttachment(file: path)
    }
    return try attach(data, named: name, by: person)
  }

  private func attach(
    _ data: Data, named name: String, by person: String
  ) throws(StorageFailure) -> AttachedFile {
    let digest = data.withUnsafeBytes { Hash32(sha256: $0) }.description
    guard try attachment(digest) == nil else {
      return AttachedFile(name: name, digest: digest, size: data.count)
    }
    let starts = Array(stride(from: 0, to: max(data.count, 1), by: Self.pieceSize))
    try write { database in
      try self.appendFieldwork(
        starts.enumerated().map { number, start in
          let piece = data[start..<min(start + Self.pieceSize, data.count)]
          let body = AttachmentBody(
            name: name, size: data.count, piece: number + 1, pieces: starts.count,
            base64: piece.base64EncodedString())
          return Draft(
            kind: .attachment, subject: digest, by: person, audience: nil, body: body.body)
        }, in: database)
    }
    return AttachedFile(name: name, digest: digest, size: data.count)
  }

  /// The files whose pieces are all here, by name.
  package func attachments() throws(StorageFailure) -> [AttachedFile] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT digest, name, size FROM attachment WHERE here = pieces ORDER BY name, digest"
      ).map { AttachedFile(name: $0["name"], digest: $0["digest"], size: $0["size"]) }
    }
  }

  /// The bytes of a file; nil unless all its pieces are here and are those its digest names.
  package func attachment(_ digest: String) throws(StorageFailure) -> [UInt8]? {
    let pieces = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT body FROM entry WHERE subject = ? AND kind = 'attachment' AND body IS NOT NULL
          ORDER BY at, origin, seq, id
          """, arguments: [digest])
    }.compactMap { text in
      (try? CanonicalValue(canonical: Array(text.utf8))).flatMap(AttachmentBody.init)
    }
    var bytes: [UInt8] = []
    for number in 1...max(pieces.first?.pieces ?? 1, 1) {
      guard let piece = pieces.first(where: { $0.piece == number }),
        let data = Data(base64Encoded: piece.base64)
      else { return nil }
      bytes += data
    }
    let found = bytes.withUnsafeBytes { Hash32(sha256: $0) }.description
    return found == digest ? bytes : nil
  }
}
