import Expressions
import Fieldwork
import Foundation
import GRDB
import Responses
import TestSupport
import Testing

@testable import Storage

/// Files that an earlier version of the program wrote.
struct MigrationTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
    try study.hold("a", ["edad": "30", "nombre": "Ñandú"])
    try study.bring("clave,edad\n1,20\n", key: "clave")
    try study.bring("clave,edad\n1,21\n", key: "clave")
  }

  @Test func `a migrated file has the tables of a new one`() throws {
    let file = try study.open(study.inFirstFormat(study.centre, as: "viejo.campo"))
    let schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    #expect(try file.lines(schema) == study.centre.lines(schema))
    #expect(try file.value("PRAGMA user_version") == "2")
    #expect(try file.value("PRAGMA integrity_check") == "ok")
    #expect(try file.read(Schema.isAsMade(in:)))
  }

  @Test func `its entries and rows stay byte for byte`() throws {
    let old = try study.inFirstFormat(study.centre, as: "viejo.campo")
    let file = try study.open(old)
    #expect(try file.logLines() == study.centre.logLines())
    #expect(try file.projectionLines() == study.centre.projectionLines())
    try study.expectDigests(of: file)
  }

  @Test func `its interviews in progress go on`() throws {
    let draft = try study.centre.startDraft(study.seal(HeldInterview("b")).opening)
    let changes: [InterviewChange] = [
      .answered(AnswerPath("edad"), .value("40")),
      .remarked(Remark(.note, path: nil, text: "x", at: .sample)),
    ]
    try draft.record(changes)
    let file = try study.open(study.inFirstFormat(study.centre, as: "viejo.campo"))
    let (again, saved) = try file.reopenDraft(draft.number)
    #expect(saved.map(\.change) == changes)
    try again.record([.remarked(Remark(.flag, path: nil, text: "", at: .sample))])
    #expect(try file.drafts().map(\.changes) == [3])
  }

  @Test func `what newer devices sent it meanwhile is there at once`() throws {
    _ = try study.centre.importCases([.sample("1"), .sample("2")])
    try study.centre.record(.sample("x"))
    try study.centre.set("clave", to: "1")
    try study.centre.setRegister("quotas", columns: ["a"], rows: [["b"]])
    let file = try study.open(study.inFirstFormat(study.centre, as: "viejo.campo"))
    #expect(try file.cases() == study.centre.cases())
    #expect(try file.attempts() == [.sample("x")])
    #expect(try file.settings() == ["clave": "1"])
    #expect(try file.register("quotas") == study.centre.register("quotas"))
  }

  @Test func `a file of the first format is taken in as it is`() throws {
    let device = try study.device("uno")
    try study.hold("b", ["edad": "50"], in: device)
    let draft = try device.startDraft(study.seal(HeldInterview("c")).opening)
    let old = try study.inFirstFormat(device, as: "viejo.campo")
    let before = try Data(contentsOf: URL(fileURLWithPath: old))
    let report = try study.centre.merge(old)
    #expect((report.new, report.drafts) == (2, 1))
    #expect(try Data(contentsOf: URL(fileURLWithPath: old)) == before)
    try draft.discard()
  }

  @Test func `a migration that cannot end leaves the file as it was`() throws {
    let old = try study.inFirstFormat(study.centre, as: "viejo.campo")
    try DatabaseQueue(path: old).write { try $0.execute(sql: "CREATE TABLE register (x)") }
    #expect(throws: StorageFailure.damaged(file: old)) { try study.open(old) }
    let version = try DatabaseQueue(path: old).read {
      try Int.fetchOne($0, sql: "PRAGMA user_version")
    }
    #expect(version == 1)
  }
}
