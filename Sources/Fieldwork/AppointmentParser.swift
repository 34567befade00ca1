import Expressions
import Languages

/// Turns a typed time into its parts, from left to right.
struct AppointmentParser {
  private let tokens: [AppointmentToken]
  private let today: CivilDate
  private var position = 0
  private var result = AppointmentPhrase()

  init(_ text: String, today: CivilDate) {
    tokens = AppointmentToken.tokens(of: text)
    self.today = today
  }

  mutating func phrase() throws(FieldworkFailure) -> AppointmentPhrase {
    guard !tokens.isEmpty else { throw .appointmentUnclear(word: nil) }
    while position < tokens.count { try readToken() }
    if result.day == nil, let weekday = result.weekday {
      result.day = .weekday(weekday)
      result.weekday = nil
    }
    return result
  }

  private mutating func readToken() throws(FieldworkFailure) {
    switch tokens[position] {
    case .clock(let clock):
      try set(clock)
      position += 1
    case .date(let day, let month, let year, let typed):
      try setDate(day, month, year, typed)
      position += 1
    case .number(let number): try readNumber(number)
    case .word(let word): try readWord(word)
    }
  }

  private mutating func readWord(_ word: String) throws(FieldworkFailure) {
    if try readSpan() { return }
    if try readDay(word) { return }
    if try readMinutes(word) { return }
    if try readPart(word) { return }
    if let weekday = CalendarWords.weekday(word), !isMonthHere(word) {
      guard result.weekday == nil else { throw unclear(word) }
      result.weekday = weekday
    } else if let month = CalendarWords.month(word), case .number(let day)? = token(1) {
      try setDay(.dayMonth(day: day, month: month), word)
      position += 1
    } else if let number = AppointmentWords.numbers[word] {
      try readNumber(number)
      return
    } else if AppointmentWords.approximations.contains(word) {
      result.isApproximate = true
    } else if !AppointmentWords.fillers.contains(word) {
      throw unclear(word)
    }
    position += 1
  }

  /// `mar 15` is March; `mar 15:00` is Tuesday.
  private func isMonthHere(_ word: String) -> Bool {
    guard CalendarWords.month(word) != nil, case .number? = token(1) else { return false }
    return result.weekday != nil || tokens[(position + 2)...].contains { isTime($0) }
  }
}

extension AppointmentParser {
  /// `en 20 minutos`, `in half an hour`, `dentro de 2 horas`, `en 3 días`.
  private mutating func readSpan() throws(FieldworkFailure) -> Bool {
    guard let opening = word(0), ["en", "in", "dentro", "within"].contains(opening) else {
      return false
    }
    var ahead = word(1) == "de" ? 2 : 1
    let isHalf = ["media", "half"].contains(word(ahead) ?? "")
    var amount = 1
    if isHalf {
      ahead += ["an", "a"].contains(word(ahead + 1) ?? "") ? 2 : 1
    } else if let number = amountWord(ahead) {
      amount = number
      ahead += 1
    } else {
      return false
    }
    guard let unit = word(ahead).flatMap({ AppointmentWords.units[$0] }) else { return false }
    ahead += 1
    var minutes = isHalf ? unit / 2 : amount * unit
    if word(ahead) == "y", word(ahead + 1) == "media" {
      minutes += unit / 2
      ahead += 2
    }
    guard minutes <= 366 * 1440 else { throw unclear(opening) }
    if unit >= 1440 {
      try setDay(.ahead(minutes / 1440), opening)
    } else {
      result.minutesAhead = minutes
    }
    position += ahead
    return true
  }

  private func amountWord(_ ahead: Int) -> Int? {
    if case .number(let number)? = token(ahead), number <= 10_000 { return number }
    guard let word = word(ahead) else { return nil }
    return word == "a" ? 1 : AppointmentWords.numbers[word]
  }

  /// `hoy`, `mañana`, `pasado mañana` and what they are in English.
  private mutating func readDay(_ word: String) throws(FieldworkFailure) -> Bool {
    switch word {
    case "hoy", "today": try setDay(.ahead(0), word)
    case "tonight":
      try setDay(.ahead(0), word)
      try setPart(.evening, word)
    case "tomorrow": try setDay(.ahead(1), word)
    case "pasado" where self.word(1) == "manana":
      try setDay(.ahead(2), word)
      position += 1
    case "day" where self.word(1) == "after" && self.word(2) == "tomorrow":
      try setDay(.ahead(2), word)
      position += 2
    case "manana" where isMorning: try setPart(.morning, word)
    case "manana": try setDay(.ahead(1), word)
    default: return false
    }
    position += 1
    return true
  }

  /// After `la` or `esta`, and once a day is known, «mañana» is the morning.
  private var isMorning: Bool {
    guard result.day == nil, result.weekday == nil else { return true }
    guard position > 0, case .word(let before) = tokens[position - 1] else { return false }
    return ["la", "esta"].contains(before)
  }

