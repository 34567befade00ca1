import Forms
import Responses

/// The state of every node of an interview, in one array of blocks (see `InterviewPlan`).
struct AnswerTree: Sendable {
  struct Node: Sendable {
    let element: Int
    /// The first node of the block it lies in: the form's, or a repeat instance's.
    let block: Int
    var value = ""
    var missing: MissingKind?
    var isRelevant = true
    /// Whether it has been on the screen.
    var wasShown = false
    /// Instance nodes of a repeat, in order.
    var instances: [Int] = []
    /// Instances taken away, kept for the case that they come back.
    var setAside: [Int] = []
    /// The interviewer said that there is no further instance.
    var isClosed = false
    /// For the first node of an instance's block: its name and its repeat's node.
    var instance: InstanceID?
    var container: Int?
  }

  /// The element id that stands for the form itself.
  static let formElement = -1

  let plan: InterviewPlan
  private(set) var nodes: [Node]

  init(plan: InterviewPlan) {
    self.plan = plan
    nodes = [Node(element: Self.formElement, block: 0)]
    nodes.reserveCapacity(plan.rootBlockSize)
    for element in plan.elements(inBlockOf: nil) {
      nodes.append(Node(element: element, block: 0))
    }
  }

  /// How many nodes there are, those set aside among them.
  var count: Int { nodes.count }

  subscript(node: Int) -> Node {
    get { nodes[node] }
    _modify { yield &nodes[node] }
  }

  /// The node of `element` in the block that starts at `block`.
  func node(of element: Int, inBlock block: Int) -> Int { block + plan.offsets[element] }

  /// The value as expressions see it: empty while missing or not relevant.
  func visibleValue(of node: Int) -> String {
    nodes[node].isRelevant && nodes[node].missing == nil ? nodes[node].value : ""
  }

  /// The names of a repeat's instances, in order.
  func instances(of container: Int) -> [InstanceID] {
    nodes[container].instances.compactMap { nodes[$0].instance }
  }

