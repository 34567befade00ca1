import Expressions
import Languages
import Testing

/// A scope over small trees written as outlines, two spaces a level: `name @attribute=x = answer`.
struct TreeScope: Scope {
  private struct Node {
    let name: String
    let value: String
    let attributes: [(name: String, value: String)]
    let parent: Int32?
    var children: [NodeReference] = []
  }

  private var documents: [[Node]] = []
  private let instances: [String: Int32]
  var currentNode: NodeReference?
  var moment = Moment(milliseconds: 1_773_586_800_000, zoneOffsetMinutes: -300)
  var language = Language.english
  var labels: [String: String] = [:]
  var texts: [String: String] = [:]
  var drawn = 0.5

  /// The current node is the first one named `current` in the interview.
  init(_ interview: String, instances: [String: String] = [:], current: String? = nil) {
    let ids = instances.keys.sorted()
    self.instances = Dictionary(uniqueKeysWithValues: zip(ids, 1...Int32(max(1, ids.count))))
    documents = [TreeScope.document(0, interview)]
    for (place, id) in ids.enumerated() {
      documents.append(TreeScope.document(Int32(place + 1), instances[id] ?? ""))
    }
    currentNode = current.flatMap { all(named: $0).first }
  }

  /// The same tree seen from another node: the `place`-th with the name.
  func seen(from name: String, _ place: Int = 0) -> TreeScope {
    var copy = self
    copy.currentNode = all(named: name)[place]
    return copy
  }

  private static func document(_ number: Int32, _ outline: String) -> [Node] {
    var nodes: [Node] = []
    var open: [Int32] = []
    for line in outline.split(separator: "\n") {
      let level = line.prefix { $0 == " " }.count / 2
      let halves = line.split(separator: " = ", maxSplits: 1)
      let words = halves[0].split(separator: " ")
      open.removeLast(max(0, open.count - level))
      let reference = NodeReference(document: number, index: Int32(nodes.count))
      if let parent = open.last { nodes[Int(parent)].children.append(reference) }
      let attributes = words.dropFirst().map { word in
        let parts = word.dropFirst().split(separator: "=")
        return (name: String(parts[0]), value: String(parts[1]))
      }
      nodes.append(
        Node(
          name: String(words[0]), value: halves.count > 1 ? String(halves[1]) : "",
          attributes: attributes, parent: open.last))
      open.append(reference.index)
    }
    return nodes
  }

  private func node(_ reference: NodeReference) -> Node {
    documents[Int(reference.document)][Int(reference.index)]
  }

  private func all(named name: String) -> [NodeReference] {
    documents[0].indices.filter { documents[0][$0].name == name }
      .map { NodeReference(document: 0, index: Int32($0)) }
  }

  private func line(to node: NodeReference?) -> [NodeReference] {
    var result: [NodeReference] = []
    var next = node
    while let reference = next {
      result.insert(reference, at: 0)
      next = parent(of: reference)
    }
    return result
  }

  var contextNode: NodeReference? { currentNode }
  var root: NodeReference? { NodeReference(document: 0, index: 0) }

  /// Those that share the most ancestors with the current node.
  func nodes(named name: String) -> [NodeReference] {
    let here = line(to: currentNode)
    let shared = all(named: name).map { node in
      (node, zip(here, line(to: node)).prefix { $0 == $1 }.count)
    }
    let most = shared.map(\.1).max()
    return shared.filter { $0.1 == most }.map(\.0)
  }

  func stringValue(of node: NodeReference) -> String { self.node(node).value }
  func name(of node: NodeReference) -> String { self.node(node).name }
  func children(of node: NodeReference) -> [NodeReference] { self.node(node).children }
  func attributes(of node: NodeReference) -> [(name: String, value: String)] {
    self.node(node).attributes
  }
  func parent(of node: NodeReference) -> NodeReference? {
    self.node(node).parent.map { NodeReference(document: node.document, index: $0) }
  }
  func root(ofInstance id: String) -> NodeReference? {
    instances[id].map { NodeReference(document: $0, index: 0) }
  }
  func randomUnit() -> Double { drawn }
  func choiceLabel(of value: String, in question: String) -> String? {
    labels["\(question)/\(value)"]
  }
  func text(forItext id: String) -> String? { texts[id] }
}

/// What the expression gives, as text.
func text(_ source: String, in scope: TreeScope = TreeScope("data")) throws -> String {
  try XPathExpression(source).evaluate(in: scope).string(in: scope)
}

/// Why the expression cannot be read; nil when it can.
func failure(_ source: String) -> ExpressionFailure? {
  do {
    _ = try XPathExpression(source)
    return nil
  } catch {
    return error
  }
}

/// Expects each row of `expression → text` to hold.
func expectRows(
  _ table: String, in scope: TreeScope = TreeScope("data"),
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for row in table.split(separator: "\n") {
    let halves = row.split(separator: " →", maxSplits: 1, omittingEmptySubsequences: false)
    let source = halves[0].trimming
    let expected = halves[1].trimming
    let found = try text(source, in: scope)
    #expect(found == expected, "\(source)", sourceLocation: sourceLocation)
  }
}

extension Substring {
  fileprivate var trimming: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
