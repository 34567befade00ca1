import Expressions
import Responses

/// How an interview went, inside its body; counts of zero and empty texts are left out.
///
/// ```
/// {"active":540,"back":2,"changed":1,"clock":[{"at":{…},"kind":"went-back","seconds":60}],
///  "device":"…","ended":{…},"form_version":"3","interviewer":"…","languages":1,"mode":"phone",
///  "paused":60,"pauses":1,"program":"campo 1.0","seconds":{"nps":12},"started":{…},"undone":1}
/// ```
extension Paradata {
  var body: CanonicalValue {
    var members: [String: CanonicalValue] = ["started": startedAt.body, "ended": endedAt.body]
    for (key, count) in Self.counts where self[keyPath: count] != 0 {
      members[key] = .integer(Int64(self[keyPath: count]))
    }
    for (key, text) in Self.texts where !self[keyPath: text].isEmpty {
      members[key] = .string(self[keyPath: text])
    }
    if let mode { members["mode"] = .string(mode) }
    if !seconds.isEmpty {
      members["seconds"] = .object(
        Dictionary(
          seconds.map { ($0.key.text, .integer(Int64($0.value))) },
          uniquingKeysWith: { first, _ in first }))
    }
    if !clockWarnings.isEmpty { members["clock"] = .array(clockWarnings.map(\.body)) }
    return .object(members)
  }

  /// Reads them back; nil without their two moments.
  init?(body: CanonicalValue?) {
    guard let body, let started = Moment(body: body["started"]),
      let ended = Moment(body: body["ended"])
    else { return nil }
    self.init(startedAt: started, endedAt: ended)
    for (key, count) in Self.counts {
      self[keyPath: count] = Int(body[key]?.integerValue ?? 0)
    }
    for (key, text) in Self.texts { self[keyPath: text] = body[key]?.stringValue ?? "" }
    mode = body["mode"]?.stringValue
    for (path, count) in body["seconds"]?.objectValue ?? [:] {
      seconds[AnswerPath(path)] = count.integerValue.map(Int.init)
    }
    clockWarnings = (body["clock"]?.arrayValue ?? []).compactMap(ClockWarning.init(body:))
  }

  private static var counts: [(String, WritableKeyPath<Paradata, Int>)] {
    [
      ("active", \.activeSeconds), ("back", \.backSteps), ("changed", \.changedAnswers),
      ("languages", \.languageSwitches), ("paused", \.pausedSeconds), ("pauses", \.pauses),
      ("undone", \.undone),
    ]
  }

  private static var texts: [(String, WritableKeyPath<Paradata, String>)] {
    [
      ("device", \.device), ("form_version", \.formVersion), ("interviewer", \.interviewer),
      ("program", \.program),
    ]
  }
}

extension ClockWarning {
  fileprivate var body: CanonicalValue {
    .object([
      "kind": .string(kind.rawValue), "at": at.body, "seconds": .integer(Int64(seconds)),
    ])
  }

  fileprivate init?(body: CanonicalValue) {
    guard let kind = body["kind"]?.stringValue.flatMap(Kind.init),
      let at = Moment(body: body["at"]), let seconds = body["seconds"]?.integerValue
    else { return nil }
    self.init(kind, at: at, seconds: Int(seconds))
  }
}
