import Expressions
import Fieldwork
import Languages
import Testing

struct CaseStandingTests {
  @Test func `a fresh case is due within the hours and waits outside them`() {
    #expect(standing([], at: lima("16 10:00")) == .due)
    #expect(standing([], at: lima("16 20:00")) == .outsideHours(until: lima("17 09:00")))
  }

  @Test func `a case rests as long as its outcome says`() {
    let busy = [call("3.12", at: lima("16 10:00"))]
    #expect(standing(busy, at: lima("16 10:29")) == .resting(until: lima("16 10:30")))
    #expect(standing(busy, at: lima("16 10:30")) == .due)
  }

  @Test func `the hours are those of the person`() {
    let madrid = contact(zone: "Europe/Madrid")
    let offset = CallQueue.standing(
      of: state([], of: madrid), rules: CallingRules(), interviewer: "rosa",
      now: lima("16 15:00"), zoneOffset: { name, _ in name == "Europe/Madrid" ? 60 : nil })
    let opening = Moment(iso: "2026-03-17T09:00:00+01:00", zoneOffsetMinutes: 0)
    #expect(offset == .outsideHours(until: opening))
  }

  @Test(arguments: ["-03:00", "-0300", "UTC-3", "GMT-03:00"])
  func `an offset is a zone too`(zone: String) {
    let east = contact(zone: zone)
    #expect(standing([], at: lima("16 18:30"), of: east).word.spanish == "fuera de horario")
    #expect(standing([], at: lima("16 17:30"), of: east) == .due)
  }

  @Test func `a zone nobody knows is taken as the one here`() {
    #expect(standing([], at: lima("16 10:00"), of: contact(zone: "Marte")) == .due)
  }

  @Test func `a soft refusal is for another interviewer, after its rest`() {
    let refused = [call("2.11", at: lima("2 10:00"))]
    #expect(standing(refused, at: lima("16 10:00")) == .otherInterviewer)
    #expect(standing(refused, at: lima("16 10:00"), interviewer: "juan") == .due)
    #expect(
      standing(refused, at: lima("5 10:00"), interviewer: "juan")
        == .resting(until: lima("9 10:00")))
  }

  @Test(arguments: ["2 10:00", "5 10:00", "9 10:00", "16 10:00"])
  func `whoever met the refusal never calls the case again`(now: String) {
    let refused = [call("2.11", at: lima("2 10:00"))]
    #expect(standing(refused, at: lima(now)) == .otherInterviewer)
  }

  @Test func `a rest that ends outside the hours is told as their next time`() {
    let night = [call("3.13", at: lima("16 19:30"))]
    #expect(standing(night, at: lima("16 19:31")) == .resting(until: lima("17 09:00")))
    let saturday = [call("3.13", at: lima("21 18:00"))]
    #expect(standing(saturday, at: lima("21 18:01")) == .resting(until: lima("23 09:00")))
  }

  @Test func `a rest is told by the person's hours`() {
    let east = contact(zone: "+01:00")
    let tried = [call("3.13", at: lima("16 12:00"))]
    let opening = Moment(iso: "2026-03-17T09:00:00+01:00", zoneOffsetMinutes: 60)
    let standing = standing(tried, at: lima("16 12:01"), of: east)
    #expect(standing == opening.map { .resting(until: $0) })
    #expect(
      standing.consequence(hereZone: -300).spanish
        == "Se propone de nuevo: martes 17 de marzo, 09:00 allá (03:00 aquí).")
    #expect(
      standing.consequence(hereZone: -300).english
        == "It is proposed again: Tuesday 17 March, 09:00 there (03:00 here).")
    #expect(
      standing.consequence.spanish == "Se propone de nuevo: martes 17 de marzo, 09:00.")
  }

  @Test func `with one clock the consequence names no place`() {
    let times: [CaseStanding] = [
      .appointment(Appointment(at: lima("17 18:00"))), .resting(until: lima("17 18:00")),
      .outsideHours(until: lima("17 18:00")), .otherDayPart(until: nil), .due, .withoutNumber,
    ]
    for standing in times {
      #expect(standing.consequence(hereZone: -300) == standing.consequence)
      #expect(!standing.consequence.spanish.contains("aquí"))
    }
  }

  @Test func `an appointment comes at its time, whatever the hours and rests`() {
    let promise = Appointment(at: lima("15 21:00"))
    let agreed = [call("0.1", at: lima("14 10:00"), appointment: promise)]
    #expect(standing(agreed, at: lima("15 20:54")) == .appointment(promise))
    #expect(standing(agreed, at: lima("15 20:55")) == .due)
    #expect(standing(agreed, at: lima("16 03:00")) == .due)
  }

  @Test func `another's appointment is seen only once it is late`() {
    let promise = Appointment(at: lima("16 16:30"), interviewer: "juan")
    let agreed = [call("0.1", at: lima("14 10:00"), appointment: promise)]
    #expect(standing(agreed, at: lima("16 16:40")) == .otherInterviewer)
    #expect(standing(agreed, at: lima("16 16:46")) == .due)
    #expect(standing(agreed, at: lima("16 16:40"), interviewer: "juan") == .due)
  }

  @Test func `a case without a number waits, and may be visited`() {
    let unreachable = contact(mobile: "no tiene")
    #expect(standing([], at: lima("16 10:00"), of: unreachable) == .withoutNumber)
    let visit = CallQueue.standing(
      of: state([], of: unreachable), rules: CallingRules(), interviewer: "rosa",
      now: lima("16 10:00"), mode: .visit)
    #expect(visit == .due)
  }

  @Test func `the last attempts are kept for the evening and the weekend`() {
    let mornings = (2...5).map { call("3.13", at: lima("\($0) 10:00")) }
    let evening = lima("9 18:00")
    #expect(
      standing(mornings, at: lima("9 10:00")) == .otherDayPart(until: evening))
    #expect(standing(mornings, at: evening) == .due)
    let later = mornings + [call("3.13", at: evening)]
    #expect(standing(later, at: lima("10 18:00")) == .otherDayPart(until: lima("14 09:00")))
    #expect(standing(later, at: lima("14 09:00")) == .due)
  }

  @Test func `parts out of reach are not waited for`() throws {
    let rules = try CallingRules(settings: ["calls.hours": "mon-fri 9-13"])
    let mornings = (2...6).map { call("3.13", at: lima("\($0) 10:00")) }
    #expect(standing(mornings, at: lima("9 10:00"), rules: rules) == .due)
  }

  @Test func `a strict study calls only in the parts least tried`() throws {
    let rules = try CallingRules(settings: ["calls.least-tried-only": "yes"])
    let once = [call("3.13", at: lima("16 10:00"))]
    #expect(
      standing(once, at: lima("17 10:00"), rules: rules) == .otherDayPart(until: lima("17 13:00")))
    #expect(standing(once, at: lima("17 13:00"), rules: rules) == .due)
  }

  @Test func `a closed case says why`() {
    let standing = standing([call("1.1", at: lima("16 10:00"))], at: lima("16 12:00"))
    #expect(standing == .closed(.interviewed))
    #expect(standing.word.spanish == "cerrado: entrevistado")
    #expect(standing.word.english == "closed: interviewed")
  }
}

