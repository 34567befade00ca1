package import Documents
package import Expressions
package import Reporting

extension Evaluation {
  /// Evaluates in any scope and converts to `type`, or keeps the type the value has.
  package init(
    _ expression: XPathExpression, in scope: some Scope, as type: ResultType? = nil
  ) throws(EvaluationFailure) {
    let value: XPathValue
    do {
      value = try expression.evaluate(in: scope)
    } catch {
      throw .expression(error, source: expression.source)
    }
    switch (type ?? value.type, value) {
    case (.string, _): self = .string(value.string(in: scope))
    case (.number, _): self = .number(value.number(in: scope))
    case (.boolean, _): self = .boolean(value.boolean(in: scope))
    case (.nodeset, .nodes(let nodes)):
      self = .nodeset(nodes.map { XPathValue.nodes([$0]).string(in: scope) })
    case (.nodeset, _): throw .noNodes(found: value.type)
    }
  }

  /// `number 3`, `string Ana`, `nodeset 2: a, b`.
  package var text: String {
    switch self {
    case .string(let text): "string \(text)"
    case .number(let number): "number \(XPathValue.number(number).numeral)"
    case .boolean(let truth): "boolean \(truth)"
    case .nodeset(let texts):
      "nodeset \(texts.count)" + (texts.isEmpty ? "" : ": " + texts.joined(separator: ", "))
    }
  }

  /// Members `type` and `value`; what JSON has no number for is a string: NaN, Infinity, -Infinity.
  package var json: JSONValue {
    .object([("type", .string(type.rawValue)), ("value", value)])
  }

  private var value: JSONValue {
    switch self {
    case .string(let text): .string(text)
    case .number(let number):
      number.isFinite ? .number(number) : .string(XPathValue.number(number).numeral)
    case .boolean(let truth): .bool(truth)
    case .nodeset(let texts): .array(texts.map(JSONValue.string))
    }
  }
}

extension XPathValue {
  fileprivate var type: Evaluation.ResultType {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .nodes: .nodeset
    }
  }

  /// The text of a number as XPath writes it.
  var numeral: String { string(in: BareScope(moment: .epoch)) }
}
