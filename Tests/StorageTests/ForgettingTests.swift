import Fieldwork
import Expressions
import Foundation
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// What a device deletes once a centre said that it holds it.
struct ForgettingTests {
  private let study: FieldStudy
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    device = try study.device("ana")
  }

  private func hold(_ id: String, _ name: String) throws {
    try study.hold(id, ["nombre": name, "edad": "30"], in: device)
  }

  /// The device hands over, then hears what the centre holds.
  private func sync(_ centre: SurveyFile? = nil) throws {
    _ = try (centre ?? study.centre).merge(device.path)
    _ = try device.merge((centre ?? study.centre).path)
  }

  private func bytes() throws -> Data {
    try ["", "-wal"].reduce(into: Data()) { bytes, suffix in
      let file = URL(fileURLWithPath: device.path + suffix)
      if FileManager.default.fileExists(atPath: file.path) { bytes += try Data(contentsOf: file) }
    }
  }

  private func expectTrueDigests() throws {
    let (counted, kept) = try device.read { database in
      (try Diagnosis.total(in: database), try SurveyFile.digests(in: database))
    }
    #expect(counted == kept)
  }

  @Test func `nothing is deleted before a centre said it holds it`() throws {
    try hold("a", "Ñandú")
    #expect(try device.forgetPlan().interviews.isEmpty)
    #expect(try device.forgetAcknowledged().unacknowledged == 1)
    _ = try study.centre.merge(device.path)
    // The centre has it, and the device does not know.
    #expect(try device.forgetPlan().interviews.isEmpty)
    _ = try device.merge(study.centre.path)
    #expect(try device.forgetPlan().interviews == ["a"])
  }

  @Test func `what is forgotten leaves no byte behind, and the digests stay true`() throws {
    try hold("a", "Ñandú")
    try sync()
    try hold("b", "Quirquincho")
    let plan = try device.forgetAcknowledged()
    #expect((plan.interviews, plan.unacknowledged) == (["a"], 1))
    #expect(try bytes().range(of: Data("Ñandú".utf8)) == nil)
    #expect(try bytes().range(of: Data("Quirquincho".utf8)) != nil)
    #expect(try device.lines("SELECT id FROM interview") == ["id=\"b\""])
    try expectTrueDigests()
    let rows = try device.projectionLines()
    try device.rebuild()
    #expect(try device.projectionLines() == rows)
  }

  @Test func `syncing again brings nothing back and loses nothing`() throws {
    try hold("a", "Ñandú")
    try sync()
    _ = try device.forgetAcknowledged()
    try hold("b", "Quirquincho")
    try sync()
    try sync()
    #expect(try device.lines("SELECT id FROM interview") == ["id=\"b\""])
    #expect(try study.centre.count("interview") == 2)
    #expect(try device.forgetAcknowledged().interviews == ["b"])
    try sync()
    #expect(try study.centre.count("interview") == 2)
    #expect(try device.count("interview") == 0)
    try expectTrueDigests()
    try study.expectDigests(of: study.centre)
  }

  @Test func `a centre that lacks what was forgotten is told`() throws {
    let second = try study.secondCentre()
    try hold("a", "Ñandú")
    try sync()
    _ = try device.forgetAcknowledged()
    #expect(try second.merge(device.path).forgottenElsewhere == 1)
    _ = try second.merge(study.centre.path)
    #expect(try second.merge(device.path).forgottenElsewhere == 0)
    #expect(try second.count("interview") == 1)
  }

  @Test func `interviews in progress and returned ones stay`() throws {
    try hold("a", "Ñandú")
    try hold("b", "Quirquincho")
    try sync()
    try device.tamper(
      "INSERT INTO review VALUES ('a', 'returned', 'Revise', '[]', 'Rosa', 0, 0)")
    _ = try device.startDraft(study.seal(HeldInterview("c")).opening)
    let plan = try device.forgetAcknowledged()
    #expect((plan.interviews, plan.returned, plan.drafts) == (["b"], 1, 1))
    #expect(try device.lines("SELECT id FROM interview") == ["id=\"a\""])
  }

  @Test func `an attachment goes with the last interview that refers to it`() throws {
    let place = try study.folder.write(Data("retrato de Ñandú".utf8), to: "foto.jpg")
    let photo = try device.attach(fileAt: place)
    let other = try device.attach(
      fileAt: try study.folder.write(Data("retrato de Rosa".utf8), to: "otra.jpg"))
    try hold("a", photo.digest)
    try sync()
    try hold("b", other.digest)
    let plan = try device.forgetAcknowledged()
    #expect(plan.attachments == [photo.digest])
    #expect(try device.attachments().map(\.digest) == [other.digest])
    #expect(try study.centre.attachment(photo.digest) != nil)
    try expectTrueDigests()
  }

  @Test func `attempts stay as long as their case is here`() throws {
    _ = try device.importCases([.sample("7")])
    try device.record(.sample("x", caseID: "7"))
    try device.record(.sample("y", caseID: "ajeno"))
    try sync()
    #expect(try device.forgetAcknowledged().attempts == ["y"])
    #expect(try device.attempts().map(\.id) == ["x"])
    try expectTrueDigests()
  }

  @Test func `what a centre holds of others is no acknowledgement`() throws {
    try hold("a", "Ñandú")
    let key = DigestKey(origin: device.installation.origin, audience: nil)
    try device.write { database in
      let centre = Token16(high: 1, low: 2)
      // As many entries, but others.
      try self.device.noteAcknowledged(
        by: centre, [key: Digest(count: 2, xor: .zero)], in: database)
    }
    #expect(try device.forgetPlan().interviews.isEmpty)
  }
}
