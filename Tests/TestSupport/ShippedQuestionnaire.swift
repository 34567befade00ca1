package import Forms
import Foundation

/// A questionnaire of the top-level folder `Questionnaires`, in a folder of its own name.
package struct ShippedQuestionnaire: Sendable, CustomStringConvertible {
  package let name: String
  private let url: URL

  package var description: String { name }

  package static let all: [ShippedQuestionnaire] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Questionnaires")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      let url = folder.appending(path: name).appending(path: "\(name).md")
      guard FileManager.default.fileExists(atPath: url.path()) else { return nil }
      return ShippedQuestionnaire(name: name, url: url)
    }
  }()

  package func form() throws -> Form {
    try TestSupport.form(
      markdown: String(contentsOf: url, encoding: .utf8), fileName: "\(name).md")
  }
}
