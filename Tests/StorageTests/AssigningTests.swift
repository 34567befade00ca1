import Expressions
import Fieldwork
import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Cases given to devices, taken away again, and what each device gets to see.
struct AssigningTests {
  private let study: FieldStudy
  private let homes: [DeviceHome]
  private let devices: [SurveyFile]

  init() throws {
    let study = try FieldStudy()
    let homes = ["ana", "luis"].map { DeviceHome($0, in: study) }
    devices = try zip(["ana", "luis"], homes).map { name, home in
      try home.device(name, joining: study.centre, in: study)
    }
    for device in devices { _ = try study.centre.merge(device.path) }
    (self.study, self.homes) = (study, homes)
  }

  private func sync() throws {
    for device in devices {
      _ = try study.centre.merge(device.path)
      _ = try device.merge(study.centre.path)
    }
  }

  private func holder(_ number: Int) -> CaseHolder { .device(devices[number].installation.device) }

  @Test func `a case of nobody goes to no device, one of everyone to each`() throws {
    _ = try study.centre.importCases([.sample("1"), .sample("2")], for: ["2": .everyone])
    try sync()
    for device in devices { #expect(try device.cases().map(\.id) == ["2"]) }
    #expect(try study.centre.caseHolders() == ["1": .nobody, "2": .everyone])
  }

  @Test func `an assigned case goes to its device alone, with its attempts`() throws {
    _ = try study.centre.importCases([.sample("1"), .sample("2")])
    try study.centre.record(.sample("x", caseID: "1", note: "Primero"))
    #expect(try study.centre.assign(["1"], to: holder(0)) == 1)
    #expect(try study.centre.assign(["1"], to: holder(0)) == 0)
    try sync()
    #expect(try devices[0].cases().map(\.id) == ["1"])
    #expect(try devices[0].attempts().map(\.note) == ["Primero"])
    #expect(try devices[1].cases().isEmpty)
    #expect(try devices[1].attempts().isEmpty)
  }

  @Test func `a reassigned case leaves its device and reaches the other with what was tried`()
    throws
  {
    _ = try study.centre.importCases([.sample("1")], for: ["1": holder(0)])
    try sync()
    try devices[0].record(.sample("x", caseID: "1", note: "De Ana"))
    try sync()
    _ = try study.centre.assign(["1"], to: holder(1))
    try sync()
    #expect(try devices[0].cases().isEmpty)
    #expect(try devices[1].cases().map(\.id) == ["1"])
    #expect(try devices[1].attempts().map(\.note) == ["De Ana"])
    // And back again.
    try devices[1].record(.sample("y", caseID: "1", minutes: 5, note: "De Luis"))
    try sync()
    _ = try study.centre.assign(["1"], to: holder(0))
    try sync()
    #expect(try devices[0].cases().map(\.id) == ["1"])
    #expect(try devices[0].attempts().map(\.note) == ["De Ana", "De Luis"])
    #expect(try devices[1].cases().isEmpty)
    for file in devices + [study.centre] {
      let rows = try file.projectionLines()
      try file.rebuild()
      #expect(try file.projectionLines() == rows)
    }
  }

  @Test func `a list brought in again keeps who has a case`() throws {
    _ = try study.centre.importCases([.sample("1")], for: ["1": holder(0)])
    _ = try study.centre.importCases([.sample("1", phone: "111")])
    #expect(try study.centre.caseHolders() == ["1": holder(0)])
    try sync()
    #expect(try devices[0].contactCase("1")?.value(of: "celular") == "111")
  }

  @Test func `a centre calls what no device has`() throws {
    _ = try study.centre.importCases(
      ["1", "2", "3"].map { .sample($0) }, for: ["1": holder(0), "2": .everyone])
    #expect(try study.centre.workableCases().map(\.id) == ["2", "3"])
    try sync()
    #expect(try devices[0].workableCases().map(\.id) == ["1", "2"])
  }

  @Test func `a case that is not there is named, and none is assigned`() throws {
    _ = try study.centre.importCases([.sample("1")])
    #expect(throws: StorageFailure.unknownCases(ids: ["9"])) {
      try study.centre.assign(["1", "9"], to: holder(0))
    }
    #expect(try study.centre.caseHolders() == ["1": .nobody])
  }

  @Test func `a laptop's file never holds a byte of another's case`() throws {
    for seed in SoakTime(seconds: 1, soaking: 60).seeds() {
      var generator = SeededGenerator(seed: seed)
      try randomFieldwork(&generator, seed: seed)
    }
  }

  /// Random assignments and attempts; the phone number of a case is its mark in the bytes.
  private func randomFieldwork(_ generator: inout SeededGenerator, seed: UInt64) throws {
    let field = try AssigningTests()
    var seen: [Set<String>] = [[], []]
    for step in 0..<Int.random(in: 4...10, using: &generator) {
      let id = "\(Int.random(in: 1...4, using: &generator))"
      let holders: [CaseHolder] = [.nobody, field.holder(0), field.holder(1)]
      let holder = holders[Int.random(in: 0..<3, using: &generator)]
      let contact = ContactCase.sample(id, phone: "marca-\(seed)-\(id)")
      _ = try field.study.centre.importCases([contact])
      _ = try field.study.centre.assign([id], to: holder)
      for number in 0..<2 where holder == field.holder(number) { seen[number].insert(id) }
      if generator.happens(60) { try field.sync() }
      let worker = Int.random(in: 0..<2, using: &generator)
      if let own = try field.devices[worker].cases().randomElement(using: &generator) {
        try field.devices[worker].record(
          .sample("\(seed)-\(step)", caseID: own.id, note: "marca-\(seed)-\(own.id)"))
      }
    }
    try field.sync()
    for (number, device) in field.devices.enumerated() {
      try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: device.path))
      for id in (1...4).map(String.init) where !seen[number].contains(id) {
        #expect(bytes.range(of: Data("marca-\(seed)-\(id)".utf8)) == nil, "seed \(seed)")
      }
      let held = try field.study.centre.caseHolders().filter { $0.value == field.holder(number) }
      #expect(Set(try device.cases().map(\.id)) == Set(held.keys), "seed \(seed)")
    }
  }
}
