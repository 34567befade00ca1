import Forms
import Foundation
import Languages
import Spreadsheets
import Testing

/// Broken questionnaires, eight of them, or twenty thousand with `CAMPO_SOAK=1`.
struct MutatedFormTests {
  private static let count: UInt64 =
    ProcessInfo.processInfo.environment["CAMPO_SOAK"] == "1" ? 20_000 : 8

  @Test func `a broken questionnaire is read or refused in words, whatever is broken`() throws {
    let sources = try QuestionnaireFile.all.map { beginning(of: try workbook(at: $0.path)) }
    for seed in 1...Self.count {
      var mutation = FormMutation(seed: seed)
      let source = try #require(sources.randomElement(using: &mutation))
      let broken = mutation.broken(source)
      for mode in [FormReading.Mode.tolerant, .strict] {
        let reading = FormReading(of: broken, mode: mode)
        #expect(
          (reading.form == nil) == (reading.verdict == .refused), "seed \(seed), \(mode)")
        for finding in reading.findings {
          #expect(!finding.problem.problem(in: .spanish).isEmpty, "seed \(seed)")
          #expect(!finding.problem.problem(in: .english).isEmpty, "seed \(seed)")
        }
      }
    }
  }

  /// The first rows of each sheet, which break as the whole does and are read faster.
  private func beginning(of book: any Workbook) -> FormSource {
    FormSource(
      fileName: book.fileName,
      sheets: book.sheets.map { Sheet(name: $0.name, rows: Array($0.rows.prefix(25))) })
  }
}
