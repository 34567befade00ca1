package import Forms

/// The body of a `form` entry: every cell of the questionnaire file, so that any device reads the
/// very form that was checked.
package struct FormBody: Sendable, Equatable {
  package let formID: String
  package let version: String
  package let title: String
  package let source: FormSource

  package init(formID: String, version: String, title: String, source: FormSource) {
    self.formID = formID
    self.version = version
    self.title = title
    self.source = source
  }

  /// The identity of this version of the form, as 64 hexadecimal digits.
  package var hash: String { source.hash }

  package var body: CanonicalValue {
    .object([
      "file": .string(source.fileName), "form_id": .string(formID), "hash": .string(hash),
      "sheets": source.numberedSheets, "title": .string(title), "version": .string(version),
    ])
  }

  /// Reads a body back; nil when it is not one of a form, or its cells are not those it was sealed with.
  package init?(body: CanonicalValue) {
    guard let formID = body["form_id"]?.stringValue, let version = body["version"]?.stringValue,
      let title = body["title"]?.stringValue, let file = body["file"]?.stringValue,
      let sheets = body["sheets"]?.arrayValue
    else { return nil }
    self.init(
      formID: formID, version: version, title: title,
      source: FormSource(fileName: file, sheets: sheets.compactMap(Sheet.init(body:))))
    guard body["hash"]?.stringValue == hash else { return nil }
  }
}

extension FormSource {
  /// SHA-256 of the canonical text of all cells, sheet by sheet and row by row.
  ///
  /// The file's name, row numbers and blank rows are no part of it: the same questionnaire kept as
  /// Markdown or as `.xlsx` is the same form.
  package var hash: String {
    let value = CanonicalValue.array(
      sheets.filter { !$0.rows.isEmpty }.map { sheet in
        .array([
          .string(sheet.name), .array(sheet.rows.map { .array($0.cells.map { .string($0) }) }),
        ])
      })
    guard let bytes = try? value.canonicalBytes() else { return Hash32.zero.description }
    return bytes.withUnsafeBytes { Hash32(sha256: $0) }.description
  }

  /// `[{"name":…,"rows":[[1,"type","name"],…]},…]`, each row after its number.
  fileprivate var numberedSheets: CanonicalValue {
    .array(
      sheets.map { sheet in
        .object([
          "name": .string(sheet.name),
          "rows": .array(
            sheet.rows.map { row in
              .array([.integer(Int64(row.number))] + row.cells.map { .string($0) })
            }),
        ])
      })
  }
}

extension Sheet {
  fileprivate init?(body: CanonicalValue) {
    guard let name = body["name"]?.stringValue, let rows = body["rows"]?.arrayValue else {
      return nil
    }
    self.init(
      name: name,
      rows: rows.compactMap { row in
        guard let cells = row.arrayValue, let number = cells.first?.integerValue else { return nil }
        return SheetRow(number: Int(number), cells: cells.dropFirst().map { $0.stringValue ?? "" })
      })
  }
}
