import Expressions
import Forms
import Foundation
import Interviewing
import Spreadsheets
import Storage
import Sync

/// A folder of its own to measure in, on the disk of the working directory.
final class Bench {
  let campo: String
  private let folder: String

  init(campo: String) throws {
    self.campo = campo
    folder = ".build-benchmarks"
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    // The programs measured keep their keys and their memory here, not in the user's folder.
    setenv("CAMPO_HOME", folder + "/home", 1)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Copies a survey file nobody has open.
  func copy(_ name: String, to copy: String) throws {
    for suffix in ["", "-wal", "-shm", "-lock"] {
      try? FileManager.default.removeItem(atPath: path(copy) + suffix)
    }
    try FileManager.default.copyItem(atPath: path(name), toPath: path(copy))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  /// A questionnaire as a study takes it in.
  static func body(of workbook: some Workbook) throws -> FormBody {
    let reading = FormReading(of: workbook)
    guard let form = reading.form else { throw BenchmarkFailure.refusedForm(workbook.fileName) }
    return FormBody(
      formID: form.id, version: form.version, title: form.title.source(in: form.defaultLanguage),
      source: reading.source)
  }

  static func satisfaction() throws -> FormBody {
    try body(at: "Questionnaires/satisfaction/satisfaction.md")
  }

  private static func body(at path: String) throws -> FormBody {
    let workbook = try workbook(at: path)
    return try body(of: workbook)
  }
}

extension Surroundings {
  /// The clock and the randomness of this machine.
  static let ofThisMachine = Surroundings(
    now: { Moment.now }, randomBits: { UInt64.random(in: .min ... .max) })
}

extension Moment {
  static var now: Moment {
    Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1000), zoneOffsetMinutes: 0)
  }
}
