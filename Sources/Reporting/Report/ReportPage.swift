package import Charts

/// A page for managers as values: sections of words, drawings and the tables behind them.
package struct ReportPage: Sendable {
  package struct Section: Sendable {
    /// Names the section in links, in the permission grid and in tests.
    package let key: String
    package let title: String
    package var blocks: [Block]

    package init(key: String, title: String, blocks: [Block]) {
      self.key = key
      self.title = title
      self.blocks = blocks
    }
  }

  package enum Block: Sendable {
    case paragraph(String)
    case list([String])
    /// A drawing with the table that says the same.
    case figure(any Figure, ReportTable)
    case table(ReportTable)
    case quotes([Quote])
    /// The choices of a segment and a period over counts carried in the page.
    case filter(ReportFilter)
  }

  /// What somebody said, without anything that says who.
  package struct Quote: Sendable {
    package let text: String
    /// What it illustrates.
    package let about: String

    package init(text: String, about: String) {
      self.text = text
      self.about = about
    }
  }

  package var title: String
  package var subtitle: String
  package var sections: [Section]

  package init(title: String, subtitle: String, sections: [Section]) {
    self.title = title
    self.subtitle = subtitle
    self.sections = sections
  }
}

/// Rows of finished words under headings.
package struct ReportTable: Sendable {
  package struct Column: Sendable {
    package let title: String
    package let isFigure: Bool

    package init(_ title: String, isFigure: Bool = false) {
      self.title = title
      self.isFigure = isFigure
    }
  }

  package let caption: String
  package let columns: [Column]
  package let rows: [[String]]
  package var notes: [String]

  package init(caption: String, columns: [Column], rows: [[String]], notes: [String] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }
}
