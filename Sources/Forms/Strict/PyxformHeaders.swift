/// How pyxform 4.5 understands the header row of one sheet.
///
/// A header becomes a path of tokens: `label::es` is `label`, `es`, and `relevance` is `bind`,
/// `relevant`. pyxform: `parsing/sheet_headers.py`.
struct PyxformHeaders: Sendable {
  /// The known columns of the sheet.
  let columns: Set<String>
  /// Other spellings, and where known columns belong.
  let aliases: [String: [String]]

  /// The path of a header, and what pyxform calls the column afterwards.
  ///
  /// The name is nil when it is no longer the header itself.
  func read(_ header: String, usesDoubleColon: Bool) -> (path: [String], keepsName: Bool) {
    if columns.contains(header), aliases[header] == nil { return ([header], true) }
    let key = Self.key(header)
    if columns.contains(key), aliases[key] == nil { return ([key], key == header) }
    let tokens = Self.tokens(of: header, usesDoubleColon: usesDoubleColon)
    let first = Self.key(tokens[0])
    if let known = aliases[first] {
      return (known + tokens.dropFirst(), known == [header])
    }
    if columns.contains(first) { return ([first] + tokens.dropFirst(), first == header) }
    return (tokens, true)
  }

  /// Lower case with one underscore for each run of spaces.
  static func key(_ header: String) -> String {
    header.split(whereSeparator: \.isWhitespace).joined(separator: "_").lowercased()
  }

  /// The pieces between `::`, or between `:` in sheets that use no `::`; `jr:count` stays whole.
  private static func tokens(of header: String, usesDoubleColon: Bool) -> [String] {
    if usesDoubleColon || header.contains("::") { return header.pieces(between: "::") }
    var tokens = header.pieces(between: ":")
    if let place = tokens.firstIndex(of: "jr"), place + 1 < tokens.count {
      tokens.replaceSubrange(place...(place + 1), with: ["jr:\(tokens[place + 1])"])
    }
    return tokens
  }
}

extension PyxformHeaders {
  private static let media: [String: [String]] = [
    "image": ["media", "image"], "big-image": ["media", "big-image"],
    "audio": ["media", "audio"], "video": ["media", "video"],
  ]

  static let survey = PyxformHeaders(
    columns: [
      "type", "name", "label", "hint", "guidance_hint", "default", "choice_filter", "parameters",
      "trigger", "bind", "control", "media", "instance", "actions", "choices", "itemset",
      "list_name", "query", "sms_field", "parent", "extra_data",
    ],
    aliases: media.merging([
      "sms_field": ["sms_field"], "sms_option": ["sms_option"],
      "sms_separator": ["sms_separator"], "sms_allow_media": ["sms_allow_media"],
      "sms_date_format": ["sms_date_format"], "sms_datetime_format": ["sms_datetime_format"],
      "sms_response": ["sms_response"], "compact_tag": ["instance", "odk:tag"],
      "read_only": ["bind", "readonly"], "readonly": ["bind", "readonly"],
      "relevant": ["bind", "relevant"], "relevance": ["bind", "relevant"],
      "required": ["bind", "required"], "constraint": ["bind", "constraint"],
      "constraining_message": ["bind", "jr:constraintMsg"],
      "constraint_message": ["bind", "jr:constraintMsg"],
      "calculation": ["bind", "calculate"], "calculate": ["bind", "calculate"],
      "command": ["type"], "tag": ["name"], "value": ["name"], "caption": ["label"],
      "appearance": ["control", "appearance"], "count": ["control", "jr:count"],
      "repeat_count": ["control", "jr:count"], "jr:count": ["control", "jr:count"],
      "autoplay": ["control", "autoplay"], "rows": ["control", "rows"],
      "noapperrorstring": ["bind", "jr:noAppErrorString"],
      "no_app_error_string": ["bind", "jr:noAppErrorString"],
      "requiredmsg": ["bind", "jr:requiredMsg"], "required_message": ["bind", "jr:requiredMsg"],
      "body": ["control"], "save_to": ["bind", "entities:saveto"],
    ]) { own, _ in own })

  static let choices = PyxformHeaders(
    columns: ["name", "label", "media", "sms_option", "extra_data", "parent"],
    aliases: media.merging([
      "caption": ["label"], "list_name": ["list name"], "value": ["name"],
    ]) { own, _ in own })

  static let settings = PyxformHeaders(
    columns: [
      "add_none_option", "allow_choice_duplicates", "attribute", "auto_delete", "auto_send", "bind",
      "children", "choices", "clean_text_values", "client_editable", "control", "default_language",
      "delimiter", "entity_version", "file_name", "flat", "hint", "id_string", "instance",
      "instance_name", "instance_xmlns", "label", "media", "name", "namespaces",
      "omit_instanceID", "prefix", "public_key", "sms_allow_media", "sms_date_format",
      "sms_datetime_format", "sms_field", "sms_keyword", "sms_response", "sms_separator", "style",
      "submission_url", "title", "type", "version",
    ],
    aliases: [
      "form_title": ["title"], "set_form_title": ["title"], "form_id": ["id_string"],
      "set_form_id": ["id_string"], "prefix": ["prefix"],
    ])

  static let entities = PyxformHeaders(
    columns: ["dataset", "entity_id", "create_if", "update_if", "repeat", "label"],
    aliases: ["list_name": ["dataset"]])
}

extension String {
  /// The pieces between separators, without the spaces around them; never empty.
  func pieces(between separator: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      pieces.append(rest[..<range.lowerBound].trimmed)
      rest = rest[range.upperBound...]
    }
    return pieces + [rest.trimmed]
  }
}
