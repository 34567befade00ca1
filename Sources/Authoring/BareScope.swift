package import Expressions

/// A scope without any interview: only functions and constants have a value.
///
/// It reads XPath as a document does, so that an expression without paths gives the same with one.
package struct BareScope: Scope {
  package let moment: Moment
  private let chance: TrialChance?

  /// Without chance, what is drawn lies half way.
  package init(moment: Moment, chance: TrialChance? = nil) {
    self.moment = moment
    self.chance = chance
  }

  package var contextNode: NodeReference? { nil }
  package var currentNode: NodeReference? { nil }
  package var root: NodeReference? { nil }
  package var dialect: XPathDialect { .recommendation }
  /// Without nodes any prefix will do.
  package func namespace(ofPrefix prefix: String) -> String? { prefix }
  package func nodes(named name: String) -> [NodeReference] { [] }
  package func stringValue(of node: NodeReference) -> String { "" }
  package func name(of node: NodeReference) -> String { "" }
  package func parent(of node: NodeReference) -> NodeReference? { nil }
  package func children(of node: NodeReference) -> [NodeReference] { [] }
  package func attributes(of node: NodeReference) -> [(name: String, value: String)] { [] }
  package func root(ofInstance id: String) -> NodeReference? { nil }
  package func randomUnit() -> Double { chance?.unit() ?? 0.5 }
  package func choiceLabel(of value: String, in question: String) -> String? { nil }
  package func text(forItext id: String) -> String? { nil }
}

extension Moment {
  static let epoch = Moment(milliseconds: 0, zoneOffsetMinutes: 0)
}
