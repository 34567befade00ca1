/// One step of an interview in progress, as a draft keeps it: replaying the steps gives the state.
package enum InterviewChange: Sendable, Hashable {
  case answered(AnswerPath, Answer)
  case cleared(AnswerPath)
  /// The instances a repeat has now, in order; the path ends in the repeat's bare name.
  case instances(AnswerPath, [InstanceID])
  /// The interviewer says the repeat has no further instance (nil: undecided again).
  case closedRepeat(AnswerPath, Bool)
  case remarked(Remark)
  case switchedLanguage(String)
  /// The question on the screen, so that resuming starts there.
  case movedTo(AnswerPath)
  /// The last step that changed answers, and was not undone yet, never happened.
  case undone
}
