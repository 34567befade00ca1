import Forms
import Foundation
import Spreadsheets
import Testing

/// A public questionnaire kept beside the project for trying; there are none in a plain clone.
struct FieldForm: Sendable, CustomTestStringConvertible {
  let name: String
  private let path: String

  var testDescription: String { name }

  static let all: [FieldForm] = {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = project.appending(path: "../shared/forms").standardizedFileURL.path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xlsx") }.sorted()
      .map { FieldForm(name: $0, path: "\(folder)/\($0)") }
  }()

  func form() throws -> Form? { Self.reading(try workbook(at: path)).form }

  private static func reading(_ workbook: some Workbook) -> FormReading {
    FormReading(of: workbook)
  }
}
