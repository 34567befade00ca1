extension SpreadsheetFailure {
  /// A stable name for programs and for looking a failure up.
  package var code: String {
    switch self {
    case .missing: "missing-file"
    case .folder: "folder"
    case .unreadable: "unreadable-file"
    case .unknownFormat: "unknown-format"
    case .protectedOrOld: "protected-or-old"
    case .oldExcel: "old-excel"
    case .notExcel: "not-excel"
    case .damagedArchive: "damaged-file"
    case .damagedPart: "damaged-part"
    case .documentType: "document-type"
    case .unpacksTooLarge, .longFile: "too-large"
    case .tooManyCells: "too-many-cells"
    case .unterminatedQuote: "unterminated-quote"
    case .utf16: "utf-16"
    case .cannotWrite: "cannot-write"
    case .unusableSheetName: "unusable-sheet-name"
    case .longText: "long-text"
    case .tooLargeForExcel: "too-large-for-excel"
    }
  }
}
