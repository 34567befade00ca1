import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// How a study is run: settings key by key, and its tables.
struct SettingsTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  @Test func `settings are set and cleared`() throws {
    try study.centre.set("intentos", to: "6")
    try study.centre.set(["horario": "09:00–20:00", "intentos": "8"])
    #expect(try study.centre.settings() == ["intentos": "8", "horario": "09:00–20:00"])
    try study.centre.set("intentos", to: nil)
    #expect(try study.centre.settings() == ["horario": "09:00–20:00"])
    try study.centre.set("intentos", to: "1")
    #expect(try study.centre.settings()["intentos"] == "1")
  }

  @Test func `what is so already is not sealed again`() throws {
    try study.centre.set("a", to: "1")
    let before = try study.centre.logLines()
    try study.centre.set(["a": "1", "b": nil])
    #expect(try study.centre.logLines() == before)
  }

  @Test func `two people who set different keys do not get in each other's way`() throws {
    let device = try study.device("uno")
    try study.centre.set("común", to: "1")
    _ = try device.merge(study.centre.path)
    try device.set("a", to: "de uno")
    try study.centre.set("b", to: "del centro")
    _ = try study.centre.merge(device.path)
    #expect(
      try study.centre.settings() == ["a": "de uno", "b": "del centro", "común": "1"])
  }

  @Test func `of one key set twice everyone shows the same`() throws {
    let device = try study.device("uno")
    try device.set("a", to: "antes")
    try study.centre.set("a", to: "después")
    _ = try study.centre.merge(device.path)
    _ = try device.merge(study.centre.path)
    #expect(try study.centre.settings() == ["a": "después"])
    #expect(try device.settings() == ["a": "después"])
  }

  @Test func `a register comes back as it was and reaches the devices`() throws {
    let rows = [["norte", "40"], ["«sur»\n", ""], []]
    #expect(try study.centre.setRegister("quotas", columns: ["a", "meta"], rows: rows))
    #expect(try !study.centre.setRegister("quotas", columns: ["a", "meta"], rows: rows))
    let device = try study.device("uno")
    #expect(try device.register("quotas") == Register(columns: ["a", "meta"], rows: rows))
    #expect(try device.register("falta") == nil)
    try study.centre.setRegister("codebook", columns: ["x"], rows: [])
    #expect(try study.centre.registerNames() == ["codebook", "quotas"])
  }

  @Test func `the register set last by one who knew the others counts`() throws {
    let device = try study.device("uno")
    try study.centre.setRegister("r", columns: ["x"], rows: [["1"]])
    _ = try device.merge(study.centre.path)
    try device.setRegister("r", columns: ["x"], rows: [["2"]])
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.register("r")?.rows == [["2"]])
  }
}
