/// What keeps a register from being read, and where.
package struct RegisterFinding: Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    case missingColumn(String)
    case emptyCell(column: String)
    case repeatedValue(column: String, firstRow: Int)
    case unknownWord(column: String, typed: String, allowed: [String])
    case notAWholeNumber(column: String, typed: String)
    /// The digits of an AAPOR code already say its group.
    case groupDiffers(code: String, group: String, expected: String)
    case notACode(typed: String)
    /// Codes that the program itself gives to attempts.
    case missingCodes([String])
    /// A condition on what the study neither asks nor lists.
    case unknownVariable(String, near: String?)
    /// A value that no version of the question offers.
    case unknownValue(String, of: String, near: String?)
    /// A code whose parent is not in the table.
    case unknownParent(String, near: String?)
    /// A code that is its own parent, through others or not.
    case ownParent(String)
    case noRows
    case noConditions
  }

  /// As a spreadsheet counts, headers being 1; nil for the table as a whole.
  package let row: Int?
  package let problem: Problem

  package init(row: Int?, _ problem: Problem) {
    self.row = row
    self.problem = problem
  }
}
