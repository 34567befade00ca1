/// How a questionnaire's cells are kept in a file.
package enum WorkbookFormat: String, Sendable, CaseIterable {
  case excel, markdown, csv

  /// The format that the ending of a file's name says; nil for any other.
  package init?(fileName: String) {
    switch fileName.split(separator: ".").last?.lowercased() {
    case "xlsx", "xlsm": self = .excel
    case "md", "markdown": self = .markdown
    case "csv": self = .csv
    default: return nil
    }
  }

  /// The format that the contents look like, where no name says it.
  init(guessedFrom contents: [UInt8]) {
    if isExcel(contents) {
      self = .excel
    } else {
      self = contents.hasTableLine ? .markdown : .csv
    }
  }
}

/// Whether a file begins as a zip or an OLE2 container does.
func isExcel(_ contents: [UInt8]) -> Bool {
  contents.starts(with: [0x50, 0x4B, 0x03, 0x04]) || contents.starts(with: oleMagic)
}

extension [UInt8] {
  /// Whether a line begins with a pipe and ends with one.
  fileprivate var hasTableLine: Bool {
    split { $0 == .lineFeed || $0 == .carriageReturn }.contains { line in
      line.first { $0 != .space && $0 != .tab } == .pipe
        && line.last { $0 != .space && $0 != .tab } == .pipe
    }
  }
}
