import Forms
import TestSupport

/// A small questionnaire made at random: groups, repeats, skips, filters and calculations that read
/// one another across them.
struct RandomForm {
  private var generator: SeededGenerator
  private var rows: [Row] = []
  /// Triggers, `once` and computed defaults, whose values depend on the way there.
  private let remembers: Bool

  private struct Row {
    var type: String
    var name = ""
    var relevant = ""
    var calculation = ""
    var filter = ""
    var count = ""
    var start = ""
    var trigger = ""
    var constraint = ""
    var required = ""

    var cells: String {
      let label = type == "calculate" || type.hasPrefix("end") ? "" : "L \(name)"
      return "| | \(type) | \(name) | \(label) | \(label.lowercased()) | \(relevant) | "
        + "\(calculation) | \(filter) | \(count) | \(start) | \(trigger) | \(constraint) | "
        + "\(required) |"
    }
  }

  /// The first form that reads, of those this seed makes.
  static func form(seed: UInt64, remembers: Bool) throws -> Form {
    for attempt in 0..<20 {
      let mixed = seed &* 1_000 &+ UInt64(attempt)
      var random = RandomForm(seed: mixed, remembers: remembers)
      let form = try? form(markdown: random.table(readsAhead: attempt < 10))
      if let form { return form }
    }
    var random = RandomForm(seed: seed, remembers: remembers)
    return try TestSupport.form(markdown: random.table(readsAhead: false))
  }

  private static func form(markdown: String) throws -> Form {
    try TestSupport.form(markdown: markdown)
  }

  private init(seed: UInt64, remembers: Bool) {
    generator = SeededGenerator(seed: seed)
    self.remembers = remembers
  }

  private mutating func table(readsAhead: Bool) -> String {
    section(depth: 0)
    rows.append(Row(type: "text", name: "fin"))
    let names = rows.map(\.name)
    for place in rows.indices where !rows[place].name.isEmpty {
      let readable = (readsAhead ? names : Array(names[..<place]))
        .filter { !$0.isEmpty && $0 != names[place] }
      var row = rows[place]
      fill(&row, reading: readable)
      rows[place] = row
    }
    return """
      | survey |
      | | type | name | label::Español (es) | label::English (en) | relevant | calculation | choice_filter | repeat_count | default | trigger | constraint | required |
      \(rows.map(\.cells).joined(separator: "\n"))
      | choices |
      | | list_name | name | label::Español (es) | label::English (en) | g |
      | | l | a | Uno | One | 1 |
      | | l | b | Dos | Two | 1 |
      | | l | c | Tres | Three | 2 |
      | | l | ns | No sabe | Don't know | 2 |
      | | s | 0 | Nada | Nothing | 1 |
      | | s | 1 | Algo | Some | 1 |
      | | s | 2 | Mucho | Much | 2 |
      """
  }

  // MARK: Rows

  private mutating func section(depth: Int) {
    for _ in 0..<Int.random(in: 2...5, using: &generator) {
      switch Int.random(in: 0..<100, using: &generator) {
      case ..<12 where depth < 3: nested("group", "g", depth)
      case ..<28 where depth < 2: nested("repeat", "r", depth)
      case ..<50: append("calculate", "c")
      default: append(questionType, "q")
      }
    }
  }

  private mutating func nested(_ kind: String, _ letter: String, _ depth: Int) {
    append("begin \(kind)", letter)
    section(depth: depth + 1)
    rows.append(Row(type: "end \(kind)"))
  }

  private mutating func append(_ type: String, _ letter: String) {
    rows.append(Row(type: type, name: "\(letter)\(rows.count)"))
  }

  private var questionType: String {
    mutating get {
      [
        "integer", "integer", "text", "select_one l", "select_one s", "select_multiple l",
        "decimal",
      ]
      .randomElement(using: &generator) ?? "text"
    }
  }

  // MARK: Cells

  private mutating func fill(_ row: inout Row, reading names: [String]) {
    guard let name = names.randomElement(using: &generator) else { return fillAlone(&row) }
    let other = names.randomElement(using: &generator) ?? name
    if generator.happens(row.type.hasPrefix("begin") ? 40 : 25) { row.relevant = condition(name) }
    switch row.type {
    case "calculate": row.calculation = calculation(name, other)
    case "begin repeat" where generator.happens(50):
      row.count =
        ["2", "count-selected(${\(name)})", "number(${\(name)}) mod 4"]
        .randomElement(using: &generator) ?? "1"
    case "select_one l" where generator.happens(40),
      "select_multiple l" where generator.happens(40):
      row.filter =
        ["name != ${\(name)}", "g = ${\(name)}", "g <= count(${\(name)})"]
        .randomElement(using: &generator) ?? ""
    default: fillRules(&row, name)
    }
    guard remembers else { return }
    fillMemory(&row, name, other)
  }

  private mutating func fillAlone(_ row: inout Row) {
    if row.type == "calculate" { row.calculation = "int(random() * 100)" }
  }

  private mutating func fillRules(_ row: inout Row, _ name: String) {
    guard !row.type.hasPrefix("begin") else { return }
    if generator.happens(15) { row.constraint = ". != ${\(name)}" }
    if generator.happens(20) { row.required = "${\(name)} != ''" }
    if row.type == "integer", generator.happens(20) { row.start = "3" }
  }

  private mutating func fillMemory(_ row: inout Row, _ name: String, _ other: String) {
    switch row.type {
    case "calculate" where generator.happens(15) && other.first == "q":
      row.trigger = "${\(other)}"
      row.calculation = "concat(now(), ${\(name)})"
    case "calculate" where generator.happens(10): row.calculation = "once(${\(name)})"
    case "integer" where generator.happens(15): row.start = "${\(name)} + 1"
    default: break
    }
  }

  private mutating func condition(_ name: String) -> String {
    [
      "${\(name)} > 1", "${\(name)} != ''", "not(${\(name)} = 'a')", "selected(${\(name)}, 'b')",
      "sum(${\(name)}) < 5", "count(${\(name)}) > 1", "string-length(${\(name)}) mod 2 = 0",
      "position(..) mod 2 = 1",
    ].randomElement(using: &generator) ?? ""
  }

  private mutating func calculation(_ name: String, _ other: String) -> String {
    [
      "${\(name)} + ${\(other)}", "concat(${\(name)}, '-', ${\(other)})", "sum(${\(name)})",
      "join('+', ${\(name)})", "count(${\(name)})", "count-non-empty(${\(name)}) * 2",
      "if(${\(name)} > 2, ${\(other)}, 'x')", "max(${\(name)})", "int(random() * 100)",
      "concat(position(..), ${\(name)})", "jr:choice-name(${\(name)}, '${\(name)}')",
      "coalesce(${\(name)}, ${\(other)})",
    ].randomElement(using: &generator) ?? ""
  }
}
