import Languages

extension TypeCell {
  /// Types of one meaning by every spelling, in lower case and with spaces for underscores.
  static let plainTypes: [String: TypeCell] = {
    var types: [String: TypeCell] = [:]
    for (type, spellings) in questionSpellings {
      for spelling in spellings { types[spelling] = .question(type) }
    }
    for (spelling, days) in [
      ("number of days in last month", 31), ("number of days in last six months", 183),
      ("number of days in last year", 365),
    ] { types[spelling] = .limited(.integer, constraint: "0 <= . and . <= \(days)") }
    types["percentage"] = .limited(.decimal, constraint: "0 <= . and . <= 100")
    types["phone number"] = .limited(.text, constraint: "regex(., '^\\d*$')")
    types["caseid"] = .caseIdentity
    types["calculate here"] = .replaced(.calculate, by: "calculate")
    for (spelling, type, name) in replacedSpellings {
      types[spelling] = .replaced(type, by: name)
    }
    types["osm"] = .replaced(.file, by: "file")
    for spelling in unavailableSpellings { types[spelling] = .unavailable }
    for spelling in externalSpellings { types[spelling] = .external }
    return types
  }()

  private static let questionSpellings: [(QuestionType, [String])] = [
    (.text, ["text", "string", "q string", "add text prompt"]),
    (.integer, ["integer", "int", "q int", "add integer prompt"]),
    (.decimal, ["decimal", "q decimal", "add decimal prompt"]),
    (.date, ["date", "q date", "add date prompt"]),
    (.time, ["time"]),
    (
      .dateTime,
      [
        "datetime", "date time", "q datetime", "q date time", "add datetime prompt",
        "add date time prompt",
      ]
    ),
    (.note, ["note", "q note", "add note prompt"]),
    (.acknowledge, ["acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"]),
    (.calculate, ["calculate", "q calculate", "add calculate prompt"]),
    (.hidden, ["hidden"]),
    (.range, ["range"]),
    (.barcode, ["barcode", "q barcode", "add barcode prompt"]),
    (
      .geopoint, ["geopoint", "gps", "location", "q geopoint", "q location", "add location prompt"]
    ),
    (.geotrace, ["geotrace", "q geotrace"]),
    (.geoshape, ["geoshape", "q geoshape"]),
    (.image, ["image", "photo", "q image", "q picture", "add image prompt", "add photo prompt"]),
    (.audio, ["audio", "q audio", "add audio prompt"]),
    (.video, ["video", "q video", "add video prompt"]),
    (.file, ["file", "add file prompt"]),
    (.metadata(.start), ["start", "start time", "get start time"]),
    (.metadata(.end), ["end", "end time", "get end time"]),
    (.metadata(.today), ["today", "get today"]),
    (.metadata(.audit), ["audit"]),
    (.metadata(.email), ["email"]),
    (.metadata(.username), ["username"]),
    (.metadata(.deviceID), ["deviceid", "device id", "get device id", "imei"]),
    (.metadata(.phoneNumber), ["phonenumber", "get phone number"]),
    (.metadata(.startGeopoint), ["start-geopoint", "start geopoint"]),
    (.metadata(.backgroundAudio), ["background-audio", "background audio"]),
    (.metadata(.backgroundGeopoint), ["background-geopoint", "background geopoint"]),
  ]

  /// Words of authors and other tools that XLSForm does not have.
  private static let replacedSpellings: [(String, QuestionType, String)] = [
    ("number", .decimal, "decimal"), ("numeric", .decimal, "decimal"),
    ("float", .decimal, "decimal"), ("double", .decimal, "decimal"),
    ("picture", .image, "image"), ("signature", .image, "image"), ("draw", .image, "image"),
    ("qrcode", .barcode, "barcode"), ("qr code", .barcode, "barcode"),
    ("calculation", .calculate, "calculate"), ("label", .note, "note"), ("phone", .text, "text"),
  ]

  /// Identities of a phone, and what SurveyCTO's application records by itself.
  private static let unavailableSpellings = [
    "subscriberid", "subscriber id", "get subscriber id", "simserial", "sim id", "get sim id",
    "text audit", "audio audit", "speed violations count", "speed violations list",
    "speed violations audit", "sensor statistic", "sensor stream", "comments", "uri:subscriberid",
    "uri:simserial", "uri:deviceid", "uri:phonenumber", "uri:username", "uri:email",
  ]

  static let externalSpellings = [
    "csv-external", "csv external", "xml-external", "xml external",
  ]

  static let selectSpellings: [String: SelectKind] = [
    "select one": .one, "select1": .one, "select one from": .one, "select one using": .one,
    "q select1": .one, "add select one prompt using": .one,
    "select multiple": .multiple, "select multiple from": .multiple,
    "select multiple using": .multiple, "select all that apply": .multiple,
    "select all that apply from": .multiple, "q select": .multiple,
    "add select multiple prompt using": .multiple,
    "rank": .rank,
    "select one from file": .file, "select multiple from file": .filesSeveral,
    "select one external": .external,
  ]

  /// The spelling an unknown type was probably meant to be, by its first words.
  static func nearestSpelling(to key: String) -> String? {
    let canonical = [
      "text", "integer", "decimal", "date", "time", "datetime", "note", "acknowledge", "calculate",
      "hidden", "range", "barcode", "geopoint", "geotrace", "geoshape", "image", "audio", "video",
      "file", "start", "end", "today", "deviceid", "username", "phonenumber", "email", "audit",
      "begin_group", "end_group", "begin_repeat", "end_repeat",
    ]
    let words = key.split(separator: " ")
    let selects = ["select_one", "select_multiple", "rank"]
    return nearest(to: words.joined(separator: "_"), among: canonical)
      ?? nearest(to: words.dropLast().joined(separator: "_"), among: selects)
      ?? nearest(to: words.prefix(2).joined(separator: "_"), among: selects)
  }
}
