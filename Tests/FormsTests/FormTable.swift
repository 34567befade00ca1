import Forms
import Spreadsheets
import Testing

/// Reads a form written as Markdown tables; rows count from its first line.
func reading(_ table: String, fileName: String = "exit.xlsx") -> FormReading {
  FormReading(of: MarkdownWorkbook(fileName: fileName, text: table))
}

/// The form of a table that nothing refuses.
func form(_ table: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Form {
  let reading = reading(table)
  let form = try #require(reading.form, "\(reading.codes)", sourceLocation: sourceLocation)
  return form
}

/// The first element called `name`.
func element(
  _ name: String, in table: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Element {
  let form = try form(table, sourceLocation: sourceLocation)
  return try #require(form.elements(named: name).first, sourceLocation: sourceLocation)
}

/// The first question called `name`.
func question(
  _ name: String, in table: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Question {
  let element = try element(name, in: table, sourceLocation: sourceLocation)
  return try #require(element.question, sourceLocation: sourceLocation)
}

extension FormReading {
  var codes: [String] { findings.map(\.problem.code) }
}
