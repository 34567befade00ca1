/// What a cell of the type column says.
enum TypeCell: Sendable, Equatable {
  case question(QuestionType)
  /// A spelling that brings its own constraint, such as `percentage`.
  case limited(QuestionType, constraint: String)
  /// The case of a call list, SurveyCTO's `caseid`.
  case caseIdentity
  case begin(SectionKind)
  case end(SectionKind)
  /// Read as another type, which the author should know.
  case replaced(QuestionType, by: String)
  /// A value no computer has.
  case unavailable
  case missingList
  /// Choices from a file beside the form.
  case fileSelect(SelectKind, file: String, orOther: Bool)
  /// A file that expressions look in.
  case external
  case unknown(nearest: String?)

  init(_ cell: String) {
    let words = cell.split(whereSeparator: \.isWhitespace).map(String.init)
    let key = Self.key(words)
    if let plain = Self.plainTypes[key] {
      self = plain
    } else if words.first == "osm" {
      self = .replaced(.file, by: "file")
    } else if key.hasPrefix("db:") {
      // A person or place of the Community Health Toolkit, chosen there from its own database.
      self = .replaced(.text, by: "text")
    } else if let select = Self.select(words) {
      self = select
    } else if let section = Self.section(words) {
      self = section
    } else if let first = words.first, first.contains("-") {
      self = TypeCell(
        ([first.replacing("-", with: "_")] + words.dropFirst()).joined(separator: " "))
    } else {
      self = .unknown(nearest: Self.nearestSpelling(to: key))
    }
  }

  /// The words in lower case with single spaces: old spellings have spaces where new ones have `_`.
  static func key(_ words: some Sequence<String>) -> String {
    words.joined(separator: " ").lowercased().split { $0 == "_" || $0 == " " }
      .joined(separator: " ")
  }

  /// `begin group`, `begin_repeat`, `end lgroup`; also `begin_group name`, which some tools write.
  private static func section(_ words: [String]) -> TypeCell? {
    let parts = key(words).split(separator: " ").map(String.init)
    if parts.count == 1, let section = joinedSections[parts[0]] { return section }
    guard parts.count >= 2, parts[0] == "begin" || parts[0] == "end" else { return nil }
    let isBegin = parts[0] == "begin"
    switch parts[1] {
    case "group": return isBegin ? .begin(.group) : .end(.group)
    case "repeat", "lgroup", "looped": return isBegin ? .begin(.loop) : .end(.loop)
    case "loop": return isBegin ? .begin(.group) : .end(.group)
    default: return nil
    }
  }

  private static let joinedSections: [String: TypeCell] = [
    "begingroup": .begin(.group), "endgroup": .end(.group), "beginrepeat": .begin(.loop),
    "endrepeat": .end(.loop),
  ]

  /// `select_one list`, `select one from list or specify other` and their kin.
  private static func select(_ words: [String]) -> TypeCell? {
    for length in stride(from: min(5, words.count), to: 0, by: -1) {
      guard let kind = selectSpellings[key(words.prefix(length))] else { continue }
      return select(kind, words.dropFirst(length))
    }
    return nil
  }

  private static func select(_ kind: SelectKind, _ words: ArraySlice<String>) -> TypeCell? {
    guard let list = words.first else { return .missingList }
    let rest = key(words.dropFirst())
    guard rest.isEmpty || otherSpellings.contains(rest) else { return nil }
    if kind == .file || kind == .filesSeveral {
      return .fileSelect(kind, file: list, orOther: !rest.isEmpty)
    }
    return .question(kind.type(list: list, orOther: !rest.isEmpty))
  }

  private static let otherSpellings: Set<String> = ["or other", "or specify other"]
}

/// The families of select questions.
enum SelectKind: Sendable {
  case one, multiple, rank, external, file, filesSeveral

  func type(list: String, orOther: Bool) -> QuestionType {
    switch self {
    case .one, .external, .file: .selectOne(list: list, orOther: orOther)
    case .multiple, .filesSeveral: .selectMultiple(list: list, orOther: orOther)
    case .rank: .rank(list: list)
    }
  }
}
