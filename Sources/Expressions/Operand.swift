/// A value while it is being worked with; one node needs no array.
enum Operand {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case node(NodeReference)
  case nodes([NodeReference])
  /// The values an attribute step gave; attributes have no reference of their own.
  case attributes([String])

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
    case .attributes(let values): .string(values.first ?? "")
    }
  }

  /// Whether it is a set, to compare member by member.
  var isSet: Bool {
    switch self {
    case .string, .number, .boolean: false
    case .node, .nodes, .attributes: true
    }
  }
}

/// Where inside a predicate evaluation stands; `position` is 0 outside of any.
struct Focus {
  let node: NodeReference?
  let position: Int
  let size: Int

  static let outside = Focus(node: nil, position: 0, size: 0)

  var isInPredicate: Bool { position > 0 }
}
