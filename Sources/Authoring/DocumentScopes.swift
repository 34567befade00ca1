import Documents
package import Expressions
import Languages

/// Scopes over XML documents, the last of which is kept, and over nothing where there is none.
///
/// Months and days have English names, as without a document, whatever the program's language.
package final class DocumentScopes: ScopeSource {
  private let moment: Moment
  private let chance: TrialChance
  private var last: (xml: String, namespaces: [String: String], document: InstanceDocument)?
  private var lastSeen: (context: String, document: InstanceDocument)?

  package init(moment: Moment) {
    self.moment = moment
    chance = TrialChance(seed: moment.milliseconds)
  }

  package func scope(
    xml: String?, context: String?, namespaces: [String: String] = [:]
  ) throws(EvaluationFailure) -> any Scope {
    guard let xml else { return BareScope(moment: moment, chance: chance) }
    let document = try document(xml, namespaces)
    guard let context else { return document }
    if let lastSeen, lastSeen.context == context { return lastSeen.document }
    let place = try XPathExpression(reading: context)
    do {
      let seen = try document.seen(from: place)
      lastSeen = (context, seen)
      return seen
    } catch {
      throw .document(error.sentence)
    }
  }

  private func document(
    _ xml: String, _ namespaces: [String: String]
  ) throws(EvaluationFailure) -> InstanceDocument {
    if let last, last.xml == xml, last.namespaces == namespaces { return last.document }
    do {
      let document = try InstanceDocument(
        xml: xml, namespaces: namespaces, moment: moment, draw: chance.unit)
      last = (xml, namespaces, document)
      lastSeen = nil
      return document
    } catch {
      throw .document(error.sentence)
    }
  }
}
