import Expressions
import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Devices that introduced themselves, those a coordinator enrolled, and what strangers bring.
struct QuarantineTests {
  private let study: FieldStudy
  private let office: DeviceHome
  private let centre: SurveyFile
  private let homes: [DeviceHome]
  private let devices: [SurveyFile]

  init() throws {
    let study = try FieldStudy()
    let office = DeviceHome("oficina", in: study)
    let centre = try SurveyFile.makeStudy(
      at: study.folder.path("oficina.campo"), name: "Estudio", forms: [study.body],
      surroundings: office.value)
    let homes = ["ana", "luis"].map { DeviceHome($0, in: study) }
    devices = try zip(["ana", "luis"], homes).map { try $1.device($0, joining: centre, in: study) }
    (self.study, self.office, self.centre, self.homes) = (study, office, centre, homes)
  }

  private func enrol(
    _ device: SurveyFile, in file: SurveyFile? = nil, as role: String = "device",
    _ state: EnrolmentBody.State = .enrolled
  ) throws {
    let keys = try #require(device.surroundings.deviceKeys)
    let subject = keys.id.description
    try (file ?? centre).write { database in
      let file = file ?? self.centre
      let parents = try FieldworkProjector(database: database).heads(.enrolment, subject)
      let body = EnrolmentBody(
        name: device.installation.name, role: role, keys: keys, state: state)
      try file.appendFieldwork(
        [
          SurveyFile.Draft(
            kind: .enrolment, subject: subject, by: "Rosa", audience: nil, parents: parents,
            body: body.body)
        ], in: database)
    }
  }

  @Test func `until somebody is enrolled everything is taken in`() throws {
    try study.hold("a", ["edad": "30"], in: devices[0])
    _ = try centre.merge(devices[0].path)
    #expect(try centre.count("interview") == 1)
    #expect(try centre.devices().map(\.name) == ["Estudio", "ana"])
    #expect(try centre.device(named: "Ana").state == .seen)
    #expect(throws: StorageFailure.self) { try centre.device(named: "nadie") }
  }

  @Test func `a stranger's entries wait, and come in when it is enrolled`() throws {
    try enrol(devices[0])
    for device in devices {
      try study.hold("de \(device.installation.name)", ["edad": "30"], in: device)
      _ = try centre.merge(device.path)
    }
    #expect(try centre.lines("SELECT id FROM interview") == ["id=\"de ana\""])
    #expect(try centre.quarantineCount() > 0)
    #expect(try centre.device(named: "luis").waiting == centre.quarantineCount())
    // Once more changes nothing.
    let waiting = try centre.quarantineCount()
    _ = try centre.merge(devices[1].path)
    #expect(try centre.quarantineCount() == waiting)
    try enrol(devices[1])
    #expect(try centre.quarantineCount() == 0)
    #expect(try centre.count("interview") == 2)
    try study.expectDigests(of: centre)
    let rows = try centre.projectionLines()
    try centre.rebuild()
    #expect(try centre.projectionLines() == rows)
    #expect(try centre.merge(devices[1].path).new == 0)
  }

  @Test func `what a revoked device brings waits; what it brought before stays`() throws {
    try enrol(devices[0])
    try study.hold("antes", ["edad": "30"], in: devices[0])
    _ = try centre.merge(devices[0].path)
    try enrol(devices[0], .revoked)
    try study.hold("después", ["edad": "30"], in: devices[0])
    _ = try centre.merge(devices[0].path)
    #expect(try centre.lines("SELECT id FROM interview") == ["id=\"antes\""])
    #expect(try centre.device(named: "ana").state == .revoked)
    try enrol(devices[0])
    #expect(try centre.count("interview") == 2)
  }

  @Test func `a device's new origin is known by its introduction`() throws {
    try enrol(devices[0])
    let backup = try study.folder.copy(of: devices[0].path, as: "respaldo.campo")
    try study.hold("a", ["edad": "30"], in: devices[0])
    let restored = try homes[0].open(backup)
    try study.hold("b", ["edad": "31"], in: restored)
    for file in [devices[0], restored] { _ = try centre.merge(file.path) }
    #expect(try centre.quarantineCount() == 0)
    #expect(try centre.count("interview") == 2)
    #expect(try centre.device(named: "ana").origins.count == 2)
  }

  @Test func `a device cannot enrol itself or another`() throws {
    try enrol(devices[0])
    try enrol(devices[1], in: devices[1])
    try study.hold("b", ["edad": "31"], in: devices[1])
    _ = try centre.merge(devices[1].path)
    #expect(try centre.count("interview") == 0)
    #expect(try centre.device(named: "luis").state == .seen)
    // Not even an enrolled one may.
    try enrol(devices[1], in: devices[0])
    _ = try centre.merge(devices[0].path)
    #expect(try centre.device(named: "luis").state == .seen)
  }

  @Test func `what a second centre enrolled holds at the first one once that one is enrolled`()
    throws
  {
    let home = DeviceHome("segunda", in: study)
    let second = try home.open(study.folder.copy(of: centre.path, as: "segunda.campo"))
    try study.hold("x", ["edad": "1"], in: second)
    try enrol(devices[0])
    try enrol(devices[1], in: second)
    try study.hold("b", ["edad": "31"], in: devices[1])
    _ = try centre.merge(devices[1].path)
    _ = try centre.merge(second.path)
    #expect(try centre.lines("SELECT id FROM interview").isEmpty)
    try enrol(second, as: "centre")
    withKnownIssue("what a second centre let in waits although that centre is enrolled") {
      let interviews = try centre.lines("SELECT id FROM interview")
      #expect(interviews == ["id=\"b\"", "id=\"x\""])
      let waiting = try centre.quarantineCount()
      #expect(waiting == 0)
    }
  }
}
