import Documents
package import Expressions
import FoundationEssentials
package import Languages
import Reporting

/// Answers requests of one JSON line each: `{"expr", "xml"?, "context"?, "namespaces"?, "type"?}`.
///
/// The answer is `{"type", "value"}` or `{"error"}`; `namespaces` says what prefixes mean, as in
/// `{"h": "http://www.w3.org/1999/xhtml"}`. What the last lines parsed is kept, because requests
/// come in runs over the same document.
package struct ExpressionBatch {
  private struct Request: Decodable {
    let expr: String
    let xml: String?
    let context: String?
    let namespaces: [String: String]?
    let type: String?
  }

  private let language: Language
  private let scopes: any ScopeSource
  private let decoder = JSONDecoder()
  private var parsed: [String: XPathExpression] = [:]
  private var parsedLength = 0

  /// How many bytes of expressions are kept.
  private static let mostParsed = 1_000_000

  package init(language: Language, scopes: any ScopeSource) {
    self.language = language
    self.scopes = scopes
  }

  /// The answer to one line, without a line break; a line that cannot be answered says why.
  package mutating func answer(to line: String) -> String {
    do {
      return try value(of: try request(line)).json.rendered()
    } catch {
      return JSONValue.object([("error", .string(error.sentence(in: language)))]).rendered()
    }
  }

  private func request(_ line: String) throws(EvaluationFailure) -> Request {
    guard let request = try? decoder.decode(Request.self, from: Data(line.utf8)) else {
      throw .unreadableRequest
    }
    return request
  }

  private mutating func value(
    of request: Request
  ) throws(EvaluationFailure) -> Evaluation {
    var kind: Evaluation.ResultType?
    if let type = request.type {
      kind = Evaluation.ResultType(rawValue: type)
      if kind == nil { throw .unknownKind(type) }
    }
    let expression = try expression(request.expr)
    let scope = try scopes.scope(
      xml: request.xml, context: request.context, namespaces: request.namespaces ?? [:])
    return try Evaluation(expression, in: scope, as: kind)
  }

  private mutating func expression(
    _ source: String
  ) throws(EvaluationFailure) -> XPathExpression {
    if let known = parsed[source] { return known }
    let expression = try XPathExpression(reading: source)
    if parsedLength > Self.mostParsed {
      parsed.removeAll(keepingCapacity: true)
      parsedLength = 0
    }
    parsedLength += source.utf8.count
    parsed[source] = expression
    return expression
  }
}

/// Gives the scope a request asks for.
package protocol ScopeSource: AnyObject {
  func scope(
    xml: String?, context: String?, namespaces: [String: String]
  ) throws(EvaluationFailure) -> any Scope
}

extension XPathExpression {
  /// Parses an author's expression; a failure shows the place in it.
  package init(reading source: String) throws(EvaluationFailure) {
    do {
      self = try XPathExpression(source)
    } catch {
      throw .expression(error, source: source)
    }
  }
}
