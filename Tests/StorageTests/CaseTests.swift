import Fieldwork
import Foundation
import Sync
import TestSupport
import Testing

@testable import Storage

/// Contact lists brought in, and what becomes of them on several devices.
struct CaseTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
  }

  @Test func `a list comes back as it was, in its order`() throws {
    let list = ["9", "10", "a b", "ñ"].map { ContactCase.sample($0) }
    #expect(try study.centre.importCases(list) == CaseImport(new: 4))
    #expect(try study.centre.cases() == list)
    #expect(try study.centre.contactCase("a b") == list[2])
    #expect(try study.centre.contactCase("falta") == nil)
    #expect(try study.centre.caseCount() == 4)
  }

  @Test func `the same list brings nothing the second time`() throws {
    let list = (1...5).map { ContactCase.sample("\($0)") }
    _ = try study.centre.importCases(list)
    let before = try study.centre.logLines()
    #expect(try study.centre.importCases(list) == CaseImport(same: 5))
    #expect(try study.centre.logLines() == before)
  }

  @Test func `a row that changed replaces what was known of the case`() throws {
    _ = try study.centre.importCases([.sample("1"), .sample("2")])
    let changed = ContactCase.sample("1", phone: "888")
    #expect(try study.centre.importCases([changed]) == CaseImport(changed: 1))
    #expect(try study.centre.contactCase("1") == changed)
    #expect(
      try study.centre.value(
        "SELECT count(*) FROM entry WHERE kind = 'case' AND length(parents) > 0")
        == "1")
  }

  @Test func `of two rows with one id the last one counts`() throws {
    let last = ContactCase.sample("1", phone: "888")
    let report = try study.centre.importCases([.sample("1"), last])
    #expect(report == CaseImport(new: 1, changed: 1))
    #expect(try study.centre.cases() == [last])
    #expect(try study.centre.importCases([last]) == CaseImport(same: 1))
  }

  @Test func `devices have the cases, and both centres the same of two lists`() throws {
    let device = try study.device("uno")
    _ = try device.importCases([.sample("1", phone: "111"), .sample("2")], for: ["1": .everyone])
    _ = try study.centre.importCases([.sample("1", phone: "222")], for: ["1": .everyone])
    let second = try study.secondCentre()
    _ = try study.centre.merge(device.path)
    _ = try second.merge(device.path)
    _ = try second.merge(study.centre.path)
    #expect(try study.centre.cases() == second.cases())
    #expect(try study.centre.caseCount() == 2)
    // A list that has seen both settles it.
    _ = try study.centre.importCases([.sample("1", phone: "333")])
    _ = try device.merge(study.centre.path)
    #expect(try device.contactCase("1")?.value(of: "celular") == "333")
  }

  @Test func `a case is written as the vector of Sync's README`() throws {
    let contact = ContactCase(
      id: "7",
      fields: [
        CaseField(name: "caso", value: "7"), CaseField(name: "nombre", value: "Ñusta Quispe"),
        CaseField(name: "celular", value: "999 888 777"), CaseField(name: "zona", value: ""),
      ],
      roles: CaseRoles(
        id: "caso", name: "nombre", phones: ["celular"], zone: "zona",
        identifying: ["nombre", "celular"]))
    #expect(
      contact.body.text == """
        {"cells":["7","Ñusta Quispe","999 888 777",""],"columns":["caso","nombre","celular",\
        "zona"],"roles":{"id":"caso","identifying":["celular","nombre"],"name":"nombre",\
        "phones":["celular"],"zone":"zona"}}
        """)
    #expect(ContactCase(id: "7", body: contact.body) == contact)
  }

  @Test func `a withdrawn case is none`() throws {
    _ = try study.centre.importCases([.sample("1")])
    try study.centre.tamper("UPDATE entry SET nonce = NULL, body = NULL WHERE kind = 'case'")
    try study.centre.rebuild()
    #expect(try study.centre.cases().isEmpty)
  }

  @Test func `a case that a later version shaped otherwise is kept and not shown`() throws {
    let device = try study.device("uno")
    try device.seal("case", "1", audience: "*", body: .object(["cells": .integer(1)]))
    _ = try study.centre.merge(device.path)
    #expect(try study.centre.cases().isEmpty)
    #expect(try study.centre.value("SELECT count(*) FROM entry WHERE kind = 'case'") == "1")
  }
}
