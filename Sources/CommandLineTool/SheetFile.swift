import Foundation
import Languages
import Spreadsheets
import Storage

/// One CSV file of an export: written under another name, and renamed when it is whole.
struct SheetFile {
  private static let bufferSize = 1 << 20

  let path: String
  let bom: Bool

  /// Writes a sheet and returns how many rows it has.
  func write(_ sheet: ExportSheet, _ settings: ExportSettings, from file: SurveyFile) throws -> Int
  {
    let part = path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let handle = FileHandle(forWritingAtPath: part)
    else { throw CommandFailure.cannotWrite(path) }
    do {
      let rows = try fill(handle, sheet, settings, from: file)
      try handle.synchronize()
      try handle.close()
      guard rename(part, path) == 0 else { throw CommandFailure.cannotWrite(path) }
      return rows
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      if error is any ExplainedFailure { throw error }
      throw CommandFailure.cannotWrite(path)
    }
  }

  private func fill(
    _ handle: FileHandle, _ sheet: ExportSheet, _ settings: ExportSettings, from file: SurveyFile
  ) throws -> Int {
    var buffer: [UInt8] = []
    var rows = 0
    var writer = CSVWriter(byteOrderMark: bom) { bytes in
      buffer.append(contentsOf: bytes)
      guard buffer.count >= Self.bufferSize else { return }
      try handle.write(contentsOf: buffer)
      buffer.removeAll(keepingCapacity: true)
    }
    try writer.append(sheet.header)
    try file.exportRows(of: sheet, settings) { cells in
      try writer.append(cells)
      rows += 1
    }
    try handle.write(contentsOf: buffer)
    return rows
  }
}
