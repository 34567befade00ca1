import Expressions
import Fieldwork
import Foundation
import GRDB
import Responses
import TestSupport

@testable import Storage

/// A device at work at random on a recorded disk, with what its file held after each thing done.
final class AcknowledgedWork {
  /// The whole content when the disk had done so many operations.
  struct State {
    let operations: Int
    let content: [String]
  }

  let study: FieldStudy
  let disk: RecordedDisk
  private let folder: TemporaryFolder
  private let other: SurveyFile
  private(set) var states: [State] = []
  private var generator: SeededGenerator
  private var file: SurveyFile
  private var drafts: [OpenDraft] = []
  private var numbers = 0

  /// Makes the device's file, which is the first thing that is acknowledged.
  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    study = try FieldStudy(seed: seed)
    _ = try study.centre.importCases([.sample("c1"), .sample("c2")])
    other = try study.device("otro")
    folder = try TemporaryFolder()
    disk = try RecordedDisk(folder)
    file = try SurveyFile.makeDeviceFile(
      at: folder.path(Self.name), name: "uno", joining: study.centre.path,
      surroundings: study.surroundings.value)
    try keepLogShort()
    try acknowledge()
  }

  static let name = "uno.campo"

  func run(steps: Int) throws {
    for _ in 0..<steps {
      try step()
      try acknowledge()
    }
  }

  private func acknowledge() throws {
    states.append(State(operations: disk.count, content: try file.wholeContent()))
  }

  /// Has the log written back every few pages, so that cuts fall into that, too.
  private func keepLogShort() throws {
    try file.tamper("PRAGMA wal_autocheckpoint = \(Int.random(in: 1...40, using: &generator))")
  }

  private func step() throws {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0...2: try start()
    case 3...8: try record()
    case 9...10: try finalize()
    case 11: try drafts.randomElement(using: &generator)?.keep(unfinished: "Ñand")
    case 12: try discard()
    case 13: try study.bring("clave,edad\n1,\(number())\n2,30\n", into: file, key: "clave")
    case 14: _ = try file.importCases([.sample("c\(number())", phone: "\(number())")])
    case 15: try file.record(.sample("i\(number())", caseID: "c1", note: "\(number())"))
    case 16: try file.set("clave \(number())", to: "\(number())")
    case 17: try reopen()
    default: try merge()
    }
  }

  private func number() -> Int { Int.random(in: 1...4, using: &generator) }

  private func start() throws {
    numbers += 1
    let opening = study.seal(HeldInterview("i\(numbers)")).opening
    drafts.append(try file.startDraft(opening, prefilled: [AnswerPath("edad"): .value("1")]))
  }

  private func record() throws {
    guard let draft = drafts.randomElement(using: &generator) else { return try start() }
    let long = String(repeating: "largo ", count: generator.happens(20) ? 2_000 : 2)
    try draft.record([
      .answered(AnswerPath("edad"), .value("\(number())")),
      .answered(AnswerPath("nombre"), .value(long)),
    ])
  }

  private func finalize() throws {
    guard let draft = takeDraft() else { return try start() }
    var held = HeldInterview(draft.opening.id, ["edad": "\(number())"])
    held.status = .partial
    try draft.finalize(study.seal(held))
  }

  private func discard() throws { try takeDraft()?.discard() }

  private func takeDraft() -> OpenDraft? {
    guard let place = drafts.indices.randomElement(using: &generator) else { return nil }
    return drafts.remove(at: place)
  }

  /// Closes the file in good order, which writes back and deletes its log, and opens it again.
  private func reopen() throws {
    let open = drafts.map(\.number)
    drafts = []
    try file.queue.close()
    file = try study.open(folder.path(Self.name))
    try keepLogShort()
    for number in open { drafts.append(try file.reopenDraft(number).draft) }
  }

  private func merge() throws {
    numbers += 1
    _ = try other.importCases([.sample("c\(number())", phone: "\(number())")])
    try study.add(
      FieldStudy.plainForm.replacing("| 1 |", with: "| \(numbers) |"), to: other)
    _ = try file.merge(other.path)
  }
}

extension SurveyFile {
  /// Every row of every table, as lines that can be compared.
  func wholeContent() throws -> [String] {
    let tables = try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema
          WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name
          """)
    }
    return try tables.flatMap { table in
      try lines("SELECT '\(table)' AS t, * FROM \(table.quotedForSQL)").sorted()
    }
  }
}
