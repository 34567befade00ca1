/// The body of a `register` entry: a table the study is run by, such as its codes or its quotas.
package struct RegisterBody: Sendable, Hashable {
  package let columns: [String]
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  package var body: CanonicalValue {
    .object(["columns": .strings(columns), "rows": .array(rows.map { .strings($0) })])
  }

  package init?(body: CanonicalValue) {
    guard let columns = body["columns"]?.stringsValue, let rows = body["rows"]?.arrayValue else {
      return nil
    }
    let read = rows.compactMap(\.stringsValue)
    guard read.count == rows.count else { return nil }
    self.init(columns: columns, rows: read)
  }
}

extension CanonicalValue {
  /// An array of strings.
  package static func strings(_ texts: [String]) -> CanonicalValue {
    .array(texts.map { .string($0) })
  }

  /// The strings of an array of nothing else.
  package var stringsValue: [String]? {
    guard let values = arrayValue else { return nil }
    let texts = values.compactMap(\.stringValue)
    return texts.count == values.count ? texts : nil
  }
}
