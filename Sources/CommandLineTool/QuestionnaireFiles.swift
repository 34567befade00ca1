import Authoring
import Forms
import Foundation
import Spreadsheets

/// The questionnaire files that a command line names: files, folders and `-`, the standard input.
struct QuestionnaireFiles {
  struct File {
    let path: String
    /// Found in a folder, where files that are no questionnaires may lie too.
    let isFromFolder: Bool
  }

  let files: [File]

  init(named paths: [String]) {
    files = paths.flatMap { path in
      Self.isFolder(path)
        ? Self.contents(of: path).map { File(path: $0, isFromFolder: true) }
        : [File(path: path, isFromFolder: false)]
    }
  }

  /// The cells of one of the files, or of the standard input.
  static func workbook(at path: String) throws(SpreadsheetFailure) -> any Workbook {
    guard path == "-" else { return try Spreadsheets.workbook(at: path) }
    let contents = (try? FileHandle.standardInput.readToEnd()) ?? Data()
    return try Spreadsheets.workbook(fileName: path, contents: [UInt8](contents))
  }

  /// Reads a questionnaire with the lists that lie beside its file.
  static func reading(
    _ workbook: some Workbook, at path: String, mode: FormReading.Mode = .tolerant
  ) -> FormReading {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    return FormReading(of: workbook, mode: mode) { name in
      // A list is named without folders; anything else would reach out of the form's own.
      guard path != "-", !name.contains("/") else { return nil }
      return try? file(at: folder.appending(path: name).path)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// Hidden files and the lock files of spreadsheet programs are passed over.
  private static func contents(of folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    return found.filter { path in
      WorkbookFormat(fileName: path) != nil
        && !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
    }.sorted().map { "\(base)/\($0)" }
  }
}
