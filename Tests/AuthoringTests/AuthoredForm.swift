import Forms
import Spreadsheets
import Testing

/// A form written as Markdown tables in a test.
func reading(_ markdown: String) -> FormReading {
  FormReading(of: MarkdownWorkbook(fileName: "form.md", text: markdown))
}

func form(_ markdown: String) throws -> Form { try #require(reading(markdown).form) }
