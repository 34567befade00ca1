import Foundation
import Forms
import Spreadsheets
import Testing

@Suite struct WorkbookFileTests {
  @Test func `a Markdown file is read by its extension`() throws {
    let book = try read("form.MD", Array("\u{FEFF}| survey |\n| | type |".utf8))
    #expect(book.fileName == "form.MD")
    #expect(book.sheets.map(\.name) == ["survey"])
  }

  @Test(arguments: ["form.xlsx", "form.xlsm", "form"])
  func `an Excel file is read by its extension or its first bytes`(name: String) throws {
    #expect(try read(name, ExcelMaker().zip().finished()).sheets.map(\.name) == ["survey"])
  }

  @Test func `an old Excel file is told apart from an unknown format`() {
    #expect(
      failure(of: { _ = try read("form.xls", [0xD0, 0xCF, 0x11, 0xE0]) })
        == .protectedOrOld(file: "form.xls"))
  }

  @Test func `an unknown format is refused`() {
    #expect(
      failure(of: { _ = try read("form.pdf", Array("%PDF".utf8)) })
        == .unknownFormat(file: "form.pdf"))
  }

  @Test func `a missing file is named without its folder`() {
    #expect(
      failure(of: { _ = try workbook(at: "no/such/form.xlsx") }) == .missing(file: "form.xlsx"))
  }

  @Test func `a folder is not a file`() {
    let folder = FileManager.default.temporaryDirectory
    #expect(
      failure(of: { _ = try file(at: folder.path) }) == .folder(file: folder.lastPathComponent))
  }

  private func read(_ name: String, _ contents: [UInt8]) throws -> any Workbook {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: name)
    try Data(contents).write(to: url)
    return try workbook(at: url.path)
  }
}

/// Public questionnaires that may lie beside the package; they are no part of it.
private let publicForms = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "../shared/forms")

@Suite(.enabled(if: FileManager.default.fileExists(atPath: publicForms.path)))
struct PublicFormTests {
  @Test func `public questionnaires have their sheets and rows`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: publicForms.path)
    for name in names where name.hasSuffix(".xlsx") {
      let book = try workbook(at: publicForms.appending(path: name).path)
      let survey = try #require(book.sheets.first { $0.name == "survey" }, "\(name)")
      #expect(survey.rows.first?.number == 1, "\(name)")
      #expect(survey.rows.first?.cells.contains("type") == true, "\(name)")
      #expect(survey.rows.count > 20, "\(name)")
    }
  }
}

@Suite struct GuessedFormatTests {
  @Test(arguments: [
    "| survey |\n| | type |\n", "survey\n,type\n",
  ])
  func `contents without a name tell their format`(text: String) throws {
    let book = try workbook(fileName: "-", contents: Array(text.utf8))
    #expect(book.sheets.first?.rows.first?.cells == ["type"])
  }

  @Test func `an Excel file without a name is told by its first bytes`() throws {
    let book = try workbook(fileName: "-", contents: ExcelMaker().zip().finished())
    #expect(book.sheets.map(\.name) == ["survey"])
  }

  @Test(arguments: [("Workbook", true), ("Book", true), ("EncryptedPackage", false)])
  func `an old workbook is told apart from an encrypted one`(stream: String, isOld: Bool) {
    let name: [UInt8] = stream.utf8.reduce(into: []) { $0 += [$1, 0] }
    let container = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508) + name + [0, 0]
    #expect(
      throws: isOld
        ? SpreadsheetFailure.oldExcel(file: "form.xls") : .protectedOrOld(file: "form.xls")
    ) {
      _ = try workbook(fileName: "form.xls", contents: container)
    }
  }
}
