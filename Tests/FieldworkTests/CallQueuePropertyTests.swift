import Expressions
import Fieldwork
import Testing

/// What holds for every list and every history of calls; seeds are in the messages.
struct CallQueuePropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...20

  /// A list of cases with random histories, zones and priorities.
  private struct RandomList {
    var random: SeededGenerator
    let rules = CallingRules()
    let now: Moment
    let states: [CaseState]

    init(seed: UInt64, shuffledAttempts: Bool = false) {
      var random = SeededGenerator(seed: seed)
      let minute = Int.random(in: 0..<14 * 1440, using: &random)
      let now = Moment(
        milliseconds: lima("9 00:00").milliseconds + Int64(minute) * 60_000,
        zoneOffsetMinutes: -300)
      let cases = (0..<80).map { RandomList.contact($0, &random) }
      var attempts = cases.flatMap { RandomList.attempts(at: $0.id, before: now, &random) }
      if shuffledAttempts { attempts.shuffle(using: &random) }
      states = CaseState.states(of: cases, attempts: attempts, table: .standard, rules: rules)
      self.random = random
      self.now = now
    }

    private static let codes =
      DispositionTable.standard.menu(for: .phone).map(\.code) + ["3.13", "3.13", "3.12"]

    private static func contact(_ number: Int, _ random: inout SeededGenerator) -> ContactCase {
      let zones = ["", "-03:00", "+01:00", "-06:00"]
      return FieldworkTests.contact(
        "C\(number)", mobile: number % 17 == 0 ? "" : "987654321",
        landline: number % 3 == 0 ? "4452211" : "",
        zone: zones.randomElement(using: &random) ?? "",
        priority: String(Int.random(in: 0...100, using: &random)))
    }

    private static func attempts(
      at caseID: String, before now: Moment, _ random: inout SeededGenerator
    ) -> [Attempt] {
      let codes =
        DispositionTable.standard.menu(for: .phone).map(\.code) + ["3.13", "3.13", "3.12"]
      return (0..<Int.random(in: 0...8, using: &random)).map { number in
        let ago = Int64.random(in: 1...20 * 1440, using: &random) * 60_000
        let at = Moment(
          milliseconds: now.milliseconds - ago - Int64(number), zoneOffsetMinutes: -300)
        let code = codes.randomElement(using: &random) ?? "3.13"
        let later = Int64.random(in: -600...2 * 1440, using: &random) * 60_000
        let promise = Appointment(
          at: Moment(milliseconds: now.milliseconds + later, zoneOffsetMinutes: -300))
        return call(
          code, at: at, caseID: caseID, by: Bool.random(using: &random) ? "rosa" : "juan",
          column: Bool.random(using: &random) ? "celular" : "fijo",
          appointment: code == "0.1" ? promise : nil)
      }
    }

    var queue: CallQueue {
      CallQueue(states: states, rules: rules, interviewer: "rosa", now: now)
    }
  }

  @Test func `no closed case and nobody who asked not to be contacted is ever proposed`() {
    var closed = 0
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      closed += list.states.count(where: \.isClosed)
      for proposal in list.queue.proposals {
        let codes = proposal.state.attempts.map(\.code)
        #expect(!proposal.state.isClosed, "seed \(seed)")
        #expect(!codes.contains("2.11c") && !codes.contains("1.1"), "seed \(seed)")
        #expect(proposal.phone != nil, "seed \(seed)")
      }
    }
    #expect(closed > 100)
  }

  @Test func `only an appointment is proposed outside the hours or during a rest`() {
    var proposed = 0
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      for proposal in list.queue.proposals where proposal.state.appointment == nil {
        proposed += 1
        let local = list.now.told(inZone: proposal.zoneOffsetMinutes)
        #expect(list.rules.hours.isCallable(local), "seed \(seed)")
        for attempt in proposal.state.attempts {
          let delay = DispositionTable.standard.disposition(for: attempt.code).delayMinutes
          let rested = attempt.at.milliseconds + Int64(delay) * 60_000
          #expect(rested <= list.now.milliseconds, "seed \(seed)")
        }
      }
    }
    #expect(proposed > 50)
  }

  @Test func `the cap holds unless an appointment stands`() {
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      for proposal in list.queue.proposals where proposal.state.appointment == nil {
        #expect(proposal.state.attempts.count < list.rules.maximumAttempts, "seed \(seed)")
      }
    }
  }

  @Test func `who met a refusal is not sent back to it without an appointment`() {
    for seed in Self.seeds {
      for proposal in RandomList(seed: seed).queue.proposals
      where proposal.state.appointment == nil {
        #expect(!proposal.state.refusals.contains { $0.by == "rosa" }, "seed \(seed)")
        #expect(proposal.state.refusals.count <= 1, "seed \(seed)")
      }
    }
  }

  @Test func `appointments stand first, in order of their time, and none before it`() {
    var found = 0
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      let times = list.queue.proposals.map { $0.state.appointment?.at.milliseconds ?? .max }
      #expect(times == times.sorted(), "seed \(seed)")
      let latest = list.now.milliseconds + Int64(list.rules.appointmentLeadMinutes) * 60_000
      for time in times where time < .max {
        found += 1
        #expect(time <= latest, "seed \(seed)")
      }
    }
    #expect(found > 5)
  }

  @Test func `the same list gives the same order, however its attempts come`() {
    for seed in Self.seeds {
      let order = RandomList(seed: seed).queue.proposals.map(\.state.contact.id)
      let again = RandomList(seed: seed, shuffledAttempts: true).queue.proposals
      #expect(order == again.map(\.state.contact.id), "seed \(seed)")
    }
  }

  @Test func `every case is counted once, and the due ones are the proposals`() {
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      let counts = list.queue.counts
      let total =
        counts.due + counts.resting + counts.withAppointment + counts.outsideHours
        + counts.otherDayPart + counts.otherInterviewer + counts.withoutNumber + counts.closed
      #expect(total == list.states.count, "seed \(seed)")
      #expect(counts.due == list.queue.proposals.count, "seed \(seed)")
    }
  }

  @Test func `nothing becomes due before the time the counts announce`() {
    var announced = 0
    for seed in Self.seeds {
      let list = RandomList(seed: seed)
      guard let next = list.queue.counts.nextAt else { continue }
      let early = Moment(
        milliseconds: max(list.now.milliseconds, next.milliseconds - 6 * 60_000),
        zoneOffsetMinutes: -300)
      let before = CallQueue(
        states: list.states, rules: list.rules, interviewer: "rosa", now: early)
      let due = Set(list.queue.proposals.map(\.state.contact.id))
      announced += 1
      for proposal in before.proposals {
        let isNew = !due.contains(proposal.state.contact.id)
        #expect(!isNew, "seed \(seed)")
      }
    }
    #expect(announced > 5)
  }

  @Test func `simulated fieldwork spreads its attempts as the rules ask`() {
    for seed in Self.seeds {
      var list = RandomList(seed: seed)
      let rules = list.rules
      var attempts: [Attempt] = []
      var now = lima("2 09:00")
      for _ in 0..<600 {
        let state = state(attempts)
        if state.isClosed { break }
        let queue = queue([state], at: now)
        if queue.next != nil { attempts.append(call("3.13", at: now)) }
        let pause = Int64.random(in: 20...400, using: &list.random) * 60_000
        now = Moment(milliseconds: now.milliseconds + pause, zoneOffsetMinutes: -300)
      }
      let parts = Set(attempts.map { rules.dayPart(of: $0.at) })
      #expect(attempts.count == 6, "seed \(seed)")
      #expect(parts.count >= 3, "seed \(seed)")
      #expect(parts.isSuperset(of: [.evening, .weekend]), "seed \(seed)")
    }
  }
}
