import Documents
package import Expressions
package import Languages

/// Scopes over XML documents, the last of which is kept, and over nothing where there is none.
package final class DocumentScopes: ScopeSource {
  private let moment: Moment
  private let language: Language
  private var last: (xml: String, context: String?, document: InstanceDocument)?

  package init(moment: Moment, language: Language) {
    self.moment = moment
    self.language = language
  }

  package func scope(xml: String?, context: String?) throws(EvaluationFailure) -> any Scope {
    guard let xml else { return BareScope(moment: moment) }
    if let last, last.context == context, last.xml == xml { return last.document }
    var place: XPathExpression?
    if let context { place = try XPathExpression(reading: context) }
    do {
      let document = try InstanceDocument(
        xml: xml, context: place, moment: moment, language: language)
      last = (xml, context, document)
      return document
    } catch {
      throw .document(error.sentence)
    }
  }
}
