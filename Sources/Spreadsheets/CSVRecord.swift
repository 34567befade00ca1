/// One record of a CSV file.
package struct CSVRecord: Sendable, Equatable {
  /// Where it starts, counted from 1; a record whose quotes hold line breaks spans several lines.
  package let line: Int
  package let fields: [String]
  /// As it stands in the file, without the line break that ends it.
  package let bytes: ArraySlice<UInt8>
}
