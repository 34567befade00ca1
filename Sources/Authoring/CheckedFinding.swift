package import Forms
package import Languages

/// Something an author should know about a file: where it is, what it is, what to do.
package struct CheckedFinding: Sendable {
  package let severity: Finding.Severity
  package let sheet: String?
  package let row: Int?
  package let column: String?
  package let code: String
  package let message: Sentence
  package let cure: Sentence

  package init(_ finding: Finding) {
    severity = finding.severity
    sheet = finding.place.sheet
    row = finding.place.row
    column = finding.place.column
    code = finding.problem.code
    message = finding.problem.problem
    cure = finding.problem.cure
  }

  /// A file that could not be read at all; its sentence begins with the file's name.
  init(unreadable file: String, code: String, explanation: Sentence) {
    severity = .refusal
    (sheet, row, column) = (nil, nil, nil)
    self.code = code
    let spanish = parts(of: explanation.spanish, file: file)
    let english = parts(of: explanation.english, file: file)
    message = Sentence(es: spanish.message, en: english.message)
    cure = Sentence(es: spanish.cure, en: english.cure)
  }

  /// Sheet, row and column as far as they are known: "sheet survey, row 12, column type".
  func place(in language: Language) -> String {
    let parts = [
      sheet.map { Sentence(es: "hoja \($0)", en: "sheet \($0)") },
      row.map { Sentence(es: "fila \($0)", en: "row \($0)") },
      column.map { Sentence(es: "columna \($0)", en: "column \($0)") },
    ]
    return parts.compactMap { $0?(in: language) }.joined(separator: ", ")
  }
}

/// The first sentence without the file's name, and the sentences after it.
private func parts(of text: String, file: String) -> (message: String, cure: String) {
  let prefix = file + ": "
  let isNamed = text.hasPrefix(prefix)
  let rest = isNamed ? text.dropFirst(prefix.count) : text[...]
  // A text that begins with something else, such as a file's name and a line, stays as it is.
  let body = isNamed ? rest.prefix(1).uppercased() + rest.dropFirst() : String(rest)
  guard let end = body.firstRange(of: ". ") else { return (body, "") }
  return (String(body[..<end.lowerBound]) + ".", String(body[end.upperBound...]))
}
