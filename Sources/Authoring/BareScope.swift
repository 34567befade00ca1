package import Expressions

/// A scope without any interview: only functions and constants have a value.
package struct BareScope: Scope {
  package let moment: Moment

  package init(moment: Moment) {
    self.moment = moment
  }

  package var contextNode: NodeReference? { nil }
  package var currentNode: NodeReference? { nil }
  package var root: NodeReference? { nil }
  package func nodes(named name: String) -> [NodeReference] { [] }
  package func stringValue(of node: NodeReference) -> String { "" }
  package func name(of node: NodeReference) -> String { "" }
  package func parent(of node: NodeReference) -> NodeReference? { nil }
  package func children(of node: NodeReference) -> [NodeReference] { [] }
  package func attributes(of node: NodeReference) -> [(name: String, value: String)] { [] }
  package func root(ofInstance id: String) -> NodeReference? { nil }
  /// Half way, so that a trial gives the same each time.
  package func randomUnit() -> Double { 0.5 }
  package func choiceLabel(of value: String, in question: String) -> String? { nil }
  package func text(forItext id: String) -> String? { nil }
}

extension Moment {
  static let epoch = Moment(milliseconds: 0, zoneOffsetMinutes: 0)
}
