import Expressions

/// Sorts cases into those that are due and those that wait, counting as it goes.
struct QueueMaker {
  private let rules: CallingRules
  private let interviewer: String
  private let now: Moment
  private let mode: ContactMode
  private let reachable: DayPartSet
  private var clocks: [String: ZoneClock] = [:]
  private var candidates: [QueueCandidate] = []
  private var counts = QueueCounts()
  /// The soonest end of a rest by zone, so that opening hours are looked up once a zone.
  private var soonestRests: [Int: Moment] = [:]

  init(rules: CallingRules, interviewer: String, now: Moment, mode: ContactMode) {
    self.rules = rules
    self.interviewer = interviewer
    self.now = now
    self.mode = mode
    reachable = DayPartSet(rules.reachableParts)
  }

  var ordered: [QueueCandidate] { candidates.sorted() }

  /// The clock of a zone; of the place of the calls when the case has none or an unknown one.
  mutating func clock(of zone: String?, _ zoneOffset: (String, Moment) -> Int?) -> ZoneClock {
    let zone = zone ?? ""
    if let known = clocks[zone] { return known }
    let stated = zone.isEmpty ? nil : offsetMinutes(ofZone: zone) ?? zoneOffset(zone, now)
    let clock = ZoneClock(
      now: now, offsetMinutes: stated ?? now.zoneOffsetMinutes, rules: rules)
    clocks[zone] = clock
    return clock
  }

  mutating func take(_ state: CaseState, at position: Int, in clock: ZoneClock) {
    let tries = state.isClosed ? DayPartTries() : tries(of: state, in: clock)
    let standing = standing(of: state, in: clock, tries: tries)
    count(standing, of: state, in: clock)
    guard standing == .due else { return }
    candidates.append(candidate(state, at: position, in: clock, tries: tries))
  }

  /// How often each part of the week was tried, by the clock where the person is.
  func tries(of state: CaseState, in clock: ZoneClock) -> DayPartTries {
    var tries = DayPartTries()
    for attempt in state.attempts {
      tries[rules.dayPart(of: attempt.at.told(inZone: clock.offsetMinutes))] += 1
    }
    return tries
  }

  func standing(of state: CaseState, in clock: ZoneClock, tries: DayPartTries) -> CaseStanding {
    if let closure = state.closure { return .closed(closure) }
    if mode == .phone, state.nextPhone == nil { return .withoutNumber }
    if let appointment = state.appointment { return standing(of: appointment) }
    if state.refusals.contains(where: { $0.by == interviewer }) { return .otherInterviewer }
    if let until = state.restsUntil, until > now { return .resting(until: until) }
    guard clock.isCallable else { return .outsideHours(until: clock.opensAt) }
    let allowed = allowedParts(of: state, tries)
    return allowed.contains(clock.part)
      ? .due : .otherDayPart(until: clock.nextTime(in: allowed))
  }

  /// The same time when the person may be called then, else the next opening on their clock.
  func callable(from time: Moment, in clock: ZoneClock) -> Moment {
    let local = time.told(inZone: clock.offsetMinutes)
    guard !rules.hours.isCallable(local) else { return time }
    return rules.hours.nextCallable(from: local) ?? time
  }

  private func standing(of appointment: Appointment) -> CaseStanding {
    let minutesLate = minutes(since: appointment.at)
    guard minutesLate >= -rules.appointmentLeadMinutes else { return .appointment(appointment) }
    return isMine(appointment) || minutesLate > rules.appointmentGraceMinutes
      ? .due : .otherInterviewer
  }

  private func isMine(_ appointment: Appointment) -> Bool {
    appointment.interviewer.map { $0 == interviewer } ?? true
  }

  private func minutes(since moment: Moment) -> Int {
    let milliseconds = now.milliseconds - moment.milliseconds
    let (minutes, rest) = milliseconds.quotientAndRemainder(dividingBy: 60_000)
    return Int(rest < 0 ? minutes - 1 : minutes)
  }
}

extension QueueMaker {
  /// The parts in which the next attempt may be made.
  ///
  /// Once the attempts that remain are as many as the parts still missing, they are kept for those.
  private func allowedParts(of state: CaseState, _ tries: DayPartTries) -> DayPartSet {
    if rules.onlyLeastTriedParts {
      return tries.parts(among: reachable, triedAtMost: tries.fewest(among: reachable) ?? 0)
    }
    let remaining = rules.maximumAttempts - state.attempts.count
    guard remaining <= DayPart.allCases.count else { return reachable }
    let untried = tries.parts(among: reachable, triedAtMost: 0)
    let wanted = wantedParts.intersection(untried)
    let goal = min(rules.minimumDayParts, reachable.count)
    let missing = max(wanted.count, goal - tries.triedCount)
    guard missing > 0, remaining <= missing else { return reachable }
    return wanted.count >= missing ? wanted : untried
  }

