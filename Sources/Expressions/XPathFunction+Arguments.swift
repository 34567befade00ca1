extension XPathFunction {
  /// How many arguments it takes.
  var argumentCount: ArgumentCount {
    switch self {
    case .unavailable, .concat: ArgumentCount(0, nil)
    case .true, .false, .random, .pi, .last, .current, .today, .now, .version, .linebreak:
      ArgumentCount(0, 0)
    case .uuid, .string, .number, .stringLength, .normalizeSpace, .position, .localName, .name,
      .namespaceURI, .index:
      ArgumentCount(0, 1)
    case .round, .randomize: ArgumentCount(1, 2)
    case .min, .max, .join, .distance, .depend: ArgumentCount(1, nil)
    case .substr, .substring, .digest: ArgumentCount(2, 3)
    case .contains, .startsWith, .endsWith, .substringBefore, .substringAfter, .regex, .pow, .atan2,
      .selected, .selectedAt, .formatDate, .formatDateTime, .choiceName, .geofence, .countIf,
      .sumIf, .minIf, .maxIf, .rankIndex, .choiceLabel, .deDuplicate, .countItems,
      .distanceBetween, .differenceInMonths, .rankValue:
      ArgumentCount(2, 2)
    case .coalesce, .checklist: ArgumentCount(2, nil)
    case .weightedChecklist: ArgumentCount(2, nil, step: 2)
    case .rankIndexIf, .translate, .if, .joinIf, .itemAt, .itemIndex, .itemPresent:
      ArgumentCount(3, 3)
    case .pulldata: ArgumentCount(4, 4)
    case .indexedRepeat: ArgumentCount(3, 11, step: 2)
    default: ArgumentCount(1, 1)
    }
  }

  /// What it can be known to give.
  var resultKind: ValueKind {
    switch self {
    case .instance, .current, .randomize, .indexedRepeat, .id: .nodes
    case .if, .coalesce, .once, .depend: .any
    default: .value
    }
  }

  /// Whether the argument at this place must be a question, group or list.
  func needsNodes(at place: Int) -> Bool {
    switch self {
    case .count, .countNonEmpty, .sum, .randomize, .position, .localName, .name, .namespaceURI,
      .countIf, .sumIf, .minIf, .maxIf, .relevant, .index:
      place == 0
    case .joinIf, .rankIndex, .rankIndexIf: place == 1
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

  /// Where the argument stands that names a question, as `jr:choice-name(value, '${question}')` does.
  var questionPlace: Int? {
    switch self {
    case .choiceName: 1
    case .choiceLabel: 0
    default: nil
    }
  }
}

/// What a part of an expression can be known to give before it is evaluated.
enum ValueKind { case nodes, value, any }
