import Foundation
import GRDB

/// A copy of a file in which every computed table is built again, to be compared and thrown away.
struct ScratchRebuild {
  private let file: SurveyFile

  init(of file: SurveyFile) {
    self.file = file
  }

  /// The computed tables that are not what the entries give.
  func differingTables() throws(StorageFailure) -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("campo-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      let copy = folder + "/scratch.campo"
      try FileCopy.write(file.queue, to: copy)
      var surroundings = file.surroundings
      surroundings.memory = nil
      surroundings.tell = { _ in }
      let scratch = try SurveyFile(opening: copy, surroundings: surroundings)
      let before = try scratch.read(Self.contents)
      try scratch.rebuild()
      let after = try scratch.read(Self.contents)
      return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    } catch {
      throw StorageFailure(error, file: file.path)
    }
  }

  /// Each computed table's rows as one hash each, in an order of their own.
  private static func contents(_ database: Database) throws -> [String: Int] {
    let forms = try String.fetchAll(
      database,
      sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'form!_%' ESCAPE '!'")
    let fixed = [
      "form", "interview", "conflict", "projection", "cases", "attempt", "setting", "register",
      "attachment", "device", "device_origin", "fork", "review", "withdrawn",
    ]
    return try (fixed + forms).reduce(into: [:]) { contents, table in
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(table.quotedForSQL)")
      var (count, sum) = (0, 0)
      while let row = try rows.next() {
        var hasher = Hasher()
        for (column, value) in row {
          hasher.combine(column)
          hasher.combine(value)
        }
        count &+= 1
        sum &+= hasher.finalize()
      }
      contents[table] = sum &+ count
    }
  }
}