  private var wantedParts: DayPartSet {
    var parts = DayPartSet()
    if rules.needsEvening { parts.insert(.evening) }
    if rules.needsWeekend { parts.insert(.weekend) }
    return parts
  }
}

extension QueueMaker {
  private func candidate(
    _ state: CaseState, at position: Int, in clock: ZoneClock, tries: DayPartTries
  ) -> QueueCandidate {
    let appointment = state.appointment
    let excess = tries[clock.part] - (tries.fewest(among: reachable) ?? 0)
    let key = QueueCandidate.SortKey(
      appointmentAt: appointment?.at.milliseconds ?? .max,
      softness: appointment?.firmness == .soft ? 1 : 0,
      partExcess: appointment == nil ? excess : 0, priority: state.priority,
      lastAt: state.last?.at.milliseconds ?? .min, position: position)
    return QueueCandidate(
      position: position, reason: reason(state, in: clock, tries: tries),
      zoneOffsetMinutes: clock.offsetMinutes, key: key)
  }

  private func reason(
    _ state: CaseState, in clock: ZoneClock, tries: DayPartTries
  ) -> CallReason {
    if let appointment = state.appointment {
      let there = Appointment(
        at: appointment.at.told(inZone: clock.offsetMinutes), firmness: appointment.firmness,
        interviewer: appointment.interviewer)
      return .appointment(
        there, here: appointment.at.told(inZone: now.zoneOffsetMinutes),
        minutesLate: minutes(since: appointment.at))
    }
    let number = state.attempts.count + 1
    if !state.refusals.isEmpty { return .conversion(number: number) }
    guard number > 1 else { return .firstAttempt }
    return .attempt(number: number, part: clock.part, isPartUntried: tries[clock.part] == 0)
  }
}

extension QueueMaker {
  /// The counts once every case was taken.
  var finishedCounts: QueueCounts {
    var counts = counts
    counts.appointmentsToday.sort()
    for rest in soonestRests.values {
      guard let opening = rules.hours.nextCallable(from: rest) else { continue }
      counts.nextAt = min(counts.nextAt ?? opening, opening)
    }
    counts.nextAt = counts.nextAt?.told(inZone: now.zoneOffsetMinutes)
    return counts
  }

  private mutating func count(_ standing: CaseStanding, of state: CaseState, in clock: ZoneClock) {
    switch standing {
    case .due: counts.due += 1
    case .appointment(let appointment):
      counts.withAppointment += 1
      wait(until: appointment.at, isToday: isToday(appointment.at))
    case .resting(let until):
      counts.resting += 1
      if isBeforeClosing(until, clock) { counts.laterToday += 1 }
      let local = until.told(inZone: clock.offsetMinutes)
      let soonest = soonestRests[clock.offsetMinutes] ?? local
      soonestRests[clock.offsetMinutes] = min(soonest, local)
    case .outsideHours(let until):
      counts.outsideHours += 1
      if let until { wait(until: until, isToday: isBeforeClosing(until, clock)) }
    case .otherDayPart(let until):
      counts.otherDayPart += 1
      if let until { wait(until: until, isToday: isBeforeClosing(until, clock)) }
    case .otherInterviewer: counts.otherInterviewer += 1
    case .withoutNumber: counts.withoutNumber += 1
    case .closed: counts.closed += 1
    }
    if let appointment = state.appointment, isMine(appointment), isToday(appointment.at) {
      counts.appointmentsToday.append(appointment.at.told(inZone: now.zoneOffsetMinutes))
    }
  }

  private mutating func wait(until moment: Moment, isToday: Bool) {
    if isToday { counts.laterToday += 1 }
    counts.nextAt = min(counts.nextAt ?? moment, moment)
  }

  /// Whether calls may still be made on this day after the moment, where the person is and here.
  private func isBeforeClosing(_ moment: Moment, _ clock: ZoneClock) -> Bool {
    guard let closesAt = clock.closesAt, moment.milliseconds < closesAt else { return false }
    return isToday(moment)
  }

  /// Today by the clock of the calls, or missed before.
  private func isToday(_ moment: Moment) -> Bool {
    moment.told(inZone: now.zoneOffsetMinutes).date <= now.date
  }
}
