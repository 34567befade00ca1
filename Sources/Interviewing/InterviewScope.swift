import Expressions
import Forms
import Languages
import Responses

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

  var form: Form { tree.plan.form }

  var root: NodeReference? { .interview(0) }

  var language: Language {
    Language(locale: formLanguage.code ?? formLanguage.name) ?? .spanish
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
  ///
  /// Of several instances only the relevant ones are members, as in ODK; a sole node always is, so
  /// that it can be compared with `''`.
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
    var found = tree.nodes(of: target, inBlock: block)
    if target.loops.count > shared || target.loop != nil {
      found.removeAll { !tree[$0].isRelevant }
    }
    guard target.loop != nil else { return found.map(NodeReference.interview) }
    return found.flatMap { tree[$0].instances }.map(NodeReference.interview)
  }

  private func element(of node: Int) -> Element? {
    let element = tree[node].element
    return element == AnswerTree.formElement ? nil : form.elements[element]
  }

  func isRelevant(_ node: NodeReference) -> Bool {
    node.document != 0 || tree[Int(node.index)].isRelevant
  }

  func isRepeatInstance(_ node: NodeReference) -> Bool {
    node.document == 0 && tree[Int(node.index)].instance != nil
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
      return tree[childNode].isRelevant
        ? tree[childNode].instances.map(NodeReference.interview) : []
    }
  }

  func attributes(of node: NodeReference) -> [(name: String, value: String)] {
    guard node.document == 0, node.index == 0 else { return [] }
    return [("id", form.id), ("version", form.version)]
  }

  func randomUnit() -> Double {
    randomness.nextUnit {
      guard let node = currentNode, node.document == 0 else { return "" }
      return tree.path(of: Int(node.index)).text
    }
  }

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
