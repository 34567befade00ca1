package import Languages

/// Why something of the fieldwork cannot be done as asked.
package enum FieldworkFailure: ExplainedFailure, Hashable {
  package enum Register: String, Sendable, Hashable {
    case dispositions, quotas, steps, codebook, touchpoints, answers, permissions
  }

  /// The findings are never empty.
  case registerNotReadable(Register, [RegisterFinding])
  case settingNotReadable(CallingSetting, typed: String)
  case unknownSetting(String, near: String?)
  /// The first one has to come before the second, or be no more than it.
  case settingsDisagree(CallingSetting, CallingSetting)
  /// A text has a place for something the program does not know.
  case unknownPlaceholder(String, setting: Sentence, near: String?)
  /// A text has characters that would steer the terminal.
  case settingHasControls(Sentence)
  /// A setting of a few words was typed otherwise.
  case settingIsOneOf(name: Sentence, values: [Sentence])
  /// The word that is not understood; nil when the whole is not.
  case appointmentUnclear(word: String?)
  case appointmentNeedsTime(day: Sentence)
  case appointmentPast(Sentence)
  case appointmentTooFar(Sentence)
  case noSuchDay(String)
  case weekdayDiffers(date: Sentence)
  case noSuchStep(Int)
}
