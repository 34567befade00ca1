/// Walks a tree in the order of its source and lists what it reads.
struct ReferenceCollector {
  /// What a relative path starts at: outside predicates, the current node.
  private enum Base {
    case current
    case path(absolute: Bool, steps: [String])
    /// Nodes that a name or an instance already stands for in the list.
    case listed
  }

  private let tree: SyntaxTree
  private var result: [Reference] = []
  private var seen: Set<Reference> = []

  static func references(of tree: SyntaxTree) -> [Reference] {
    var collector = ReferenceCollector(tree: tree)
    collector.visit(tree.root, .current)
    return collector.result
  }

  private init(tree: SyntaxTree) { self.tree = tree }

  private mutating func list(_ reference: Reference) {
    if seen.insert(reference).inserted { result.append(reference) }
  }

  private mutating func visit(_ index: Int, _ base: Base) {
    switch tree.nodes[index] {
    case .number, .string: break
    case .name(let name): list(.name(name))
    case .context: listContext(base)
    case .current: list(.current)
    case .path(let path): visit(tree.paths[path], base)
    case .and(let range), .or(let range), .union(let range): visit(tree.operands[range], base)
    case .equality(let left, let right, _), .order(_, let left, let right):
      visit(left, base)
      visit(right, base)
    case .arithmetic(let first, let range):
      visit(first, base)
      for term in tree.terms[range] { visit(term.operand, base) }
    case .negative(let operand): visit(operand, base)
    case .call(let function, let range): visit(function, tree.operands[range], base)
    }
  }

  private mutating func visit(_ indices: ArraySlice<Int>, _ base: Base) {
    for index in indices { visit(index, base) }
  }

  private mutating func visit(
    _ function: XPathFunction, _ arguments: ArraySlice<Int>, _ base: Base
  ) {
    var rest = arguments
    switch function {
    case .instance, .pulldata:
      if let first = rest.first, case .string(let id) = tree.nodes[first] {
        list(.instance(id))
        rest.removeFirst()
      }
    case .choiceName, .choiceLabel:
      for argument in arguments {
        let isQuestion =
          argument == function.questionPlace.map { arguments[arguments.startIndex + $0] }
        if isQuestion, case .string(let name) = tree.nodes[argument] {
          list(.name(name))
        } else {
          visit(argument, base)
        }
      }
      return
    default:
      if rest.isEmpty, function.readsContextWithoutArgument { listContext(base) }
    }
    visit(rest, base)
  }

  private mutating func listContext(_ base: Base) {
    switch base {
    case .current: list(.current)
    case .path(let absolute, let steps): list(.path(absolute: absolute, steps: steps + ["."]))
    case .listed: break
    }
  }

  private mutating func visit(_ path: LocationPath, _ base: Base) {
    let start = begin(path.start, base)
    let written = path.steps.map(\.written)
    let whole = extended(start, by: written[...])
    if case .path(let absolute, let steps) = whole { list(.path(absolute: absolute, steps: steps)) }
    visit(path.startPredicates[...], start)
    for (place, step) in path.steps.enumerated() where !step.predicates.isEmpty {
      visit(step.predicates[...], extended(start, by: written[...place]))
    }
  }

  private mutating func begin(_ start: LocationPath.Start, _ base: Base) -> Base {
    switch start {
    case .root: return .path(absolute: true, steps: [])
    case .current: return .current
    case .context: return base
    case .node(let node):
      visit(node, base)
      return .listed
    }
  }

  private func extended(_ base: Base, by steps: ArraySlice<String>) -> Base {
    switch base {
    case .current: .path(absolute: false, steps: Array(steps))
    case .path(let absolute, let before): .path(absolute: absolute, steps: before + steps)
    case .listed: .listed
    }
  }
}
