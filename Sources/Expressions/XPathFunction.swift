/// The functions of ODK's XPath, by the names forms write.
enum XPathFunction: String, CaseIterable, Sendable {
  // Text
  case string, concat, join, substr, substring, contains, translate, regex, uuid
  case startsWith = "starts-with"
  case endsWith = "ends-with"
  case substringBefore = "substring-before"
  case substringAfter = "substring-after"
  case stringLength = "string-length"
  case normalizeSpace = "normalize-space"
  case base64Decode = "base64-decode"
  // Truth and choice
  case boolean, not, `true`, `false`, `if`, coalesce, once, checklist, lang
  case booleanFromString = "boolean-from-string"
  case weightedChecklist = "weighted-checklist"
  // Numbers
  case number, random, int, sum, min, max, round, pow, log, log10, abs, ceiling, floor
  case sin, cos, tan, asin, acos, atan, atan2, sqrt, exp, exp10, pi
  // Nodes
  case count, position, last, instance, current, randomize, id, name, pulldata
  case countNonEmpty = "count-non-empty"
  case localName = "local-name"
  case namespaceURI = "namespace-uri"
  case indexedRepeat = "indexed-repeat"
  // Dates
  case today, now, date
  case dateTime = "date-time"
  case formatDate = "format-date"
  case formatDateTime = "format-date-time"
  case decimalDateTime = "decimal-date-time"
  case decimalTime = "decimal-time"
  // Selections
  case selected
  case selectedAt = "selected-at"
  case countSelected = "count-selected"
  case choiceName = "jr:choice-name"
  case itext = "jr:itext"
  // Places
  case area, distance

  /// The names forms write, older spellings included.
  static let byName: [String: XPathFunction] = {
    var result = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    result["is-selected"] = .selected
    result["enclosed-area"] = .area
    return result
  }()

  /// Known to ODK, but not evaluated here.
  static let unsupported: Set<String> = ["digest", "version", "property", "intersects", "geofence"]

  /// How many arguments it takes.
  var argumentCount: ArgumentCount {
    switch self {
    case .true, .false, .random, .pi, .last, .current, .today, .now: ArgumentCount(0, 0)
    case .uuid, .string, .number, .stringLength, .normalizeSpace, .position, .localName, .name,
      .namespaceURI:
      ArgumentCount(0, 1)
    case .round, .randomize: ArgumentCount(1, 2)
    case .concat, .min, .max, .join, .distance: ArgumentCount(1, nil)
    case .substr, .substring: ArgumentCount(2, 3)
    case .contains, .startsWith, .endsWith, .substringBefore, .substringAfter, .regex, .pow, .atan2,
      .selected, .selectedAt, .formatDate, .formatDateTime, .choiceName:
      ArgumentCount(2, 2)
    case .coalesce, .checklist: ArgumentCount(2, nil)
    case .weightedChecklist: ArgumentCount(4, nil, step: 2)
    case .translate, .if: ArgumentCount(3, 3)
    case .pulldata: ArgumentCount(4, 4)
    case .indexedRepeat: ArgumentCount(3, 11, step: 2)
    default: ArgumentCount(1, 1)
    }
  }

  /// What it can be known to give.
  var resultKind: ValueKind {
    switch self {
    case .instance, .current, .randomize, .indexedRepeat, .id: .nodes
    case .if, .coalesce, .once: .any
    default: .value
    }
  }

  /// Whether the argument at this place must be a question, group or list.
  func needsNodes(at place: Int) -> Bool {
    switch self {
    case .count, .countNonEmpty, .sum, .randomize, .position, .localName, .name, .namespaceURI:
      place == 0
    case .indexedRepeat: place == 0 || place % 2 == 1
    default: false
    }
  }

  /// Whether leaving out its argument means the context node.
  var readsContextWithoutArgument: Bool {
    switch self {
    case .string, .number, .stringLength, .normalizeSpace, .localName, .name, .namespaceURI: true
    default: false
    }
  }
}

/// What a part of an expression can be known to give before it is evaluated.
enum ValueKind { case nodes, value, any }
