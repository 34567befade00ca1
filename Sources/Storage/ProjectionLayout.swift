import Forms
import Responses

/// Which tables and columns hold the answers of a questionnaire, all its versions together.
///
/// One table for the form and one for each repeat; a table of more than a thousand columns goes on
/// in `…_2`. Answers of all versions share a column by question name. A column has the question's
/// name where that is unique ignoring case, else its path with `__`, then `_2`. A table whose name
/// another form's has already gets `_2` as well.
struct ProjectionLayout: Equatable {
  struct Column: Equatable {
    let name: String
    let affinity: String
    /// Where the question stands in the versions of the form.
    let addresses: Set<ElementAddress>
  }

  struct Table: Equatable {
    let name: String
    /// Path of the repeat in the newest version that has it; empty for the form itself.
    let loop: String
    let columns: [Column]
    /// Ranks of the columns by the UTF-8 bytes of their names, as canonical JSON orders keys.
    let keyRanks: [Int]
  }

  struct Place: Equatable {
    let table: Int
    let column: Int
  }

  static let columnLimit = 1_000

  let formID: String
  let tables: [Table]
  private let places: [ElementAddress: Place]
  /// For a path alone, the place in the newest version that has it.
  private let newestPlaces: [String: Place]
  /// Path of a repeat in any version, to its path in the newest.
  private let loopPaths: [String: String]

  /// The layout for some versions, the newest last; its types decide.
  ///
  /// `taken` are the tables that other forms have.
  init(formID: String, versions: [Form], taken: [String] = []) {
    self.formID = formID
    let loops = ElementFamily.all(in: versions) { $0.elements.filter { $0.loop != nil } }
    var loopPaths: [String: String] = ["": ""]
    for loop in loops {
      for address in loop.addresses { loopPaths[address.path] = loop.newest.path }
    }
    var names = UniqueNames(taken: taken)
    tables = ([""] + loops.map(\.newest.path)).flatMap { loop -> [Table] in
      let families = ElementFamily.all(in: versions) { form in
        form.elements.filter { element in
          element.question?.type.holdsValue == true
            && loopPaths[ElementAddress(element, in: form).loop] == loop
        }
      }
      let columns = Self.columns(families)
      return Self.split(columns, Self.tableName(formID: formID, loop: loop), loop, &names)
    }
    places = Self.places(tables)
    newestPlaces = Self.newestPlaces(versions, places)
    self.loopPaths = loopPaths
  }

  func place(of address: ElementAddress) -> Place? { places[address] }

  /// Where the answers to a question are, as the newest version that has it places it.
  func place(of path: String) -> Place? { newestPlaces[path] }

  /// The name that `Table.loop` has for a repeat of any version.
  func loop(at path: String) -> String? { loopPaths[path] }

  /// The tables of a repeat (or of the form, for an empty path).
  func tables(ofLoop loop: String) -> [Table] { tables.filter { $0.loop == loop } }

  // MARK: Tables

  private static func tableName(formID: String, loop: String) -> String {
    let form = "form_" + plain(formID)
    guard let name = loop.split(separator: "/").last else { return form }
    return form + "__" + plain(String(name))
  }

  private static func plain(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
  }

  private static func split(
    _ columns: [Column], _ name: String, _ loop: String, _ names: inout UniqueNames
  ) -> [Table] {
    stride(from: 0, to: max(columns.count, 1), by: columnLimit).map { start in
      Table(
        name: names.take(name), loop: loop,
        columns: Array(columns[start..<min(start + columnLimit, columns.count)]))
    }
  }

  private static func places(_ tables: [Table]) -> [ElementAddress: Place] {
    var places: [ElementAddress: Place] = [:]
    for (number, table) in tables.enumerated() {
      for (position, column) in table.columns.enumerated() {
        for address in column.addresses {
          places[address] = Place(table: number, column: position)
        }
      }
    }
    return places
  }

  private static func newestPlaces(
    _ versions: [Form], _ places: [ElementAddress: Place]
  ) -> [String: Place] {
    var newest: [String: Place] = [:]
    for form in versions {
      for element in form.elements {
        guard let place = places[ElementAddress(element, in: form)] else { continue }
        newest[element.path] = place
      }
    }
    return newest
  }

  // MARK: Columns

  private static func columns(_ families: [ElementFamily]) -> [Column] {
    let reserved: Set<String> = ["interview", "instance", "parent", "ordinal", "missing"]
    let counts = families.reduce(into: [:]) { $0[$1.newest.name.lowercased(), default: 0] += 1 }
    var names = UniqueNames(taken: reserved)
    return families.map { family in
      let name = family.newest.name
      let isPlain = counts[name.lowercased()] == 1 && !reserved.contains(name.lowercased())
      let path = family.newest.path.split(separator: "/").joined(separator: "__")
      return Column(
        name: names.take(isPlain ? name : path),
        affinity: affinity(of: family.newest, in: family.form),
        addresses: family.addresses)
    }
  }

  private static func affinity(of element: Element, in form: Form) -> String {
    guard let question = element.question else { return "TEXT" }
    switch question.type {
    case .integer: return "INTEGER"
    case .decimal, .range: return "REAL"
    case .selectOne: return form.hasPlainNumbers(question) ? "INTEGER" : "TEXT"
    default: return "TEXT"
    }
  }
}

extension ProjectionLayout.Table {
  init(name: String, loop: String, columns: [ProjectionLayout.Column]) {
    let ordered = columns.indices.sorted {
      columns[$0].name.utf8.lexicographicallyPrecedes(columns[$1].name.utf8)
    }
    var ranks = [Int](repeating: 0, count: columns.count)
    for (rank, position) in ordered.enumerated() { ranks[position] = rank }
    self.init(name: name, loop: loop, columns: columns, keyRanks: ranks)
  }
}

extension Form {
  /// Whether a scale's choices come back from a number as they were: `01` would not.
  fileprivate func hasPlainNumbers(_ question: Question) -> Bool {
    isScale(question)
      && answerChoices(of: question).allSatisfy { $0.name == Int($0.name).map(String.init) }
  }
}

extension String {
  /// The name as SQL writes it.
  var quotedForSQL: String {
    "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
