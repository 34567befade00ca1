import Forms
import Responses

/// Which tables and columns hold the answers of a questionnaire, all its versions together.
///
/// One table for the form and one for each repeat; a table of more than a thousand columns goes on
/// in `…_2`. Answers of all versions share a column by question name. A column has the question's
/// name where that is unique ignoring case, else its path with `__`, then `_2`.
struct ProjectionLayout: Equatable {
  struct Column: Equatable {
    let name: String
    let affinity: String
    /// Paths of the question in the versions of the form.
    let paths: Set<String>
  }

  struct Table: Equatable {
    let name: String
    /// Path of the repeat; empty for the form itself.
    let loop: String
    let columns: [Column]
  }

  static let columnLimit = 1_000

  let formID: String
  let tables: [Table]
  /// Table and column of every question path.
  private let places: [String: Place]

  struct Place: Equatable {
    let table: Int
    let column: Int
  }

  /// The layout for some versions, the newest last; its types decide.
  init(formID: String, versions: [Form]) {
    self.formID = formID
    var loops: [String] = [""]
    for form in versions {
      for element in form.elements where element.loop != nil && !loops.contains(element.path) {
        loops.append(element.path)
      }
    }
    var names = Set<String>()
    tables = loops.flatMap { loop -> [Table] in
      let base = Self.unique(Self.tableName(formID: formID, loop: loop), in: &names)
      return Self.split(Self.columns(inLoop: loop, versions), table: base, loop: loop)
    }
    var places: [String: Place] = [:]
    for (number, table) in tables.enumerated() {
      for (position, column) in table.columns.enumerated() {
        for path in column.paths { places[path] = Place(table: number, column: position) }
      }
    }
    self.places = places
  }

  func place(of path: String) -> Place? { places[path] }

  /// The tables of a repeat (or of the form, for an empty path).
  func tables(ofLoop loop: String) -> [Table] { tables.filter { $0.loop == loop } }

  private static func tableName(formID: String, loop: String) -> String {
    let form = "form_" + plain(formID)
    guard let name = loop.split(separator: "/").last else { return form }
    return form + "__" + plain(String(name))
  }

  private static func plain(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
  }

  private static func unique(_ name: String, in taken: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      candidate = "\(name)_\(number)"
      number += 1
    }
    return candidate
  }

  private static func split(_ columns: [Column], table: String, loop: String) -> [Table] {
    guard columns.count > columnLimit else {
      return [Table(name: table, loop: loop, columns: columns)]
    }
    return stride(from: 0, to: columns.count, by: columnLimit).enumerated().map { part, start in
      Table(
        name: part == 0 ? table : "\(table)_\(part + 1)", loop: loop,
        columns: Array(columns[start..<min(start + columnLimit, columns.count)]))
    }
  }

  private static func columns(inLoop loop: String, _ versions: [Form]) -> [Column] {
    var groups: [(key: String, paths: Set<String>, newest: Element, form: Form)] = []
    var positions: [String: Int] = [:]
    for form in versions {
      let elements = form.elements.filter { element in
        element.question?.type.holdsValue == true
          && (element.loops.last.map { form.elements[$0].path } ?? "") == loop
      }
      let counts = Dictionary(grouping: elements, by: \.name).mapValues(\.count)
      for element in elements {
        let key = counts[element.name] == 1 ? element.name : element.path
        if let position = positions[key] {
          groups[position].paths.insert(element.path)
          groups[position].newest = element
          groups[position].form = form
        } else {
          positions[key] = groups.count
          groups.append((key, [element.path], element, form))
        }
      }
    }
    var taken: Set<String> = ["interview", "instance", "parent", "ordinal", "missing"]
    return groups.map { group in
      let isTaken = taken.contains(group.newest.name.lowercased()) || group.key.contains("/")
      let wanted =
        isTaken
        ? group.newest.path.split(separator: "/").joined(separator: "__") : group.newest.name
      return Column(
        name: unique(wanted, in: &taken), affinity: affinity(of: group.newest, in: group.form),
        paths: group.paths)
    }
  }

  private static func affinity(of element: Element, in form: Form) -> String {
    guard let question = element.question else { return "TEXT" }
    switch question.type {
    case .integer: return "INTEGER"
    case .decimal, .range: return "REAL"
    case .selectOne: return form.isScale(question) ? "INTEGER" : "TEXT"
    default: return "TEXT"
    }
  }
}

extension String {
  /// The name as SQL writes it.
  var quotedForSQL: String {
    "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
