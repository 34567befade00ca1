import Expressions
import Forms

/// What the form's expressions and texts say at a place of the interview.
extension Interview {
  func scope(at node: Int) -> InterviewScope {
    InterviewScope(
      tree: tree, formLanguage: language, moment: moment,
      randomness: RandomSequence(seed: seed), context: node)
  }

  /// An expression that fails while running counts as an empty answer; `form check` names it.
  func string(_ expression: XPathExpression, at node: Int) -> String {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.string(in: scope) ?? ""
  }

  func number(_ expression: XPathExpression, at node: Int) -> Double {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.number(in: scope) ?? .nan
  }

  func boolean(_ expression: XPathExpression, at node: Int) -> Bool {
    let scope = scope(at: node)
    return (try? expression.evaluate(in: scope))?.boolean(in: scope) ?? false
  }

  /// A text with its `${name}` places filled in.
  func rendered(_ text: TranslatedText, at node: Int) -> String {
    guard let template = text.template(in: language) else { return "" }
    guard !template.references.isEmpty else { return template.source }
    let scope = scope(at: node)
    return template.rendered { name in
      scope.nodes(named: name).first.map(scope.stringValue) ?? ""
    }
  }
}
