/// Makes expressions by the grammar of XPath 1.0 and damages them; a seed makes the same ones.
struct ExpressionGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  private mutating func pick(_ all: [String]) -> String { all[below(all.count)] }

  /// A value or a set, with at most so many levels.
  mutating func expression(_ depth: Int = 4) -> String {
    guard depth > 0 else { return pick(leaves) }
    switch below(8) {
    case 0, 1, 2: return path(depth - 1)
    case 3: return "(\(expression(depth - 1)))"
    case 4: return call(depth - 1)
    case 5: return "-\(expression(depth - 1))"
    default: return "\(expression(depth - 1)) \(pick(operators)) \(expression(depth - 1))"
    }
  }

  /// An expression with up to four pieces lost, doubled or added.
  mutating func damagedExpression() -> String {
    var letters = Array(expression())
    for _ in 0...below(4) {
      let place = below(letters.count + 1)
      switch below(4) {
      case 0 where place < letters.count: letters.remove(at: place)
      case 1: letters.insert(contentsOf: letters[..<place].suffix(9), at: place)
      case 2 where letters.count > 1: letters.swapAt(below(letters.count), below(letters.count))
      default: letters.insert(contentsOf: Array(pick(pieces)), at: place)
      }
    }
    return String(letters)
  }

  private mutating func path(_ depth: Int) -> String {
    var result = pick(["", "", "/", "//", "current()/", "id('c1')/"])
    for step in 0...below(3) {
      if step > 0 { result += pick(["/", "/", "//"]) }
      result += self.step(depth)
    }
    return result
  }

  private mutating func step(_ depth: Int) -> String {
    switch below(6) {
    case 0: return pick([".", ".."])
    case 1: return "@" + pick(["*", "id", "a", "p:k", "node()"])
    default:
      let axis = below(2) == 0 ? "" : pick(axes) + "::"
      let condition = depth > 0 && below(3) == 0 ? "[\(expression(depth - 1))]" : ""
      return axis + pick(tests) + condition
    }
  }

  private mutating func call(_ depth: Int) -> String {
    let name = pick(Array(arguments.keys.sorted()))
    let kinds = arguments[name] ?? ""
    let all = kinds.map { $0 == "n" ? path(depth) : expression(depth) }
    return "\(name)(\(all.joined(separator: ", ")))"
  }

  private let leaves = [
    "1", "0", "2.5", ".5", "'a'", "\"x y\"", "''", "'2012-07-23'", "'1 2;3 4;5 6'", ".", "@id",
    "position()", "last()", "true()", "${d}", "'[a-z]+'", "1000000000000", "today()",
  ]
  private let operators = [
    "+", "-", "*", "div", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or",
  ]
  private let axes = [
    "child", "descendant", "parent", "ancestor", "following-sibling", "preceding-sibling",
    "following", "preceding", "attribute", "namespace", "self", "descendant-or-self",
    "ancestor-or-self",
  ]
  private let tests = [
    "*", "c", "d", "div", "mod", "p:c", "p:*", "node()", "text()", "comment()",
    "processing-instruction()", "processing-instruction('go')",
  ]
  /// The arguments of functions: `n` for a set, `v` for anything.
  private let arguments = [
    "string": "v", "concat": "vvv", "join": "vn", "substr": "vvv", "substring": "vvv",
    "substring-before": "vv", "substring-after": "vv", "translate": "vvv", "string-length": "v",
    "normalize-space": "v", "contains": "vv", "starts-with": "vv", "ends-with": "vv", "if": "vvv",
    "coalesce": "vv", "once": "v", "boolean": "v", "boolean-from-string": "v", "not": "v",
    "checklist": "vvvv", "weighted-checklist": "vvvv", "number": "v", "int": "v", "sum": "n",
    "max": "nv", "min": "vn", "round": "vv", "pow": "vv", "log": "v", "abs": "v", "sqrt": "v",
    "count": "n", "count-non-empty": "n", "position": "n", "randomize": "nv", "date": "v",
    "date-time": "v", "format-date": "vv", "decimal-date-time": "v", "decimal-time": "v",
    "selected": "vv", "selected-at": "vv", "count-selected": "v", "indexed-repeat": "nnv",
    "area": "v", "distance": "v", "intersects": "v", "geofence": "vv", "id": "v", "lang": "v",
    "name": "n", "local-name": "n", "namespace-uri": "n", "base64-decode": "v", "count-if": "nv",
    "rank-index": "vn", "de-duplicate": "vv", "item-at": "vvv", "exp10": "v", "floor": "v",
  ]
  private let pieces = [
    "(", ")", "[", "]", "/", "//", "..", "@", "*", "|", "-", "'", "\"", "${", "}", "::", ":", ",",
    "=", "<", "!", " and ", "a", "9", "999999999999999999999", "1.", "node()", "é", "😀", "\u{0}",
    "&lt;", "$", "regex('aaa', '(a+)+$')", "\n", "—", "’",
  ]
}
