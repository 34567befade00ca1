import Languages

extension CallingRules {
  /// The rules a study's settings declare; what they leave out keeps its initial value.
  ///
  /// Settings of other parts of the program are passed over. Throws `settingNotReadable`, or
  /// `unknownSetting` for a name that only looks like one of these.
  package init(settings: [String: String]) throws(FieldworkFailure) {
    self.init()
    var typed: [CallingSetting: String] = [:]
    for name in settings.keys.sorted() {
      if let setting = CallingSetting(named: name) {
        typed[setting] = settings[name]
      } else if isOurs(name) {
        let names = CallingSetting.allCases.flatMap { [$0.name.spanish, $0.name.english] }
        throw .unknownSetting(name, near: nearest(to: name, among: names))
      }
    }
    for setting in CallingSetting.allCases {
      guard let text = typed[setting] else { continue }
      try take(setting, text)
    }
    try takeNumberPlan(typed)
    guard noon < evening else {
      throw .settingsDisagree(.afternoonFrom, .eveningFrom)
    }
    guard completeness.partialFrom <= completeness.completeAbove else {
      throw .settingsDisagree(.partialFrom, .completeAbove)
    }
  }

  private mutating func take(
    _ setting: CallingSetting, _ text: String
  ) throws(FieldworkFailure) {
    let value = TypedSetting(setting, text)
    switch setting {
    case .attempts: maximumAttempts = try value.number(in: CallingSetting.attemptLimits)
    case .dayParts: minimumDayParts = try value.number(in: CallingSetting.dayPartLimits)
    case .evening: needsEvening = try value.flag()
    case .weekend: needsWeekend = try value.flag()
    case .leastTried: onlyLeastTriedParts = try value.flag()
    case .hours: hours = try value.required(CallingHours(text))
    case .afternoonFrom: noon = try value.time()
    case .eveningFrom: evening = try value.time()
    case .conversions: conversions = try value.number(in: CallingSetting.conversionLimits)
    case .lead: appointmentLeadMinutes = try value.number(in: CallingSetting.minuteLimits)
    case .grace: appointmentGraceMinutes = try value.number(in: CallingSetting.minuteLimits)
    case .partialFrom:
      completeness = CompletenessRule(
        partialFrom: try value.number(in: 0...100), completeAbove: completeness.completeAbove)
    case .completeAbove:
      completeness = CompletenessRule(
        partialFrom: completeness.partialFrom, completeAbove: try value.number(in: 0...100))
    case .callingCode, .digits: break
    }
  }

  /// Either setting makes a plan; what the other would say is taken as usual or left open.
  private mutating func takeNumberPlan(
    _ typed: [CallingSetting: String]
  ) throws(FieldworkFailure) {
    let code = try callingCode(typed[.callingCode])
    let digits = try nationalDigits(typed[.digits])
    guard code != nil || digits != nil else { return }
    numberPlan = NumberPlan(
      callingCode: code, nationalDigits: digits ?? NumberPlan.usualDigits(of: code))
  }

  private func callingCode(_ text: String?) throws(FieldworkFailure) -> String? {
    guard let text else { return nil }
    let code = String(text.filter { $0 != "+" }.trimmed)
    guard (1...3).contains(code.count), code.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      throw .settingNotReadable(.callingCode, typed: text)
    }
    return code
  }

  /// `9` or `7-9`.
  private func nationalDigits(_ text: String?) throws(FieldworkFailure) -> ClosedRange<Int>? {
    guard let text else { return nil }
    let ends = text.split(separator: "-").map { Int($0.trimmed) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first <= last, (4...14).contains(first), last <= 14
    else { throw .settingNotReadable(.digits, typed: text) }
    return first...last
  }
}

private func isOurs(_ name: String) -> Bool {
  let first = name.folded.prefix { $0 != "." }
  return ["calls", "llamadas", "phones", "telefonos"].contains(first)
}

/// A setting as it was typed, read as what it has to be.
private struct TypedSetting {
  private let setting: CallingSetting
  private let text: String

  init(_ setting: CallingSetting, _ text: String) {
    self.setting = setting
    self.text = String(text.trimmed)
  }

  func required<Value>(_ value: Value?) throws(FieldworkFailure) -> Value {
    guard let value else { throw .settingNotReadable(setting, typed: text) }
    return value
  }

  func number(in range: ClosedRange<Int>) throws(FieldworkFailure) -> Int {
    try required(Int(text).flatMap { range.contains($0) ? $0 : nil })
  }

  func flag() throws(FieldworkFailure) -> Bool {
    switch text.folded {
    case "si", "yes", "true", "1": true
    case "no", "false", "0": false
    default: throw .settingNotReadable(setting, typed: text)
    }
  }

  /// `18:00` or `18`, as a minute of the day.
  func time() throws(FieldworkFailure) -> Int {
    let parts = text.split(separator: ":").map { Int($0) }
    guard (1...2).contains(parts.count), let hour = parts[0], (0...23).contains(hour),
      let minute = parts.count > 1 ? parts[1] : 0, (0...59).contains(minute)
    else { throw .settingNotReadable(setting, typed: text) }
    return hour * 60 + minute
  }
}