  /// `y media`, `menos cuarto`, `half past six`, `quarter to seven`, `cuarto para las seis`.
  private mutating func readMinutes(_ word: String) throws(FieldworkFailure) -> Bool {
    if var clock = result.clock, !clock.isWritten, ["y", "menos", "and"].contains(word),
      let minutes = minuteWord(1)
    {
      clock = clock.moved(by: word == "menos" ? -minutes : minutes)
      result.clock = clock
      position += 2
      return true
    }
    guard let minutes = minuteWord(0), let side = self.word(1) else { return false }
    guard ["past", "to", "para"].contains(side) else { return false }
    var ahead = 2
    while ["las", "la", "the"].contains(self.word(ahead) ?? "") { ahead += 1 }
    guard let hour = amountWord(ahead), (1...12).contains(hour) else { return false }
    try set(AppointmentPhrase.Clock(hour: hour).moved(by: side == "past" ? minutes : -minutes))
    position += ahead + 1
    return true
  }

  private func minuteWord(_ ahead: Int) -> Int? {
    switch word(ahead) {
    case "media", "half": 30
    case "cuarto", "quarter": 15
    default: amountWord(ahead).flatMap { (1...59).contains($0) ? $0 : nil }
    }
  }

  private mutating func readPart(_ word: String) throws(FieldworkFailure) -> Bool {
    switch word {
    case "am": result.isAfternoon = false
    case "pm": result.isAfternoon = true
    default:
      guard let part = AppointmentWords.parts[word] else { return false }
      try setPart(part, word)
    }
    position += 1
    return true
  }
}

extension AppointmentParser {
  /// A bare number: a day with its month, a day of the month, or an hour.
  private mutating func readNumber(_ number: Int) throws(FieldworkFailure) {
    let monthAt = word(1) == "de" || word(1) == "of" ? 2 : 1
    if let month = word(monthAt).flatMap(CalendarWords.month) {
      try setDay(.dayMonth(day: number, month: month), String(number))
      position += monthAt + 1
      skipYear()
    } else if try readMinutes("") {
      return
    } else if let unit = word(1).flatMap({ AppointmentWords.units[$0] }), unit == 1 {
      result.minutesAhead = number
      position += 2
    } else if isDayOfMonth {
      try setDay(.dayOfMonth(number), String(number))
      position += 1
    } else {
      try set(AppointmentPhrase.Clock(hour: number))
      position += 1
    }
  }

  /// The year after a date in words has to be this one or the next.
  private mutating func skipYear() {
    let yearAt = ["de", "del"].contains(word(0) ?? "") ? 1 : 0
    guard case .number(let year)? = token(yearAt), (today.year...today.year + 1).contains(year)
    else { return }
    position += yearAt + 1
  }

  /// After `el`, `día` or `the`, before `th`, or after a weekday when the time follows.
  private var isDayOfMonth: Bool {
    if let after = word(1), ["st", "nd", "rd", "th"].contains(after) { return true }
    guard position > 0, case .word(let before) = tokens[position - 1] else { return false }
    if ["el", "dia", "the"].contains(before) { return true }
    return CalendarWords.weekday(before) != nil && tokens[(position + 1)...].contains { isTime($0) }
  }

  private func isTime(_ token: AppointmentToken) -> Bool {
    switch token {
    case .number, .clock: true
    case .word(let word): AppointmentWords.numbers[word] != nil
    case .date: false
    }
  }

  private func token(_ ahead: Int) -> AppointmentToken? {
    tokens.indices.contains(position + ahead) ? tokens[position + ahead] : nil
  }

  private func word(_ ahead: Int) -> String? {
    guard case .word(let word)? = token(ahead) else { return nil }
    return word
  }

  private mutating func set(_ clock: AppointmentPhrase.Clock) throws(FieldworkFailure) {
    guard result.clock == nil, (0...23).contains(clock.hour) else {
      throw unclear("\(clock.hour)")
    }
    result.clock = clock
  }

  private mutating func setDay(
    _ day: AppointmentPhrase.Day, _ word: String
  ) throws(FieldworkFailure) {
    guard result.day == nil else { throw unclear(word) }
    result.day = day
  }

  private mutating func setPart(
    _ part: AppointmentPhrase.Part, _ word: String
  ) throws(FieldworkFailure) {
    guard result.part == nil else { throw unclear(word) }
    result.part = part
  }

  private mutating func setDate(
    _ day: Int, _ month: Int, _ year: Int?, _ typed: String
  ) throws(FieldworkFailure) {
    guard let year else {
      try setDay(.dayMonth(day: day, month: month), typed)
      return
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(typed)
    }
    try setDay(.date(date), typed)
  }

  private func unclear(_ word: String) -> FieldworkFailure { .appointmentUnclear(word: word) }
}

extension AppointmentPhrase.Clock {
  /// So many minutes later, or earlier when negative; stays on the twelve-hour dial.
  fileprivate func moved(by minutes: Int) -> AppointmentPhrase.Clock {
    var total = hour * 60 + minute + minutes
    if total < 60 { total += 12 * 60 }
    return AppointmentPhrase.Clock(hour: total / 60, minute: total % 60)
  }
}
