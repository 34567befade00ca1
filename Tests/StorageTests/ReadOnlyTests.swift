import Analysis
import Fieldwork
import Foundation
import GRDB
import Sync
import TestSupport
import Testing

@testable import Storage

/// A study on a medium or in a folder that nobody may write to.
@Suite(.enabled(if: Nobody.exists)) struct ReadOnlyTests {
  private let study: FieldStudy

  init() throws {
    study = try FieldStudy()
    try study.hold("a", ["edad": "30"])
    _ = try study.centre.importCases([.sample("1")])
  }

  /// A copy of the central file in a folder of its own, closed to everybody.
  private func closed<Value>(
    keepingLog: Bool = false, _ prepare: (String) throws -> Void = { _ in },
    _ body: (String) throws -> Value
  ) throws -> Value {
    if !keepingLog { try study.centre.tamper("PRAGMA wal_checkpoint(TRUNCATE)") }
    let folder = study.folder.path("cerrada")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    let path = try study.folder.copy(of: study.centre.path, as: "cerrada/centro.campo")
    if !keepingLog { try? FileManager.default.removeItem(atPath: path + "-wal") }
    try prepare(path)
    for file in [path, path + "-wal"] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    }
    for place in [(folder, 0o555), (study.folder.path, 0o755)] {
      try FileManager.default.setAttributes([.posixPermissions: place.1], ofItemAtPath: place.0)
    }
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    }
    return try Nobody.run { try body(path) }
  }

  private func expectReadable(_ path: String) throws {
    let file = try study.open(path)
    #expect(file.isReadOnly)
    #expect(file.path == path)
    let rows = try file.tally(
      [QuestionKey(path: "edad")], in: Population(formID: "encuesta"), by: nil)
    #expect(rows.map(\.count) == [1])
    #expect(try file.interviewRecord("a") != nil)
    #expect(try file.caseCount() == 1)
    #expect(try file.drafts().isEmpty)
    #expect(try study.exportedRows(of: file) == 1)
  }

  @Test func `it is read as it lies there, and nothing is left beside it`() throws {
    try closed { path in
      try expectReadable(path)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: study.folder.path("cerrada"))
      #expect(files == ["centro.campo"])
    }
  }

  @Test func `what stands in its log is read as well`() throws {
    try closed(keepingLog: true) { path in
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      try expectReadable(path)
    }
  }

  @Test func `a file of the first format is read from a copy in the newest`() throws {
    let old = try study.inFirstFormat(study.centre, as: "viejo.campo")
    try closed { path in
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: old, toPath: path)
    } _: { path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      try expectReadable(path)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `writing is refused and says why`() throws {
    let device = try study.device("lejos")
    try study.hold("n", [:], in: device)
    try closed { path in
      let file = try study.open(path)
      let refusal = StorageFailure.readOnly(file: path)
      #expect(throws: refusal) { try file.set("a", to: "1") }
      #expect(throws: refusal) { try study.hold("b", [:], in: file) }
      #expect(throws: refusal) { try file.merge(device.path) }
    }
  }

  @Test func `a closed file in an open folder is read in its place`() throws {
    try closed { path in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o777], ofItemAtPath: study.folder.path("cerrada"))
    } _: { path in
      let file = try study.open(path)
      #expect(try file.value("SELECT edad FROM form_encuesta") == "30")
    }
  }
}

extension FieldStudy {
  fileprivate func exportedRows(of file: SurveyFile) throws -> Int {
    try exported("encuesta", from: file).first?.rows.count ?? -1
  }
}
