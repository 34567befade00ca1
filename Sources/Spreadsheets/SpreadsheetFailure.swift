import Languages

/// Why a spreadsheet, a table or a data file could not be read or written.
package enum SpreadsheetFailure: ExplainedFailure, Equatable {
  case missing(file: String)
  case folder(file: String)
  case unreadable(file: String)
  case unknownFormat(file: String)
  /// An OLE2 container: Excel wraps password-protected workbooks in one, and old `.xls` files are one.
  case protectedOrOld(file: String)
  /// An OLE2 container that is a workbook itself: a `.xls` of Excel 97 to 2003 or older.
  case oldExcel(file: String)
  case notExcel(file: String)
  case damagedArchive(file: String)
  case damagedPart(file: String, part: String)
  /// A part declares a document type, which no spreadsheet program writes.
  case documentType(file: String, part: String)
  case unpacksTooLarge(file: String, megabytes: Int)
  /// A text of more megabytes than any questionnaire has.
  case longFile(file: String, megabytes: Int)
  case tooManyCells(file: String, sheet: String, limit: Int)
  case unterminatedQuote(file: String, line: Int)
  case utf16(file: String)
  case cannotWrite(file: String)
  /// A name that Excel does not let a sheet have, or that two sheets share.
  case unusableSheetName(file: String, sheet: String)
  /// More characters than an Excel cell may hold.
  case longText(file: String, sheet: String, row: Int, limit: Int)
  case tooLargeForExcel(file: String, sheet: String)
}
