import Responses
import Languages
import Foundation
import Expressions
import Sync
import TestSupport
import Testing

@testable import Storage

/// What is found when a survey file is looked over.
struct DiagnosisTests {
  private let study: FieldStudy
  private let home: DeviceHome
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    home = DeviceHome("ana", in: study)
    device = try home.device("ana", joining: study.centre, in: study)
    try study.hold("a", ["edad": "30"], in: device)
  }

  private func verdict(_ check: DiagnosisLine.Check) throws -> DiagnosisLine.Verdict? {
    try Diagnosis(of: device).lines().first { $0.check == check }?.verdict
  }

  @Test func `a sound file has every check, and only what is not handed over asks for something`()
    throws
  {
    let lines = try Diagnosis(of: device).lines()
    #expect(lines.map(\.check) == DiagnosisLine.Check.allCases)
    let told = lines.filter { $0.verdict == .attention }.map(\.check)
    #expect(Set(told).isSubset(of: [.encryption, .space, .handover]))
    for line in lines {
      #expect(!line.sentence.spanish.isEmpty && !line.sentence.english.isEmpty)
    }
  }

  @Test func `looking does not change a byte`() throws {
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let before = try Data(contentsOf: URL(fileURLWithPath: device.path))
    _ = try Diagnosis(of: device).lines()
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: device.path)) == before)
  }

  @Test func `a changed answer in the log does not match its seal`() throws {
    try device.tamper(
      "UPDATE entry SET body = replace(body, '30', '31') WHERE kind = 'interview'")
    #expect(try verdict(.entries) == .attention)
  }

  @Test func `a lost entry is told as a file copied without its log`() throws {
    try device.tamper("DELETE FROM entry WHERE kind = 'interview'")
    let line = try Diagnosis(of: device).digests()
    #expect(line.verdict == .attention)
    #expect(line.sentence.spanish.contains("-wal"))
    #expect(line.sentence.english.contains("-wal"))
  }

  @Test func `a table that the entries do not give is named, and repaired`() throws {
    try device.tamper("UPDATE form_encuesta SET edad = 99")
    let line = try Diagnosis(of: device).projections()
    #expect(line.verdict == .attention)
    #expect(line.sentence.spanish.contains("form_encuesta"))
    try Diagnosis(of: device).repair()
    #expect(try verdict(.projections) == .fine)
    #expect(try device.value("SELECT edad FROM form_encuesta") == "30")
  }

  @Test func `a digest that counts wrongly is counted anew`() throws {
    try device.tamper("UPDATE digest SET count = 1, xor = zeroblob(32) WHERE audience = ''")
    #expect(try verdict(.digests) == .attention)
    try Diagnosis(of: device).repair()
    #expect(try verdict(.digests) == .fine)
    try study.expectDigests(of: device)
  }

  @Test func `forks, quarantine and old drafts are told`() throws {
    try device.tamper("INSERT INTO fork VALUES (zeroblob(16), 1)")
    try device.tamper(
      "INSERT INTO quarantine VALUES (zeroblob(32), zeroblob(16), 'x', 0, '{}', NULL, zeroblob(32), NULL)"
    )
    _ = try device.startDraft(study.seal(HeldInterview("b")).opening)
    study.surroundings.set(Moment.sample.later(minutes: 5 * 24 * 60))
    #expect(try verdict(.forks) == .attention)
    #expect(try verdict(.quarantine) == .attention)
    #expect(try verdict(.drafts) == .attention)
  }

  @Test func `a clock behind the newest entry is told`() throws {
    study.surroundings.set(Moment.sample.later(minutes: -3 * 24 * 60))
    let line = try Diagnosis(of: device).clock()
    #expect(line.verdict == .attention)
  }

  @Test func `keys that others can read are told with what to type`() throws {
    let path = try #require(home.value.keys?.devicePath)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let line = Diagnosis(of: device).keys()
    #expect(line.verdict == .attention)
    #expect(line.sentence.spanish.contains("chmod -R go="))
  }

  @Test func `a restored backup is told before it is used`() throws {
    let backup = try study.folder.copy(of: device.path, as: "respaldo.campo")
    try study.hold("b", ["edad": "31"], in: device)
    let restored = try home.open(backup)
    #expect(try Diagnosis(of: restored).origin().verdict == .attention)
    #expect(try Diagnosis(of: device).origin().verdict == .fine)
  }

  @Test func `an encrypted disk is known by what lies below its mount`() throws {
    let blocks = study.folder.path("block")
    for (name, file, text) in [
      ("dm-1", "dm/uuid", "LVM-abc"), ("dm-0", "dm/uuid", "CRYPT-LUKS2-abc"), ("sda1", "size", "1"),
    ] {
      let path = URL(fileURLWithPath: "\(blocks)/\(name)/\(file)")
      try FileManager.default.createDirectory(
        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: path)
    }
    try FileManager.default.createDirectory(
      atPath: "\(blocks)/dm-1/slaves/dm-0", withIntermediateDirectories: true)
    for (source, verdict) in [
      ("/dev/dm-1", DiagnosisLine.Verdict.fine), ("/dev/sda1", .attention), ("overlay", .unknown),
      ("/dev/gone", .unknown),
    ] {
      let mounts = try study.folder.write(
        Data("\(source) / ext4 rw 0 0\nproc /proc proc rw 0 0\n".utf8), to: "mounts")
      let check = MachineCheck(file: device, mounts: mounts, blocks: blocks)
      #expect(check.lines().first?.verdict == verdict, "\(source)")
    }
  }
}
