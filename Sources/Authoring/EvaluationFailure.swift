package import Documents
package import Expressions
package import Languages

/// Why an author's expression has no value.
package enum EvaluationFailure: ExplainedFailure, Sendable {
  case expression(ExpressionFailure, source: String)
  /// A value stands where `nodeset` was asked for.
  case noNodes(found: Evaluation.ResultType)
  /// A question or group that the form does not have, or a turn of a repeat that nobody answered.
  case unknownPlace(String, nearest: String?)
  /// Answers that are no JSON object of names and values.
  case unreadableAnswers
  /// Several questions in different groups have that name.
  case ambiguousName(String, paths: [String])
  /// The answers of a repeat are a list of objects, those of a group an object, others a value.
  case wrongShape(String)
  /// A form whose calculations go round in a circle.
  case circle(path: [String])
  /// A line of a batch that is no JSON object with `expr`.
  case unreadableRequest
  case unknownKind(String)
  /// An XML document that cannot be read, in its own words.
  case document(Sentence)
}
