import Forms
package import Languages
package import Reporting

extension FormCheck {
  package func json(in language: Language) -> JSONValue {
    .object([
      ("file", .string(file)),
      ("verdict", .string(verdict.rawValue)),
      ("questions", .integer(questions)),
      ("languages", .array(languages.map(JSONValue.string))),
      ("findings", .array(findings.map { $0.json(in: language) })),
    ])
  }
}

extension CheckedFinding {
  fileprivate func json(in language: Language) -> JSONValue {
    .object([
      ("severity", .string(severity.rawValue)),
      ("sheet", JSONValue(sheet)),
      ("row", JSONValue(row)),
      ("column", JSONValue(column)),
      ("code", .string(code)),
      ("message", .string(message(in: language))),
      ("cure", .string(cure(in: language))),
    ])
  }
}

/// One object for one file, an array for several.
package func json(of checks: [FormCheck], in language: Language) -> JSONValue {
  guard let only = checks.first, checks.count == 1 else {
    return .array(checks.map { $0.json(in: language) })
  }
  return only.json(in: language)
}
