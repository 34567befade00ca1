import Expressions

/// Works out a case's state from its attempts, once.
struct CaseRecord {
  let contact: ContactCase
  let attempts: [Attempt]
  let refusals: [Attempt]
  let isEverEligible: Bool
  let appointment: Appointment?
  let nextPhone: CasePhone?
  let closure: CaseClosure?
  private let dispositions: [Disposition]
  private let settling: Disposition?

  init(
    _ contact: ContactCase, attempts unordered: [Attempt], table: DispositionTable,
    rules: CallingRules
  ) {
    let attempts =
      unordered.count < 2 ? unordered : unordered.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
    let dispositions = attempts.map { table.disposition(for: $0.code) }
    self.contact = contact
    self.attempts = attempts
    self.dispositions = dispositions
    refusals = attempts.indices.filter { dispositions[$0].refusal != .none }.map { attempts[$0] }
    isEverEligible = dispositions.contains { $0.eligible == true }
    appointment = openAppointment(attempts, dispositions)
    nextPhone = phoneToDial(contact.phones, attempts, dispositions)
    settling = settlingDisposition(attempts, dispositions)
    let hasRefusedForGood = dispositions.contains { $0.endsInRefusal }
    if dispositions.contains(where: \.doNotContact) {
      closure = .doNotContact
    } else if let settling, settling.group == .complete || settling.group == .partial {
      closure = .interviewed
    } else if appointment == nil, hasRefusedForGood || refusals.count > rules.conversions {
      closure = .refused
    } else if settling != nil {
      closure = .settled
    } else if appointment == nil, nextPhone == nil, dispositions.last?.nextNumber == true {
      closure = .noNumberLeft
    } else if appointment == nil, attempts.count >= rules.maximumAttempts {
      closure = .attemptsSpent
    } else {
      closure = nil
    }
  }

  /// The latest time at which any outcome lets the case be tried again.
  var restsUntil: Moment? {
    var latest: Moment?
    for (attempt, disposition) in zip(attempts, dispositions) {
      var end = attempt.at
      end.milliseconds += Int64(disposition.delayMinutes) * 60_000
      latest = max(latest ?? end, end)
    }
    return latest
  }

  /// Interviews come first, then what ended the case, then what the attempts so far suggest.
  ///
  /// A case closed at the cap is a refusal if it ever refused, else 2.30 if it was ever eligible, else
  /// 3.90. A case that goes on keeps what its last attempt says; once known to be eligible it is no
  /// longer of unknown eligibility.
  var outcome: CaseOutcome {
    let isFinal = closure != nil
    if let interview = dispositions.first(where: { $0.group == .complete })
      ?? dispositions.last(where: { $0.group == .partial })
    {
      return CaseOutcome(interview, isFinal: isFinal)
    }
    switch closure {
    case .doNotContact, .refused: return refusalOutcome(isFinal: true)
    case .settled:
      guard let settling else { break }
      return CaseOutcome(settling, isFinal: true)
    case .noNumberLeft where refusals.isEmpty && !isEverEligible:
      guard let last = dispositions.last else { break }
      return CaseOutcome(last, isFinal: true)
    case .attemptsSpent where refusals.isEmpty:
      return isEverEligible
        ? CaseOutcome(code: "2.30", group: .other, isFinal: true)
        : CaseOutcome(code: "3.90", group: .unknownOther, isFinal: true)
    default: break
    }
    return refusals.isEmpty ? openOutcome(isFinal: isFinal) : refusalOutcome(isFinal: isFinal)
  }

  private func refusalOutcome(isFinal: Bool) -> CaseOutcome {
    let refusal = dispositions.last { $0.doNotContact || $0.refusal != .none }
    return CaseOutcome(
      code: refusal?.code ?? "2.11", group: refusal?.group ?? .refusal, isFinal: isFinal)
  }

