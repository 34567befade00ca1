/// Why something typed is no answer to the question on the screen; what was typed is kept there.
package enum AnswerRefusal: Error, Sendable, Hashable {
  case required(message: String)
  case breaksConstraint(message: String)
  case notAnInteger
  case notANumber
  case notADate
  case notATime
  case notADateAndTime
  case notCoordinates
  case notYesOrNo
  /// Numbers that may be typed, ends included.
  case notOnScale(lowest: Int, highest: Int, hasMissingChoices: Bool)
  case outsideRange(lowest: String, highest: String)
  case offRangeStep(start: String, step: String)
  case unknownChoice(count: Int)
  /// Labels of the choices that what was typed begins.
  case ambiguousChoice([String])
  case missingChoiceWithOthers
  case repeatedChoice
  case incompleteRanking(wanted: Int)
  case nothingToAnswer
  case unknownQuestion(String, nearest: String?)
  /// The question exists; the form's logic leaves it out here.
  case irrelevantQuestion(String)
  case unknownLanguage(String, offered: [String])
  /// How many required answers are missing, and the label of the first question.
  case cannotFinalize(open: Int, first: String)
  /// How many answers break a rule of the form by now, and the label of the first question.
  case breaksRules(count: Int, first: String)
  case noWayBack
  case nothingToUndo
  /// No repeat of that path takes instances here.
  case unknownRepeat(String)
  /// The form itself says how many instances there are.
  case countedRepeat(label: String)
}
