/// The column names one sheet may have, with their other spellings.
struct ColumnVocabulary: Sendable {
  let names: Set<String>
  let translatable: Set<String>
  /// Whether authors add columns that the form itself reads, as choice filters do.
  let hasFreeColumns: Bool
  private let nameByKey: [String: String]

  init(
    names: [String], translatable: Set<String>, hasFreeColumns: Bool = false,
    spellings: [String: String]
  ) {
    self.names = Set(names)
    self.hasFreeColumns = hasFreeColumns
    self.translatable = translatable
    let own = names.map { (Self.key($0), $0) }
    nameByKey = Dictionary(own, uniquingKeysWith: { first, _ in first })
      .merging(spellings) { own, _ in own }
  }

  func name(for header: String) -> String? { nameByKey[Self.key(header)] }

  /// What the headers of the kit's own columns begin with.
  var measureHeader: String {
    let kind = SettingsColumn.kind.rawValue
    return (names.contains(kind) ? "attribute::" : "bind::") + SurveyColumn.measurePrefix
  }

  /// The kit's own columns, without their prefix.
  var measureKeys: [String] {
    let prefix = SurveyColumn.measurePrefix
    return names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// A header without case, and with one underscore for each run of spaces, underscores or hyphens.
  static func key(_ header: String) -> String {
    header.lowercased().split { $0 == "_" || $0 == "-" || $0.isWhitespace }.joined(separator: "_")
  }

  static let survey = ColumnVocabulary(
    names: SurveyColumn.allCases.map(\.rawValue),
    translatable: Set(SurveyColumn.translatable.map(\.rawValue)),
    spellings: [
      "relevance": "relevant", "calculate": "calculation", "readonly": "read_only",
      "caption": "label", "value": "name", "tag": "name", "command": "type",
      "constraining_message": "constraint_message", "jr:constraintmsg": "constraint_message",
      "requiredmsg": "required_message", "jr:requiredmsg": "required_message",
      "count": "repeat_count", "jr:count": "repeat_count", "guidance": "guidance_hint",
    ])

  static let choices = ColumnVocabulary(
    names: ["list_name", "name", "label", "image", "big-image", "audio", "video", "score"],
    translatable: ["label", "image", "big-image", "audio", "video"], hasFreeColumns: true,
    spellings: ["caption": "label", "value": "name", "list": "list_name"])

  static let entities = ColumnVocabulary(
    names: ["list_name", "label", "entity_id", "create_if", "update_if", "repeat"],
    translatable: [], spellings: ["dataset": "list_name"])

  static let settings = ColumnVocabulary(
    names: SettingsColumn.allCases.map(\.rawValue),
    translatable: [SettingsColumn.title.rawValue],
    spellings: [
      "title": "form_title", "set_form_title": "form_title", "set_form_id": "form_id",
      "id_string": "form_id",
    ])
}
