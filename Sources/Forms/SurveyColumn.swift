/// The columns of the survey sheet that mean something here, by their own name.
enum SurveyColumn: String, Sendable, CaseIterable {
  case type, name, label, hint, relevant, required, constraint, calculation, appearance, trigger
  case parameters, disabled, image, audio, video, autoplay, rows
  case guidanceHint = "guidance_hint"
  case requiredMessage = "required_message"
  case constraintMessage = "constraint_message"
  case initialValue = "default"
  case choiceFilter = "choice_filter"
  case repeatCount = "repeat_count"
  case readOnly = "read_only"
  case saveTo = "save_to"
  case bigImage = "big-image"

  case measure = "campo:measure"
  case attribute = "campo:attribute"
  case touchpoint = "campo:touchpoint"
  case scale = "campo:scale"
  case role = "campo:role"
  case yes = "campo:yes"
  case missing = "campo:missing"
  case segment = "campo:segment"
  case identifies = "campo:identifies"
  case alert = "campo:alert"
  case alertTo = "campo:alert_to"
  case preload = "campo:preload"

  /// Columns that a header may give in a language.
  static let translatable: [SurveyColumn] = [
    .label, .hint, .guidanceHint, .requiredMessage, .constraintMessage, .image, .bigImage, .audio,
    .video,
  ]

  /// The prefix of the kit's own columns.
  static let measurePrefix = "campo:"

  static let measureColumns = allCases.filter { $0.rawValue.hasPrefix(measurePrefix) }
}

/// The columns of the settings sheet that mean something here.
enum SettingsColumn: String, Sendable, CaseIterable {
  case title = "form_title"
  case id = "form_id"
  case version
  case instanceName = "instance_name"
  case defaultLanguage = "default_language"
  case allowChoiceDuplicates = "allow_choice_duplicates"
  case namespaces
  case kind = "campo:kind"
}