  /// What the attempts suggest where none of them decides.
  private func openOutcome(isFinal: Bool) -> CaseOutcome {
    guard let last = dispositions.last else {
      return CaseOutcome(code: "3.11", group: .unknownHousehold, isFinal: false)
    }
    guard let group = last.group else {
      return CaseOutcome(
        code: last.code, group: isEverEligible ? .other : .unknownOther, isFinal: isFinal)
    }
    if isEverEligible, last.eligible != true {
      return CaseOutcome(code: "2.20", group: .nonContact, isFinal: isFinal)
    }
    // One number of several is of no use: nothing is known of the person yet.
    if last.nextNumber {
      return CaseOutcome(code: "3.10", group: .unknownHousehold, isFinal: isFinal)
    }
    return CaseOutcome(code: last.code, group: group, isFinal: isFinal)
  }
}

extension Disposition {
  fileprivate var endsInRefusal: Bool {
    refusal == .hard || (refusal == .soft && stage == .final)
  }
}

extension CaseOutcome {
  fileprivate init(_ disposition: Disposition, isFinal: Bool) {
    self.init(
      code: disposition.code, group: disposition.group ?? .unknownOther, isFinal: isFinal)
  }
}

/// How long before its time an attempt already counts as keeping an appointment, in milliseconds.
private let appointmentSlack: Int64 = 30 * 60_000

/// The last appointment, unless a later attempt was made at its time or reached somebody.
private func openAppointment(
  _ attempts: [Attempt], _ dispositions: [Disposition]
) -> Appointment? {
  guard let position = attempts.lastIndex(where: { $0.appointment != nil }),
    let appointment = attempts[position].appointment
  else { return nil }
  for later in attempts.indices[(position + 1)...] {
    let isAtItsTime =
      attempts[later].at.milliseconds >= appointment.at.milliseconds - appointmentSlack
    if isAtItsTime || dispositions[later].contacted || dispositions[later].stage == .final {
      return nil
    }
  }
  return appointment
}

/// Columns whose number turned out to be of no use, and was not reached later.
private func deadColumns(_ attempts: [Attempt], _ dispositions: [Disposition]) -> Set<String> {
  var dead: Set<String> = []
  for (attempt, disposition) in zip(attempts, dispositions) {
    guard let column = attempt.phoneColumn else { continue }
    if disposition.nextNumber {
      dead.insert(column)
    } else if disposition.contacted {
      dead.remove(column)
    }
  }
  return dead
}

/// The number where somebody was last reached, else the one that was dialled least.
private func phoneToDial(
  _ written: [CasePhone], _ attempts: [Attempt], _ dispositions: [Disposition]
) -> CasePhone? {
  guard !attempts.isEmpty else { return written.first }
  let dead = deadColumns(attempts, dispositions)
  let phones = dead.isEmpty ? written : written.filter { !dead.contains($0.column) }
  guard phones.count > 1 else { return phones.first }
  let reached = attempts.indices.last {
    dispositions[$0].contacted && attempts[$0].phoneColumn != nil
  }
  if let column = reached.flatMap({ attempts[$0].phoneColumn }),
    let phone = phones.first(where: { $0.column == column })
  {
    return phone
  }
  let calls = phones.map { phone in attempts.count { $0.phoneColumn == phone.column } }
  return calls.indices.min { calls[$0] < calls[$1] }.map { phones[$0] }
}

/// The outcome that ends the case: an interview, else the last final one no later appointment undoes.
private func settlingDisposition(
  _ attempts: [Attempt], _ dispositions: [Disposition]
) -> Disposition? {
  if let complete = dispositions.first(where: { $0.group == .complete }) { return complete }
  let isFinal = { (disposition: Disposition) in
    disposition.stage == .final && !disposition.nextNumber && disposition.refusal == .none
  }
  guard let position = dispositions.lastIndex(where: isFinal) else { return nil }
  let isReopened = attempts[(position + 1)...].contains { $0.appointment != nil }
  return isReopened ? nil : dispositions[position]
}
