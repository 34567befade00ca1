/// SurveyCTO's `search()` in a cell of the appearance column: choices from a CSV beside the form.
///
/// `search('towns', 'matches', 'region', ${region})` takes the rows whose `region` is the answer;
/// `contains`, `startswith` and `endswith` look within cells, several columns stand with commas
/// between, and two further arguments name a column and the value it must have.
struct SearchCall: Equatable {
  /// The file's name without its extension.
  let file: String
  /// A choice filter that does what the call says; nil where it takes every row.
  let filter: String?

  /// The column of choices that are offered whatever the filter says.
  static let fixedColumn = "search_fixed"

  init?(appearance: String) {
    guard let arguments = Self.arguments(in: appearance), let first = arguments.first,
      let file = first.unquoted, !file.isEmpty
    else { return nil }
    self.file = file.hasSuffix(".csv") ? file.stem : file
    let tests = [Self.test(arguments), Self.restriction(arguments)].compactMap(\.self)
    filter = tests.isEmpty ? nil : tests.joined(separator: " and ")
  }

  /// The words of an appearance cell, the call left out.
  static func words(of appearance: String) -> Set<String> {
    var rest = appearance
    if let range = range(in: appearance) { rest.removeSubrange(range) }
    return Set(rest.split(separator: " ").map { String($0) })
  }

  /// The filter together with the row's own, and with the choices that always stand.
  func condition(and own: String, hasFixed: Bool) -> String? {
    let tests = [filter, own.isEmpty ? nil : "(\(own))"].compactMap(\.self)
    guard !tests.isEmpty else { return nil }
    let all = tests.joined(separator: " and ")
    return hasFixed ? "(\(all)) or \(Self.fixedColumn) = 'yes'" : all
  }

  private static func test(_ arguments: [String]) -> String? {
    guard arguments.count >= 4, let kind = arguments[1].unquoted, let names = arguments[2].unquoted
    else { return nil }
    let tests = names.split(separator: ",").map(\.trimmed).filter(\.isXMLName)
      .map { test(kind.lowercased(), $0, arguments[3]) }
    guard tests.count > 1 else { return tests.first }
    return "(" + tests.joined(separator: " or ") + ")"
  }

  private static func test(_ kind: String, _ column: String, _ text: String) -> String {
    switch kind {
    case "contains": "contains(\(column), \(text))"
    case "startswith", "starts-with": "starts-with(\(column), \(text))"
    case "endswith", "ends-with": "ends-with(\(column), \(text))"
    default: "\(column) = \(text)"
    }
  }

  private static func restriction(_ arguments: [String]) -> String? {
    guard arguments.count >= 6, let column = arguments[4].unquoted, column.isXMLName else {
      return nil
    }
    return "\(column) = \(arguments[5])"
  }

  private static func range(in appearance: String) -> Range<String.Index>? {
    guard let start = appearance.firstRange(of: "search(") else { return nil }
    let end = appearance.lastIndex(of: ")") ?? appearance.index(before: appearance.endIndex)
    guard end > start.lowerBound else { return nil }
    return start.lowerBound..<appearance.index(after: end)
  }

  /// What stands between the commas, those in quotes or inner parentheses left alone.
  private static func arguments(in appearance: String) -> [String]? {
    guard let range = range(in: appearance) else { return nil }
    var arguments = [""]
    var quote: Character?
    var depth = 0
    for character in appearance[range].dropFirst("search(".count).dropLast() {
      if quote == nil, depth == 0, character == "," {
        arguments.append("")
        continue
      }
      if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else if character == quote {
        quote = nil
      } else if quote == nil {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      }
      arguments[arguments.count - 1].append(character)
    }
    return arguments.map(\.trimmed)
  }
}

extension String {
  /// What stands between the quotes of a text; nil when there are none.
  fileprivate var unquoted: String? {
    guard count >= 2, let quote = first, quote == last, quote == "'" || quote == "\"" else {
      return nil
    }
    return String(dropFirst().dropLast()).trimmed
  }
}