  /// The instances of a repeat by name.
  func blocks(of container: Int) -> [InstanceID: Int] {
    Dictionary(
      nodes[container].instances.compactMap { block in
        nodes[block].instance.map { ($0, block) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The node around another; nil for the form, and for an instance its repeat.
  func container(of node: Int) -> Int? {
    let state = nodes[node]
    if node == state.block { return state.container }
    guard let parent = plan.form.elements[state.element].parent else { return 0 }
    return plan.form.elements[parent].loop == nil
      ? self.node(of: parent, inBlock: state.block) : state.block
  }

  /// The repeat instance's or the form's block at `level` repeats deep around `block`.
  func ancestorBlock(of block: Int, atLevel level: Int) -> Int {
    var current = block
    while level < self.level(of: current), let container = nodes[current].container {
      current = nodes[container].block
    }
    return current
  }

  /// How many repeats a block is inside of, its own included.
  private func level(of block: Int) -> Int {
    let element = nodes[block].element
    return element == Self.formElement ? 0 : plan.form.elements[element].loops.count + 1
  }

  /// Every node of `element` inside `block`, through the repeats between, in document order.
  func nodes(of element: Element, inBlock block: Int) -> [Int] {
    var blocks = [block]
    for loop in element.loops.dropFirst(level(of: block)) {
      blocks = blocks.flatMap { nodes[node(of: loop, inBlock: $0)].instances }
    }
    return blocks.map { node(of: element.id, inBlock: $0) }
  }

  /// Gives a repeat these instances, in order, and returns those that are new.
  ///
  /// One that was taken away before comes back with its answers.
  mutating func setInstances(_ ids: [InstanceID], of container: Int) -> [Int] {
    let known = Dictionary(
      (nodes[container].instances + nodes[container].setAside).map { (nodes[$0].instance, $0) },
      uniquingKeysWith: { first, _ in first })
    var new: [Int] = []
    var instances: [Int] = []
    var named = Set<InstanceID>()
    for id in ids where named.insert(id).inserted {
      let block = known[id] ?? makeInstance(id, of: container)
      if known[id] == nil { new.append(block) }
      nodes[block].isRelevant = nodes[container].isRelevant
      instances.append(block)
    }
    let kept = Set(instances)
    nodes[container].setAside = known.values.filter { !kept.contains($0) }.sorted()
    nodes[container].instances = instances
    return new
  }

  private mutating func makeInstance(_ id: InstanceID, of container: Int) -> Int {
    let loop = nodes[container].element
    let block = nodes.count
    nodes.append(Node(element: loop, block: block, instance: id, container: container))
    for element in plan.elements(inBlockOf: loop) {
      nodes.append(Node(element: element, block: block))
    }
    return block
  }

  /// Visits nodes in document order, repeats opened out; instances come before their content.
  func forEachNode(_ visit: (Int) -> Void) {
    visitBlock(0, elements: 0..<plan.form.elements.count, visit)
  }

  /// Visits the nodes inside an instance.
  func forEachNode(inInstance block: Int, _ visit: (Int) -> Void) {
    let loop = nodes[block].element
    visitBlock(block, elements: loop + 1..<plan.form.elements[loop].subtreeEnd, visit)
  }

  /// Whether a node lies in an instance's block or in one inside it.
  func isNode(_ node: Int, inside block: Int) -> Bool {
    var current = nodes[node].block
    while current != block {
      guard let container = nodes[current].container else { return false }
      current = nodes[container].block
    }
    return true
  }

  private func visitBlock(_ block: Int, elements range: Range<Int>, _ visit: (Int) -> Void) {
    var element = range.lowerBound
    while element < range.upperBound {
      let node = node(of: element, inBlock: block)
      visit(node)
      guard plan.form.elements[element].loop != nil else {
        element += 1
        continue
      }
      let inside = element + 1..<plan.form.elements[element].subtreeEnd
      for instance in nodes[node].instances {
        visit(instance)
        visitBlock(instance, elements: inside, visit)
      }
      element = inside.upperBound
    }
  }

  // MARK: Paths

  func path(of node: Int) -> AnswerPath {
    guard node == 0 || nodes[node].block != 0 else {
      return AnswerPath(plan.form.elements[nodes[node].element].path)
    }
    var steps: [String] = []
    var current: Int? = node
    while let place = current, place != 0 {
      let state = nodes[place]
      let name = plan.form.elements[state.element].name
      if let instance = state.instance, let container = state.container {
        steps.append("\(name)#\(instance)")
        current = self.container(of: container)
      } else {
        steps.append(name)
        current = self.container(of: place)
      }
    }
    return AnswerPath(steps.reversed().joined(separator: "/"))
  }

  /// The node at a path, or nil when the form or the repeat has no such place.
  func node(at path: AnswerPath) -> Int? {
    node(at: path) { container, instance in
      nodes[container].instances.first { nodes[$0].instance == instance }
    }
  }

  /// The node at a path, with the caller's way of finding an instance of a repeat.
  func node(at path: AnswerPath, finding find: (Int, InstanceID) -> Int?) -> Int? {
    guard let element = plan.form.element(atPath: path.elementPath) else { return nil }
    guard path.hasInstances else {
      return element.loops.isEmpty ? node(of: element.id, inBlock: 0) : nil
    }
    var block = 0
    var loops = element.loops[...]
    if element.loop != nil, path.text.split(separator: "/").last?.contains("#") == true {
      loops = (element.loops + [element.id])[...]
    }
    for instance in path.instances {
      guard let loop = loops.popFirst() else { return nil }
      let container = node(of: loop, inBlock: block)
      guard let found = find(container, instance) else { return nil }
      block = found
    }
    guard loops.isEmpty else { return nil }
    return nodes[block].element == element.id ? block : node(of: element.id, inBlock: block)
  }
}
