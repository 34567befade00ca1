/// The functions of ODK's XPath and of its relatives, by the names forms write.
enum XPathFunction: String, CaseIterable, Sendable {
  // Text
  case string, concat, join, substr, substring, contains, translate, regex, uuid, digest
  case startsWith = "starts-with"
  case endsWith = "ends-with"
  case substringBefore = "substring-before"
  case substringAfter = "substring-after"
  case stringLength = "string-length"
  case normalizeSpace = "normalize-space"
  case base64Decode = "base64-decode"
  // Truth and choice
  case boolean, not, `true`, `false`, `if`, coalesce, once, checklist, lang, depend
  case booleanFromString = "boolean-from-string"
  case weightedChecklist = "weighted-checklist"
  // Numbers
  case number, random, int, sum, min, max, round, pow, log, log10, abs, ceiling, floor
  case sin, cos, tan, asin, acos, atan, atan2, sqrt, exp, exp10, pi
  // Nodes
  case count, position, last, instance, current, randomize, id, name, pulldata, version
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
  case area, distance, intersects, geofence
  // SurveyCTO
  case empty, relevant, index, linebreak
  case countIf = "count-if"
  case sumIf = "sum-if"
  case minIf = "min-if"
  case maxIf = "max-if"
  case joinIf = "join-if"
  case lower, upper
  case rankIndex = "rank-index"
  case rankIndexIf = "rank-index-if"
  case rankValue = "rank-value"
  case shortGeopoint = "short-geopoint"
  case formatNumber = "format-number"
  case choiceLabel = "choice-label"
  case deDuplicate = "de-duplicate"
  case countItems = "count-items"
  case itemAt = "item-at"
  case itemIndex = "item-index"
  case itemPresent = "item-present"
  case distanceBetween = "distance-between"
  // CHT
  case differenceInMonths = "difference-in-months"
  /// Any of the unsupported names; gives `""`.
  case unavailable = "an unavailable function"

  /// The names forms write, older spellings included.
  static let byName: [String: XPathFunction] = {
    var result = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
    result["is-selected"] = .selected
    result["enclosed-area"] = .area
    for name in unsupported { result[name] = .unavailable }
    result[XPathFunction.unavailable.rawValue] = nil
    return result
  }()

  /// Known to ODK, SurveyCTO or CHT, but asking for a device, an account or a method kept secret.
  static let unsupported: Set<String> = foreignUnsupported.union(["extract-signed", "property"])

  private static let foreignUnsupported: Set<String> = [
    "collect-is-phone-app", "device-info", "duration", "geo-scatter", "hash", "phone-call-duration",
    "phone-call-log", "plug-in-metadata", "enumerator-id", "enumerator-name", "username",
    "add-date",
    "parse-timestamp-to-date", "to-bikram-sambat", "z-score",
  ]

  /// Whether the name is one that ODK does not have.
  static func isForeign(_ name: String) -> Bool {
    guard let function = byName[name], function != .unavailable else {
      return foreignUnsupported.contains(name)
    }
    switch function {
    case .empty, .relevant, .index, .linebreak, .countIf, .sumIf, .minIf, .maxIf, .joinIf,
      .rankIndex, .choiceLabel, .deDuplicate, .countItems, .itemAt, .itemIndex, .itemPresent,
      .distanceBetween, .differenceInMonths, .lower, .upper, .rankIndexIf, .rankValue,
      .shortGeopoint, .formatNumber:
      return true
    default: return false
    }
  }
}
