import Forms
import Foundation
import Languages
import Spreadsheets
import Testing

/// The questionnaires that come with the kit.
struct QuestionnaireTests {
  @Test(arguments: QuestionnaireFile.all)
  func `a questionnaire of the kit is read without a refusal or a warning`(
    file: QuestionnaireFile
  ) throws {
    let book = try workbook(at: file.path)
    let reading = FormReading(of: book)
    let findings = (reading.refusals + reading.warnings).map { $0.sentence(in: .english) }
    #expect(findings == [])
    #expect(reading.form?.kind != nil)
  }

  @Test func `the kit has questionnaires`() {
    #expect(!QuestionnaireFile.all.isEmpty)
  }
}

/// A questionnaire of the top-level folder `Questionnaires`, in a folder of its own name.
struct QuestionnaireFile: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { URL(filePath: path).lastPathComponent }

  static let all: [QuestionnaireFile] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questionnaires")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().map { folder.appending(path: $0).appending(path: "\($0).md").path() }
      .filter { FileManager.default.fileExists(atPath: $0) }.map(QuestionnaireFile.init)
  }()
}
