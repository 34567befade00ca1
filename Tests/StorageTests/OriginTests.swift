import Expressions
import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Backups, copies and clones: no number is ever used twice by one origin where it can be helped.
struct OriginTests {
  private let study: FieldStudy
  private let home: DeviceHome
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    home = DeviceHome("ana", in: study)
    device = try home.device("ana", joining: study.centre, in: study)
  }

  private func hold(_ id: String, in file: SurveyFile) throws {
    try study.hold(id, ["edad": "30"], in: file)
  }

  @Test func `work on one laptop goes on under one origin`() throws {
    let origin = device.installation.origin
    for id in ["a", "b", "c"] { try hold(id, in: device) }
    let again = try home.open(device.path)
    try hold("d", in: again)
    #expect(again.installation.origin == origin)
    #expect(home.notices.isEmpty)
    #expect(device.installation.device == (try home.value.keys?.identity().id.description))
  }

  @Test func `a restored backup goes on under a new origin, and nothing is written before`() throws
  {
    try hold("a", in: device)
    let backup = try study.folder.copy(of: device.path, as: "respaldo.campo")
    try hold("b", in: device)
    let former = device.installation.origin
    let restored = try home.open(backup)
    try hold("c", in: restored)
    #expect(home.notices == [.restored])
    #expect(restored.installation.origin != former)
    #expect(
      try restored.lines("SELECT subject FROM entry WHERE kind = 'interview' ORDER BY number")
        == ["subject=\"a\"", "subject=\"c\""])
    #expect(
      try restored.value(
        "SELECT body ->> 'previous' FROM entry WHERE kind = 'device' ORDER BY number DESC LIMIT 1")
        == former.description)
    _ = try study.centre.merge(device.path)
    let report = try study.centre.merge(restored.path)
    #expect(report.forks.isEmpty)
    #expect(try study.centre.count("interview") == 3)
  }

  @Test func `two copies used in turn on one laptop never share a number`() throws {
    try hold("a", in: device)
    let copy = try home.open(study.folder.copy(of: device.path, as: "copia.campo"))
    // Both are open and equal: the first to write keeps the origin.
    try hold("b", in: device)
    try hold("c", in: copy)
    try hold("d", in: device)
    try hold("e", in: copy)
    #expect(home.notices == [.restored])
    #expect(device.installation.origin != copy.installation.origin)
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.merge(copy.path).forks.isEmpty)
    #expect(try study.centre.count("interview") == 5)
  }

  @Test func `a file taken to another laptop goes on under that laptop's origin`() throws {
    try hold("a", in: device)
    let other = DeviceHome("luis", in: study)
    let moved = try other.open(study.folder.copy(of: device.path, as: "luis.campo"))
    try hold("b", in: moved)
    try hold("c", in: device)
    #expect(other.notices == [.otherDevice])
    #expect(home.notices.isEmpty)
    #expect(moved.installation.device == (try other.value.keys?.identity().id.description))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.merge(moved.path).forks.isEmpty)
  }

  @Test func `a cloned disk makes a fork at the centre, and both go on apart once they meet it`()
    throws
  {
    try hold("a", in: device)
    // The clone has the keys and the memory as well.
    let twin = DeviceHome("twin", in: study)
    try FileManager.default.copyItem(atPath: home.path, toPath: twin.path)
    let clone = try twin.open(study.folder.copy(of: device.path, as: "clon.campo"))
    try hold("b", in: device)
    try hold("c", in: clone)
    #expect(twin.notices.isEmpty)
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.merge(clone.path).forks.count == 1)
    // Each learns from the centre's digests that there are numbers it never gave.
    for (file, home) in [(device, home), (clone, twin)] {
      _ = try file.merge(study.centre.path)
      try hold("nueva \(file.path)", in: file)
      #expect(home.notices == [.metOwnNumbers])
    }
    #expect(device.installation.origin != clone.installation.origin)
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.merge(clone.path).forks.isEmpty)
    #expect(try study.centre.count("interview") == 5)
  }

  @Test func `clocks that are years off change nothing`() throws {
    let origin = device.installation.origin
    for year in [1971, 2040, 2026] {
      let day = try #require(CivilDate(iso: "\(year)-03-01"))
      study.surroundings.set(Moment(day, zoneOffsetMinutes: -300))
      try hold("año \(year)", in: device)
    }
    #expect(device.installation.origin == origin)
    #expect(home.notices.isEmpty)
    #expect(
      try device.value(
        "SELECT max(at) = (SELECT at FROM entry WHERE origin = x'\(origin)' "
          + "ORDER BY seq DESC) FROM entry WHERE origin = x'\(origin)'") == "1")
  }

  @Test func `a power cut between the memory's proposal and the commit is no new origin`() throws {
    try hold("a", in: device)
    let origin = device.installation.origin
    let record = try #require(
      home.value.memory?.record(of: origin, study: device.installation.study))
    #expect(record.propose(OriginState(seq: 9, digest: Digest(count: 9, xor: .zero))))
    withExtendedLifetime(record) {}
    try hold("b", in: home.open(device.path))
    #expect(home.notices.isEmpty)
  }

  @Test func `a power cut between the commit and its confirmation is no new origin`() throws {
    let memory = try Data(contentsOf: remembered)
    try hold("a", in: device)
    let after = try Data(contentsOf: remembered)
    // As it stood before the renaming.
    try memory.write(to: remembered)
    try after.write(to: remembered.deletingPathExtension().appendingPathExtension("pending"))
    try hold("b", in: home.open(device.path))
    #expect(home.notices.isEmpty)
  }

  private var remembered: URL {
    let installation = device.installation
    return URL(
      fileURLWithPath: "\(home.path)/origins/\(installation.study)-\(installation.origin).json")
  }

  @Test func `a transaction that fails leaves the memory as it was`() throws {
    try hold("a", in: device)
    #expect(throws: StorageFailure.self) {
      try device.write { database in
        try self.device.record(.sample("x"), in: database)
        throw StorageFailure.unexpected("corte")
      }
    }
    try hold("b", in: device)
    #expect(home.notices.isEmpty)
  }

  @Test func `without its memory a file goes on under a new origin`() throws {
    try hold("a", in: device)
    try FileManager.default.removeItem(atPath: home.path + "/origins")
    try hold("b", in: device)
    #expect(home.notices == [.unknown])
    try hold("c", in: device)
    #expect(home.notices == [.unknown])
    #expect(
      try device.value(
        "SELECT count(*) FROM entry WHERE kind = 'device' AND body ->> 'name' = 'ana'")
        == "2")
  }

  @Test func `where nothing can be remembered interviews go on`() throws {
    try hold("a", in: device)
    try FileManager.default.removeItem(atPath: home.path + "/origins")
    // A file in the folder's place: nobody can write into it, root included.
    try Data().write(to: URL(fileURLWithPath: home.path + "/origins"))
    try hold("b", in: device)
    #expect(home.notices.isEmpty)
    #expect(try device.count("interview") == 2)
  }

  @Test func `a window that was open meanwhile takes over the new origin`() throws {
    try hold("a", in: device)
    let window = try home.open(device.path)
    try FileManager.default.removeItem(atPath: home.path + "/origins")
    try hold("b", in: device)
    try hold("c", in: window)
    #expect(window.installation.origin == device.installation.origin)
    #expect(home.notices == [.unknown])
  }
}
