package import Forms
import Languages
import Spreadsheets

/// The form of a Markdown table in the layout that pyxform reads; see `MarkdownWorkbook`.
package func form(
  markdown table: String, fileName: String = "prueba.xlsx"
) throws(UnreadableForm) -> Form {
  let reading = FormReading(of: MarkdownWorkbook(fileName: fileName, text: table))
  guard let form = reading.form else {
    throw UnreadableForm(findings: reading.refusals.map { $0.sentence(in: .english) })
  }
  return form
}

/// A table that is no form, with what is wrong with it.
package struct UnreadableForm: Error, CustomStringConvertible {
  package let findings: [String]

  package var description: String { findings.joined(separator: "\n") }
}
