package import Forms
import Languages

/// Why a result cannot be computed.
package enum AnalysisFailure: ExplainedFailure, Hashable {
  /// The form has no question with any of the measures.
  case noQuestionMeasures([Measure])
  /// The form has no attribute with both importance and satisfaction on one scale.
  case noPairs
  /// Questions have the measure, but none offers choices to count.
  case noChoiceQuestion([Measure])
  case noRole(ReasonRole)
  case unknownQuestion(String, nearest: String?)
  case notAChoiceQuestion(String)
  /// The form does not say the question's scale.
  case notARating(String)
  /// Neither rated nor chosen from a list, or asked in a repeat.
  case notComparable(String)
  /// A row of the table of targets, the header being 1.
  case malformedTargets(row: Int)
  /// A row of a fishbone's template, the header being 1.
  case malformedTemplate(row: Int)
  case unknownSegment(String, available: [String], nearest: String?)
  /// The question exists; its `bind::campo:segment` cell is empty.
  case notASegment(String, available: [String])
  /// The segment is asked in a repeat and the measured questions are not.
  case segmentInRepeat(String)
  case noInterviews(Population)
  case unknownImpactColumn(String, available: [String], nearest: String?)
  case noImpact(choice: String, column: String, available: [String])
  case negativeImpact(choice: String, column: String)
  case impactTooLarge(column: String)
  case thresholdOutOfRange(Int)
}
