import Foundation
import GRDB
import Testing

@testable import Storage

/// Files that are not taken in, whatever is wrong with them, and leave no trace.
struct RefusedFileTests {
  private let study: FieldStudy
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    device = try study.device("uno")
    for number in 1...40 {
      try study.hold("i\(number)", ["nombre": "Ana \(number)", "edad": "30"], in: device)
    }
    try study.hold("propia", ["edad": "50"])
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  @Test func `a file that is not there`() throws {
    try refuse(
      study.folder.path("falta.campo"), .noSuchFile(file: study.folder.path("falta.campo")))
  }

  @Test func `a file without a byte`() throws {
    let path = try study.folder.write(Data(), to: "vacio.campo")
    try refuse(path, .notASurveyFile(file: path))
  }

  @Test func `a file that SQLite does not know`() throws {
    let path = try study.folder.write(Data(repeating: 0x41, count: 9_000), to: "texto.campo")
    try refuse(path, .notASurveyFile(file: path))
  }

  @Test func `a database of another program`() throws {
    let path = study.folder.path("otra.campo")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    try refuse(path, .notASurveyFile(file: path))
  }

  @Test func `a folder`() throws {
    let path = study.folder.path("carpeta.campo")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try refuse(path, .notASurveyFile(file: path))
  }

  @Test func `a file of a newer format`() throws {
    try device.tamper("PRAGMA user_version = \(Schema.version + 1)")
    try device.tamper("PRAGMA wal_checkpoint(TRUNCATE)")
    let failure = StorageFailure.newerFormat(
      file: device.path, version: Int(Schema.version) + 1, known: Int(Schema.version))
    try refuse(device.path, failure)
    #expect(throws: failure) { try study.open(device.path) }
  }

  @Test func `a file whose newer format stands only in its log`() throws {
    try device.tamper("PRAGMA user_version = \(Schema.version + 1)")
    let failure = StorageFailure.newerFormat(
      file: device.path, version: Int(Schema.version) + 1, known: Int(Schema.version))
    try refuse(device.path, failure)
    #expect(throws: failure) { try study.open(device.path) }
  }

  @Test(arguments: [1, 99, 100, 4_095, 4_096, 20_000, -4_096, -1])
  func `a file that was cut while being copied`(size: Int) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: device.path))
    let path = try study.folder.write(
      whole.prefix(size > 0 ? size : whole.count + size), to: "cortado.campo")
    let failure =
      size > 0 && size < 100
      ? StorageFailure.notASurveyFile(file: path) : StorageFailure.damaged(file: path)
    try refuse(path, failure)
    #expect(throws: failure) { try study.open(path) }
  }

  @Test func `a file whose pages were mixed up`() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: device.path))
    for page in stride(from: 8_192, to: bytes.count - 4_096, by: 8_192) {
      bytes.replaceSubrange(page..<page + 2_000, with: Data(repeating: 0xFF, count: 2_000))
    }
    let path = try study.folder.write(bytes, to: "mezclado.campo")
    try refuse(path, .damaged(file: path))
  }

  @Test func `another study's file, named by its study`() throws {
    let other = try FieldStudy(seed: 2)
    try refuse(other.centre.path, .otherStudy(file: other.centre.path, study: "Estudio"))
  }

  @Test func `a file whose tables are not as campo makes them`() throws {
    try device.tamper("ALTER TABLE digest RENAME TO oculta")
    try device.tamper(
      "CREATE VIEW digest AS SELECT 'x' AS origin, 1 AS audience, 2 AS count, 'y' AS xor")
    try refuse(device.path, .damaged(file: device.path))
  }

  @Test func `a file without tables, even to open it`() throws {
    let path = study.folder.path("hueco.campo")
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }
    #expect(throws: StorageFailure.damaged(file: path)) { try study.open(path) }
    try refuse(path, .damaged(file: path))
  }

  /// Root may read and write everything, so this holds for other accounts alone.
  @Test(.enabled(if: geteuid() != 0)) func `a file in a folder that cannot be written to`() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: study.folder.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: study.folder.path)
    }
    #expect(throws: StorageFailure.self) {
      try SurveyFile.makeStudy(
        at: study.folder.path("nuevo.campo"), name: "X", forms: [],
        surroundings: study.surroundings.value)
    }
    #expect(try study.centre.merge(device.path).new > 0)
  }

  #if os(Linux)
    @Test func `a place where no file can be made`() throws {
      let failure = StorageFailure.cannotOpen(file: "/proc/campo/x.campo", reason: 14)
      #expect(throws: failure) {
        try SurveyFile.makeStudy(
          at: "/proc/campo/x.campo", name: "X", forms: [], surroundings: study.surroundings.value)
      }
    }
  #endif

  private func refuse(
    _ path: String, _ failure: StorageFailure, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try study.centre.logLines() + study.centre.projectionLines()
    #expect(throws: failure, sourceLocation: location) { try study.centre.merge(path) }
    let after = try study.centre.logLines() + study.centre.projectionLines()
    #expect(after == before, sourceLocation: location)
  }
}
