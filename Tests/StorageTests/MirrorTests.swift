import Responses
import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// The second copy of a file in another folder.
struct MirrorTests {
  private let study: FieldStudy
  private let device: SurveyFile
  private let folder: String

  init() throws {
    study = try FieldStudy()
    device = try study.device("ana")
    folder = study.folder.path("memoria")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }

  @Test
  func `the mirror holds what the file holds, drafts included, and nothing is left beside it`()
    throws
  {
    try study.hold("a", ["edad": "30"], in: device)
    _ = try device.startDraft(study.seal(HeldInterview("b")).opening)
    try device.mirror(into: folder)
    try study.hold("c", ["edad": "31"], in: device)
    try device.mirror(into: folder)
    let mirror = try study.open(folder + "/ana.campo")
    #expect(try mirror.logLines() == device.logLines())
    #expect(try mirror.drafts().count == 1)
    #expect(try device.copies().map { URL(fileURLWithPath: $0).lastPathComponent } == ["ana.campo"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.contains { $0.hasSuffix(".part") })
  }

  @Test func `the file's own folder, one that is missing and another's file are refused`() throws {
    let own = study.folder.path
    #expect(throws: StorageFailure.mirrorIsHome(folder: own)) { try device.mirror(into: own) }
    #expect(throws: StorageFailure.self) { try device.mirror(into: folder + "/falta") }
    let other = try study.device("luis")
    try FileManager.default.copyItem(
      atPath: study.folder.copy(of: other.path, as: "x.campo"), toPath: folder + "/ana.campo")
    #expect(throws: StorageFailure.self) { try device.mirror(into: folder) }
    #expect(try device.copies().isEmpty)
  }

  @Test func `what is erased here is gone from the mirror once it is written anew`() throws {
    try study.hold("a", ["nombre": "Ñandú"], in: device)
    try device.mirror(into: folder)
    try device.tamper(
      "PRAGMA secure_delete = ON; UPDATE entry SET nonce = NULL, body = NULL WHERE subject = 'a'")
    try device.tamper("DELETE FROM form_encuesta")
    try device.refreshMirror()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/ana.campo"))
    #expect(bytes.range(of: Data("Ñandú".utf8)) == nil)
  }
}
