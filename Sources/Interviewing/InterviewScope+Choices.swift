import Expressions
import Forms

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

  private func stride(of list: ChoiceList) -> Int { tree.plan.columns(of: list).count + 1 }

  func choiceCell(_ node: NodeReference) -> (name: String, value: String)? {
    guard let list = list(of: node) else { return nil }
    switch node.index {
    case 0: return ("", "")
    case 1: return ("root", "")
    default:
      let place = Int(node.index) - 2
      let columns = tree.plan.columns(of: list)
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

  func choiceParent(of node: NodeReference) -> NodeReference? {
    guard node.index > 0, let list = list(of: node) else { return nil }
    var parent = node
    let place = (Int(node.index) - 2) % stride(of: list)
    parent.index = node.index == 1 ? 0 : place == 0 ? 1 : node.index - Int32(place)
    return parent
  }

  func choiceChildren(of node: NodeReference) -> [NodeReference] {
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