struct CallQueueTests {
  @Test func `appointments come first, the soonest of them before the others`() {
    let states = [
      state([], of: contact("A", priority: "100")),
      state(
        [
          call(
            "0.1", at: lima("14 10:00"), caseID: "B",
            appointment: Appointment(at: lima("16 10:30"), firmness: .hard))
        ], of: contact("B", priority: "1")),
      state(
        [
          call(
            "0.1", at: lima("14 11:00"), caseID: "C",
            appointment: Appointment(at: lima("16 09:30"), firmness: .soft))
        ], of: contact("C", priority: "1")),
    ]
    let queue = queue(states, at: lima("16 10:30"))
    #expect(queue.proposals.map(\.state.contact.id) == ["C", "B", "A"])
  }

  @Test func `parts not tried come before priority, then the oldest call, then the list`() {
    let states = [
      state([call("3.13", at: lima("13 10:00"), caseID: "A")], of: contact("A", priority: "90")),
      state([call("3.13", at: lima("13 16:00"), caseID: "B")], of: contact("B", priority: "60")),
      state([call("3.13", at: lima("12 16:00"), caseID: "C")], of: contact("C", priority: "60")),
      state([], of: contact("D")), state([], of: contact("E")),
      state([], of: contact("F", priority: "70")),
    ]
    let queue = queue(states, at: lima("16 10:00"))
    #expect(queue.proposals.map(\.state.contact.id) == ["F", "C", "B", "D", "E", "A"])
  }

  @Test func `a proposal says which number to dial and where the person is`() {
    let queue = queue([state([], of: contact(zone: "-03:00"))], at: lima("16 10:00"))
    #expect(queue.next?.phone == CasePhone(column: "celular", number: "987654321"))
    #expect(queue.next?.zoneOffsetMinutes == -180)
  }

  @Test func `the counts say how every case stands`() {
    let promise = Appointment(at: lima("16 18:00"))
    let states = [
      state([], of: contact("A")),
      state([call("3.12", at: lima("16 09:50"), caseID: "B")], of: contact("B")),
      state([call("2.21", at: lima("16 18:00"), caseID: "C")], of: contact("C")),
      state(
        [call("0.1", at: lima("14 10:00"), caseID: "D", appointment: promise)], of: contact("D")),
      state([call("1.1", at: lima("14 10:00"), caseID: "E")], of: contact("E")),
      state([], of: contact("F", zone: "+09:00")), state([], of: contact("G", mobile: "")),
      state([call("2.11", at: lima("2 10:00"), caseID: "H")], of: contact("H")),
    ]
    let counts = queue(states, at: lima("16 10:00")).counts
    #expect(counts.due == 1)
    #expect(counts.resting == 2)
    #expect(counts.withAppointment == 1)
    #expect(counts.closed == 1)
    #expect(counts.outsideHours == 1)
    #expect(counts.withoutNumber == 1)
    #expect(counts.otherInterviewer == 1)
    #expect(counts.laterToday == 3)
    #expect(counts.remainingToday == 4)
    #expect(counts.appointmentsToday == [lima("16 18:00")])
    #expect(counts.nextAt == lima("16 10:20"))
  }

