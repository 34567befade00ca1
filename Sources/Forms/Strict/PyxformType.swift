/// The type cell as pyxform 4.5 takes it apart; it minds case and spelling.
enum PyxformType {
  struct Begin {
    let kind: Kind
    let list: String?
  }

  enum Kind: String {
    case group, loop = "repeat", list = "loop"
  }

  struct Select {
    let command: String
    let kind: SelectKind
    let list: String
    let hasOther: Bool

    var isFromFile: Bool { PyxformType.fileCommands.contains(command) }
    var isExternal: Bool { command == "select_one_external" }
    var isMultiple: Bool { kind == .multiple }
  }

  /// `begin group`, `begin_repeat`, `begin loop over list`.
  static func begin(_ type: String) -> Begin? {
    guard let rest = type.after("begin") else { return nil }
    for (word, kind) in controls where rest.hasPrefix(word) {
      let tail = rest.dropFirst(word.count)
      if tail.isEmpty { return Begin(kind: kind, list: nil) }
      guard tail.hasPrefix(" ") else { continue }
      let list = tail.hasPrefix(" over ") ? tail.dropFirst(6) : tail.dropFirst()
      if !list.isEmpty, !list.contains(where: \.isWhitespace) {
        return Begin(kind: kind, list: String(list))
      }
    }
    return nil
  }

  static func end(_ type: String) -> Kind? {
    type.after("end").flatMap { rest in controls.first { $0.0 == rest }?.1 }
  }

  /// `select_one list`, `select one from file towns.csv`, `rank list or_other`.
  static func select(_ type: String) -> Select? {
    for (command, kind) in selects where type.hasPrefix(command + " ") {
      let rest = type.dropFirst(command.count + 1)
      let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
      let list = String(rest[..<end])
      let other = String(rest[end...])
      guard !list.isEmpty, other.isEmpty || others.contains(other) else { continue }
      return Select(command: command, kind: kind, list: list, hasOther: !other.isEmpty)
    }
    return nil
  }

  /// The one spelling of types that have several before any other rule is applied.
  static let canonical: [String: String] = [
    "imei": "deviceid", "image": "photo", "add image prompt": "photo",
    "add photo prompt": "photo", "add audio prompt": "audio", "add video prompt": "video",
    "add file prompt": "file",
  ]

  private static let controls: [(String, Kind)] = [
    ("group", .group), ("lgroup", .loop), ("repeat", .loop), ("loop", .list),
    ("looped group", .loop),
  ]
  private static let selects: [(String, SelectKind)] = [
    ("add select one prompt using", .one), ("add select multiple prompt using", .multiple),
    ("select all that apply from", .multiple), ("select one from", .one), ("select1", .one),
    ("select_one", .one), ("select one", .one), ("select_multiple", .multiple),
    ("select all that apply", .multiple), ("select_one_external", .external),
    ("select_one_from_file", .one), ("select_multiple_from_file", .multiple),
    ("select one from file", .one), ("select multiple from file", .multiple), ("rank", .rank),
  ]
  fileprivate static let fileCommands: Set<String> = [
    "select_one_from_file", "select_multiple_from_file", "select one from file",
    "select multiple from file",
  ]
  private static let others: Set<String> = [" or specify other", " or_other", " or other"]

  /// Types whose question is shown and so needs a label or a hint.
  static let shown: Set<String> = [
    "q picture", "photo", "add date time prompt", "add audio prompt", "q date time",
    "add note prompt", "acknowledge", "location", "text", "string", "q string", "integer",
    "datetime", "q note", "decimal", "dateTime", "q audio", "q geopoint", "q geoshape",
    "q geotrace", "q image", "video", "q acknowledge", "add video prompt",
    "number of days in last month", "q location", "select one external", "add image prompt",
    "barcode", "q video", "geopoint", "geoshape", "geotrace", "q barcode", "image", "q int",
    "add text prompt", "add date prompt", "trigger", "add acknowledge prompt", "percentage", "gps",
    "q date", "add decimal prompt", "number of days in last six months", "int",
    "add barcode prompt", "q decimal", "add dateTime prompt", "note", "add location prompt",
    "phone number", "add integer prompt", "q dateTime", "date", "number of days in last year",
    "date time", "time", "audio", "osm", "file", "add file prompt", "range", "background-geopoint",
  ]

  /// Types that are filled in without being shown.
  static let unseen: Set<String> = [
    "phonenumber", "get start time", "calculate", "simserial", "imei", "subscriber id",
    "get today", "get sim id", "get end time", "end time", "device id", "subscriberid",
    "q calculate", "start", "get phone number", "today", "sim id", "deviceid", "end",
    "add calculate prompt", "get subscriber id", "get device id", "start time", "hidden",
    "uri:subscriberid", "uri:phonenumber", "uri:simserial", "uri:deviceid", "username",
    "uri:username", "email", "uri:email", "audit", "xml-external", "csv-external",
    "start-geopoint", "background-audio", "group", "repeat",
  ]

  /// Selects that name no list.
  static let listless: Set<String> = [
    "select one", "select all that apply", "rank", "select multiple from", "select one using",
    "select multiple using", "q select", "q select1", "add select one prompt using",
    "add select multiple prompt using", "select all that apply from",
  ]
}

extension String {
  /// What follows the word and one space or underscore.
  fileprivate func after(_ word: String) -> String? {
    guard hasPrefix(word), let next = dropFirst(word.count).first, next.isWhitespace || next == "_"
    else { return nil }
    return String(dropFirst(word.count + 1))
  }
}
