import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Files kept in the study.
struct AttachmentTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  @Test(arguments: [0, 1, 786_431, 786_432, 786_433, 2_000_000])
  func `a file of any size comes back as it was`(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
    let path = try study.folder.write(Data(bytes), to: "foto uno.jpg")
    let file = try study.centre.attach(fileAt: path)
    #expect((file.name, file.size) == ("foto uno.jpg", size))
    #expect(try study.centre.attachment(file.digest) == bytes)
    #expect(try study.centre.attachments() == [file])
    #expect(
      try study.centre.value("SELECT max(length(body)) < 1100000 FROM entry") == "1")
  }

  /// The digest is that of `printf 'hello world' | sha256sum`.
  @Test func `a file is named by its SHA-256`() throws {
    let path = try study.folder.write(Data("hello world".utf8), to: "a.txt")
    #expect(
      try study.centre.attach(fileAt: path).digest
        == "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")
  }

  @Test func `the same content is kept once`() throws {
    for name in ["a.txt", "b.txt"] {
      _ = try study.centre.attach(fileAt: study.folder.write(Data("hola".utf8), to: name))
    }
    #expect(try study.centre.attachments().map(\.name) == ["a.txt"])
    #expect(try study.centre.value("SELECT count(*) FROM entry WHERE kind = 'attachment'") == "1")
  }

  @Test func `files reach the centre, and the same one from two devices is one`() throws {
    let path = try study.folder.write(Data("hola".utf8), to: "a.txt")
    for device in [try study.device("uno"), try study.device("dos")] {
      _ = try device.attach(fileAt: path)
      _ = try study.centre.merge(device.path)
    }
    let file = try #require(try study.centre.attachments().first)
    #expect(try study.centre.attachments().count == 1)
    #expect(try study.centre.attachment(file.digest) == Array("hola".utf8))
  }

  @Test func `a file with a piece still on its way is not there yet`() throws {
    let path = try study.folder.write(Data(repeating: 7, count: 800_000), to: "a.bin")
    let device = try study.device("uno")
    let file = try device.attach(fileAt: path)
    try study.mergeWithout(
      "kind = 'attachment' AND json_extract(body, '$.piece') = 2", from: device)
    #expect(try study.centre.attachment(file.digest) == nil)
    #expect(try study.centre.attachments().isEmpty)
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.attachments() == [file])
  }

  @Test func `content that is not what its digest names is not given out`() throws {
    let path = try study.folder.write(Data("hola".utf8), to: "a.txt")
    let file = try study.centre.attach(fileAt: path)
    let other = AttachmentBody(name: "x", size: 4, piece: 1, pieces: 1, base64: "aG9sYQ==")
    let digest = String(repeating: "0", count: 64)
    try study.centre.seal("attachment", digest, audience: nil, body: other.body)
    #expect(try study.centre.attachment(digest) == nil)
    #expect(try study.centre.attachment(file.digest) != nil)
  }

  @Test func `a file that is not there or too large is refused`() throws {
    let missing = study.folder.path("falta.jpg")
    #expect(throws: StorageFailure.unreadableAttachment(file: missing)) {
      try study.centre.attach(fileAt: missing)
    }
    #expect(throws: StorageFailure.unreadableAttachment(file: study.folder.path)) {
      try study.centre.attach(fileAt: study.folder.path)
    }
    let size = SurveyFile.attachmentLimit + 1
    let large = try study.folder.write(Data(count: size), to: "grande.bin")
    #expect(
      throws: StorageFailure.attachmentTooLarge(
        file: large, size: size, limit: SurveyFile.attachmentLimit)
    ) { try study.centre.attach(fileAt: large) }
    #expect(try study.centre.attachments().isEmpty)
  }
}
