import Expressions
import Forms
import Languages

/// What an expression of the form sees of an interview: document 0 is the interview, documents
/// from 1 on are the choice lists as `instance('list')/root/item`.
struct InterviewScope: Scope {
  let tree: AnswerTree
  let formLanguage: FormLanguage
  let moment: Moment
  let randomness: RandomSequence
  var contextNode: NodeReference?
  var currentNode: NodeReference?

  init(
    tree: AnswerTree, formLanguage: FormLanguage, moment: Moment, randomness: RandomSequence,
    context: Int
  ) {
    self.tree = tree
    self.formLanguage = formLanguage
    self.moment = moment
    self.randomness = randomness
    contextNode = .interview(context)
    currentNode = contextNode
  }

  private var form: Form { tree.plan.form }

  var root: NodeReference? { .interview(0) }

  var language: Language {
    formLanguage.code.flatMap(Language.init(locale:)) ?? .spanish
  }

  func soleNode(named name: String) -> NodeReference? {
    guard let element = tree.plan.soleElement(named: name), element.loops.isEmpty,
      element.loop == nil
    else { return nil }
    return .interview(tree.node(of: element.id, inBlock: 0))
  }

  func nodes(named name: String) -> [NodeReference] {
    guard let asker = currentNode, asker.document == 0 else { return [] }
    let askingElement = element(of: Int(asker.index))
    let targets = form.elements(for: .name(name), from: askingElement)
    return targets.flatMap { nodes(of: $0, near: Int(asker.index), askedBy: askingElement) }
  }

  /// The nearest instances: those inside the innermost repeat that asker and target share.
  private func nodes(of target: Element, near asker: Int, askedBy: Element?) -> [NodeReference] {
    if target.loops.isEmpty, target.loop == nil {
      return [.interview(tree.node(of: target.id, inBlock: 0))]
    }
    var askersLoops = askedBy?.loops ?? []
    if let askedBy, askedBy.loop != nil, tree[asker].instance != nil {
      askersLoops.append(askedBy.id)
    }
    let shared = zip(askersLoops, target.loops).prefix { $0 == $1 }.count
    let block = tree.ancestorBlock(of: tree[asker].block, atLevel: shared)
    let found = tree.nodes(of: target, inBlock: block)
    guard target.loop != nil else { return found.map(NodeReference.interview) }
    return found.flatMap { tree[$0].instances }.map(NodeReference.interview)
  }

  private func element(of node: Int) -> Element? {
    let element = tree[node].element
    return element == AnswerTree.formElement ? nil : form.elements[element]
  }

  func stringValue(of node: NodeReference) -> String {
    guard node.document == 0 else { return choiceCell(node)?.value ?? "" }
    return tree.visibleValue(of: Int(node.index))
  }

  func name(of node: NodeReference) -> String {
    guard node.document == 0 else { return choiceCell(node)?.name ?? "" }
    return element(of: Int(node.index))?.name ?? form.id
  }

  func parent(of node: NodeReference) -> NodeReference? {
    guard node.document == 0 else { return choiceParent(of: node) }
    let index = Int(node.index)
    guard let container = tree.container(of: index) else { return nil }
    guard tree[index].instance != nil else { return .interview(container) }
    return tree.container(of: container).map(NodeReference.interview)
  }

  func children(of node: NodeReference) -> [NodeReference] {
    guard node.document == 0 else { return choiceChildren(of: node) }
    let index = Int(node.index)
    let block = tree[index].block
    return form.children(of: element(of: index)).flatMap { child -> [NodeReference] in
      let childNode = tree.node(of: child.id, inBlock: block)
      guard child.loop != nil else { return [.interview(childNode)] }
      return tree[childNode].instances.map(NodeReference.interview)
    }
  }

  func attributes(of node: NodeReference) -> [(name: String, value: String)] {
    guard node.document == 0, node.index == 0 else { return [] }
    return [("id", form.id), ("version", form.version)]
  }

  func randomUnit() -> Double { randomness.nextUnit() }

  func choiceLabel(of value: String, in question: String) -> String? {
    let asker = currentNode.flatMap { $0.document == 0 ? element(of: Int($0.index)) : nil }
    let elements = form.elements(for: .name(question), from: asker)
    guard let list = elements.first?.question.flatMap(form.choices) else { return nil }
    return list[value]?.label.source(in: formLanguage)
  }

  func text(forItext id: String) -> String? { nil }
}

extension NodeReference {
  static func interview(_ node: Int) -> NodeReference {
    NodeReference(document: 0, index: Int32(truncatingIfNeeded: node))
  }
}

/// Choice lists as secondary instances: node 0 the document, 1 `root`, then for each item itself
/// followed by its `name`, `label` and further columns.
extension InterviewScope {
  func root(ofInstance id: String) -> NodeReference? {
    tree.plan.number(ofList: id).map { NodeReference(document: Int32($0 + 1), index: 0) }
  }

  /// The item node of a choice, for its filter.
  func item(_ position: Int, of list: ChoiceList) -> NodeReference? {
    tree.plan.number(ofList: list.name).map { number in
      NodeReference(
        document: Int32(number + 1), index: Int32(2 + position * stride(of: list)))
    }
  }

  private func list(of node: NodeReference) -> ChoiceList? {
    form.choiceLists[tree.plan.listNames[Int(node.document) - 1]]
  }

  private func columns(of list: ChoiceList) -> [String] {
    ["name", "label"] + Set(list.choices.flatMap(\.columns.keys)).sorted()
  }

  private func stride(of list: ChoiceList) -> Int { columns(of: list).count + 1 }

  private func choiceCell(_ node: NodeReference) -> (name: String, value: String)? {
    guard let list = list(of: node) else { return nil }
    switch node.index {
    case 0: return ("", "")
    case 1: return ("root", "")
    default:
      let place = Int(node.index) - 2
      let columns = columns(of: list)
      let choice = list.choices[place / (columns.count + 1)]
      let column = place % (columns.count + 1)
      guard column > 0 else { return ("item", "") }
      return (columns[column - 1], cell(columns[column - 1], of: choice))
    }
  }

  private func cell(_ column: String, of choice: Choice) -> String {
    switch column {
    case "name": choice.name
    case "label": choice.label.source(in: formLanguage)
    default: choice.columns[column] ?? ""
    }
  }

  private func choiceParent(of node: NodeReference) -> NodeReference? {
    guard node.index > 0, let list = list(of: node) else { return nil }
    var parent = node
    let place = (Int(node.index) - 2) % stride(of: list)
    parent.index = node.index == 1 ? 0 : place == 0 ? 1 : node.index - Int32(place)
    return parent
  }

  private func choiceChildren(of node: NodeReference) -> [NodeReference] {
    guard let list = list(of: node) else { return [] }
    let stride = stride(of: list)
    let indices: [Int] =
      switch node.index {
      case 0: [1]
      case 1: list.choices.indices.map { 2 + $0 * stride }
      default:
        (Int(node.index) - 2) % stride == 0
          ? Array(Int(node.index) + 1..<Int(node.index) + stride) : []
      }
    return indices.map { NodeReference(document: node.document, index: Int32($0)) }
  }
}
