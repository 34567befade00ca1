package import Forms

/// Writes the sheets of a questionnaire as Markdown tables, which `MarkdownWorkbook` reads back.
package struct MarkdownWorkbookWriter {
  package init() {}

  package func text(of workbook: some Workbook) -> String {
    workbook.sheets.map(table).joined(separator: "\n")
  }

  private func table(_ sheet: Sheet) -> String {
    let rows = sheet.rows.filter { row in row.cells.contains { !isBlank($0) } }
    return line([sheet.name]) + rows.map { line([""] + $0.cells) }.joined()
  }

  private func line(_ cells: [String]) -> String {
    let inner = cells.map { cell in
      let text = MarkdownCell.cell(of: cell)
      return text.isEmpty ? " " : " \(text) "
    }.joined(separator: "|")
    let written =
      isSeparator(Substring(inner).utf8)
      ? inner.replacing("-", with: MarkdownCell.reference(to: "-")) : inner
    return "|\(written)|\n"
  }
}
