import Expressions

/// Reads the entities sheet.
struct EntitiesReader {
  private(set) var cells: CellReader

  init(_ cells: CellReader) {
    self.cells = cells
  }

  /// The entities, rows without a list left out.
  mutating func entities() -> [EntityDeclaration] {
    cells.table.rows.compactMap { row in
      guard let list = row.cells["list_name"] else { return nil }
      return EntityDeclaration(
        list: list, label: row.cells["label"].map(TextTemplate.init),
        identity: expression(row, "entity_id"), createCondition: expression(row, "create_if"),
        updateCondition: expression(row, "update_if"), loop: row.cells["repeat"], row: row.number)
    }
  }

  private mutating func expression(_ row: TableRow, _ column: String) -> XPathExpression? {
    cells.expression(row.cells[column] ?? "", row: row.number, column: column)
  }
}
