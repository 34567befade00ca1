/// A file of choices or values beside a form, read into a sheet under its name.
///
/// The formats are those XLSForm knows: CSV with a header row, XML with `root/item`, and GeoJSON,
/// whose features become rows with `id`, `title`, their properties and `geometry`.
struct ExternalTable {
  /// The rows, the header first; nil when the bytes hold no table.
  static func sheet(named name: String, _ bytes: [UInt8]) -> Sheet? {
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...],
      as: UTF8.self)
    let rows: [[String]] =
      switch name.fileExtension.lowercased() {
      case ".xml": ExternalXML.rows(of: text)
      case ".geojson": ExternalGeoJSON.rows(of: bytes)
      default: ExternalCSV.rows(of: text)
      }
    guard let header = rows.first, header.contains(where: { !$0.isEmpty }) else { return nil }
    return Sheet(
      name: name,
      rows: rows.enumerated().filter { $1.contains { !$0.isEmpty } }
        .map { SheetRow(number: $0 + 1, cells: $1) })
  }

  /// The rows that records with named values make: a header of all names, in order of appearance.
  static func rows(of records: [[(name: String, value: String)]]) -> [[String]] {
    var columns: [String] = []
    var positions: [String: Int] = [:]
    for (name, _) in records.joined() where positions[name] == nil {
      positions[name] = columns.count
      columns.append(name)
    }
    return [columns]
      + records.map { record in
        var row = [String](repeating: "", count: columns.count)
        for (name, value) in record {
          if let position = positions[name] { row[position] = value }
        }
        return row
      }
  }
}
