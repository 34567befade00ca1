import Expressions
import Languages

/// Turns cells of one sheet into expressions and texts, and says what is wrong with them.
struct CellReader {
  let table: SheetTable
  /// The language of cells whose column names none.
  let untagged: FormLanguage
  var log: FindingLog
  /// Expressions read before: forms repeat the same condition over and over.
  private var parsed: [String: XPathExpression] = [:]

  init(table: SheetTable, untagged: FormLanguage, log: FindingLog) {
    self.table = table
    self.untagged = untagged
    self.log = log
  }

  mutating func add(_ problem: FormProblem, row: Int, column: String? = nil) {
    log.add(problem, in: table, row: row, column: column)
  }

  /// The expression of a cell; nil when it is blank or cannot be read.
  mutating func expression(_ cell: String, row: Int, column: String) -> XPathExpression? {
    guard !cell.isEmpty else { return nil }
    if let expression = parsed[cell] { return expression }
    do throws(ExpressionFailure) {
      let expression = try XPathExpression(cell)
      parsed[cell] = expression
      return expression
    } catch {
      add(problem(with: cell, error), row: row, column: column)
      return nil
    }
  }

  private func problem(with cell: String, _ failure: ExpressionFailure) -> FormProblem {
    switch failure {
    case .unknownFunction(let name, _, let near): .unknownFunction(name, nearest: near)
    case .unsupportedFunction(let name, _): .unknownFunction(name, nearest: nil)
    default: .unreadableExpression(source: cell, failure)
    }
  }

  /// A text in all its languages; cells without a language are in the form's untagged one.
  mutating func text(
    _ cells: [FormLanguage: String], row: Int, column: String
  ) -> TranslatedText {
    var templates: [FormLanguage: TextTemplate] = [:]
    for (language, cell) in cells {
      let isUntagged = language == .unnamed && cells[untagged] == nil
      templates[isUntagged ? untagged : language] = template(cell, row: row, column: column)
    }
    return TranslatedText(templates)
  }

  /// A text with `${name}` places; one that is not closed stays text and is reported.
  mutating func template(_ cell: String, row: Int, column: String) -> TextTemplate {
    let template = TextTemplate(cell)
    guard cell.utf8.contains(UInt8(ascii: "$")) else { return template }
    for case .text(let text) in template.parts where text.contains("${") {
      add(.malformedPlace, row: row, column: column)
    }
    return template
  }

  /// The value of a closed list; nil when the cell is blank or says something else.
  mutating func value<Value: RawRepresentable & CaseIterable>(
    _ cell: String, row: Int, column: String
  ) -> Value? where Value.RawValue == String {
    guard !cell.isEmpty else { return nil }
    if let value = Value(rawValue: cell.lowercased()) { return value }
    let allowed = Value.allCases.map(\.rawValue)
    addUnknown(cell, allowed: allowed, row: row, column: column)
    return nil
  }

  mutating func addUnknown(_ cell: String, allowed: [String], row: Int, column: String) {
    let near = nearest(to: cell, among: allowed)
    add(.unknownValue(cell, allowed: allowed, nearest: near), row: row, column: column)
  }

  /// What a yes-or-no cell says; nil when it is blank or says something else.
  mutating func yesOrNo(_ cell: String, row: Int, column: String) -> Bool? {
    guard !cell.isEmpty else { return nil }
    guard let value = cell.yesOrNo else {
      addUnknown(cell, allowed: ["yes", "no"], row: row, column: column)
      return nil
    }
    return value
  }
}
