/// Which cell styles show their number as a date or a time (`xl/styles.xml`).
final class CellStyles: PartHandler {
  private var customFormats: [Int: Bool] = [:]
  private var formats: [Int] = []
  private var list = ""

  /// Whether a cell whose `s` attribute is this shows a date or a time.
  func showsDate(style: Int) -> Bool {
    guard formats.indices.contains(style) else { return false }
    let format = formats[style]
    return customFormats[format] ?? Self.builtInDates.contains(format)
  }

  override func begin(_ element: String, _ attributes: [String: String]) {
    switch (list, element) {
    case ("numFmts", "numFmt"):
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      customFormats[id] = isDateFormat(attributes["formatCode"] ?? "")
    case ("cellXfs", "xf"): formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
    case ("", "numFmts"), ("", "cellXfs"): list = element
    default: break
    }
  }

  override func end(_ element: String) {
    if element == list { list = "" }
  }

  /// Formats 14 to 22 and 45 to 47 (ECMA-376, 18.8.30).
  private static let builtInDates = Set(14...22).union(45...47)
}

/// Whether a format for positive numbers has a letter of day, month, year, hour or second outside
/// its literal texts, colours and conditions.
func isDateFormat(_ code: String) -> Bool {
  var rest = code.split(separator: ";", omittingEmptySubsequences: false)[0]
  while let character = rest.popFirst() {
    switch character {
    case "\"": rest = rest.behind("\"")
    case "\\", "_", "*": rest = rest.dropFirst()
    case "[":
      let bracket = rest.prefix { $0 != "]" }.lowercased()
      if ["h", "hh", "m", "mm", "s", "ss"].contains(bracket) { return true }
      rest = rest.behind("]")
    case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": return true
    default: continue
    }
  }
  return false
}

extension Substring {
  fileprivate func behind(_ mark: Character) -> Substring { drop { $0 != mark }.dropFirst() }
}