  @Test func `what opens elsewhere after midnight here is not for today`() {
    let madrid = state([], of: contact(zone: "+01:00"))
    let counts = queue([madrid], at: lima("16 19:00")).counts
    #expect(counts.outsideHours == 1)
    #expect(counts.laterToday == 0)
    #expect(counts.nextAt == lima("17 03:00"))
  }

  @Test func `the rest of a day counts as today only before closing`() {
    let late = [call("3.13", at: lima("16 18:30"))]
    let counts = queue([state(late)], at: lima("16 19:00")).counts
    #expect(counts.laterToday == 0)
    #expect(counts.nextAt == lima("17 09:00"))
  }
}

struct CallReasonTests {
  private func reason(
    _ attempts: [Attempt], at now: Moment, of contact: ContactCase = contact(),
    interviewer: String = "rosa"
  ) -> CallReason? {
    queue([state(attempts, of: contact)], at: now, interviewer: interviewer).next?.reason
  }

  @Test func `a first attempt is called so`() {
    #expect(reason([], at: lima("16 10:00"))?.sentence.spanish == "Primer intento")
  }

  @Test func `a retry tells its number and the part of the week`() {
    let calls = [
      call("3.13", at: lima("11 10:00")), call("3.13", at: lima("12 10:00")),
      call("3.13", at: lima("13 10:00")),
    ]
    let sentence = reason(calls, at: lima("16 15:00"))?.sentence
    #expect(sentence?.spanish == "4.º intento; tarde entre semana, sin probar")
    #expect(sentence?.english == "4th attempt; weekday afternoon, not tried yet")
    #expect(
      reason(calls, at: lima("16 10:00"))?.sentence.spanish == "4.º intento; mañana entre semana")
  }

  @Test func `an appointment tells its time and how late it is`() {
    let agreed = [
      call("0.1", at: lima("14 10:00"), appointment: Appointment(at: lima("16 16:30")))
    ]
    #expect(reason(agreed, at: lima("16 16:30"))?.sentence.spanish == "Cita de las 16:30")
    #expect(reason(agreed, at: lima("16 16:30"))?.sentence.english == "Appointment at 16:30")
    #expect(
      reason(agreed, at: lima("16 17:10"))?.sentence.spanish
        == "Cita de las 16:30, pasada hace 40 min")
    #expect(
      reason(agreed, at: lima("18 17:10"))?.sentence.spanish
        == "Cita de las 16:30, pasada hace 2 días")
  }

  @Test func `an appointment elsewhere tells both clocks`() {
    let there = lima("16 16:30").told(inZone: -180)
    let agreed = [
      call("0.1", at: lima("14 10:00"), appointment: Appointment(at: there, firmness: .soft))
    ]
    #expect(
      reason(agreed, at: lima("16 16:30"), of: contact(zone: "-03:00"))?.sentence.spanish
        == "Cita hacia las 16:30 (18:30 para la persona)")
  }

  @Test func `the conversion of a refusal is called so`() {
    let refused = [call("2.11", at: lima("2 10:00"))]
    let sentence = reason(refused, at: lima("16 10:00"), interviewer: "juan")?.sentence
    #expect(
      sentence?.spanish == "2.º intento; recuperación de un rechazo recibido por otra persona")
    #expect(sentence?.english == "2nd attempt; conversion of a refusal another person met")
  }
}

struct QueueSummaryTests {
  private func counts(_ cases: Int, _ appointments: [String]) -> QueueCounts {
    var counts = QueueCounts()
    counts.due = cases
    counts.appointmentsToday = appointments.map(lima)
    return counts
  }

  @Test func `the home screen says what is left today`() {
    let summary = counts(7, ["16 16:30", "16 18:00"]).summary
    #expect(summary.spanish == "Faltan 7 casos hoy; 2 citas: 16:30 y 18:00")
    #expect(summary.english == "7 cases left today; 2 appointments: 16:30 and 18:00")
  }

  @Test func `one and none are worded`() {
    #expect(counts(1, ["16 16:30"]).summary.spanish == "Falta 1 caso hoy; 1 cita: 16:30")
    #expect(counts(0, []).summary.spanish == "No quedan casos por hoy")
    #expect(counts(0, []).summary.english == "No cases left for today")
  }

  @Test func `many appointments are cut to four`() {
    let times = (10...15).map { "16 \($0):00" }
    #expect(
      counts(9, times).summary.spanish
        == "Faltan 9 casos hoy; 6 citas: 10:00, 11:00, 12:00, 13:00 y 2 más")
  }

  @Test func `waiting tells when the next case comes`() {
    var counts = counts(0, [])
    #expect(counts.waiting.spanish == "No hay más casos por llamar.")
    counts.nextAt = lima("17 09:00")
    #expect(
      counts.waiting.spanish
        == "Nada por llamar ahora; el próximo caso: martes 17 de marzo, 09:00.")
    #expect(counts.waiting.english.contains("Tuesday 17 March, 09:00"))
  }
}
