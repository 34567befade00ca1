/// A value while it is being worked with; one node needs no array.
enum Operand {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case node(NodeReference)
  case nodes([NodeReference])

  init(_ nodes: [NodeReference]) {
    self = nodes.count == 1 ? .node(nodes[0]) : .nodes(nodes)
  }

  var value: XPathValue {
    switch self {
    case .string(let text): .string(text)
    case .number(let number): .number(number)
    case .boolean(let truth): .boolean(truth)
    case .node(let node): .nodes([node])
    case .nodes(let nodes): .nodes(nodes)
    }
  }

  var isString: Bool {
    if case .string = self { true } else { false }
  }

  /// Whether it is a set, to compare member by member.
  var isSet: Bool {
    switch self {
    case .string, .number, .boolean: false
    case .node, .nodes: true
    }
  }
}

/// Where inside a predicate evaluation stands; `position` is 0 outside of any.
struct Focus {
  let node: NodeReference?
  let position: Int
  let size: Int
  /// Where `${name}` is looked for, in an expression evaluated for each instance of a repeat.
  var instance: NodeReference?

  static let outside = Focus(node: nil, position: 0, size: 0)

  var isInPredicate: Bool { position > 0 }
}
