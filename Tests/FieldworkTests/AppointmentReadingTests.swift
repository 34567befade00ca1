import Expressions
import Fieldwork
import Languages
import Testing

/// Now is Monday 16 March 2026, 10:30, in Lima.
struct AppointmentReadingTests {
  private func read(
    _ text: String, now: String = "16 10:30"
  ) throws(FieldworkFailure) -> AppointmentReading {
    try AppointmentReading(text, now: lima(now))
  }

  @Test(arguments: [
    ("mañana 18:00", "17 18:00"), ("manana 18:00", "17 18:00"), ("Mañana a las 6 pm", "17 18:00"),
    ("hoy 16.30", "16 16:30"), ("hoy 16h30", "16 16:30"), ("hoy a las 18 horas", "16 18:00"),
    ("tomorrow 6pm", "17 18:00"), ("tomorrow at 6 p.m.", "17 18:00"),
    ("pasado mañana 9:00", "18 09:00"), ("day after tomorrow at 9am", "18 09:00"),
    ("mañana por la mañana a las 9", "17 09:00"), ("mañana a las 9 de la mañana", "17 09:00"),
    ("6 de la tarde", "16 18:00"), ("8 de la noche", "16 20:00"),
    ("mañana a las 6 de la tarde", "17 18:00"), ("mañana a las seis de la tarde", "17 18:00"),
  ])
  func `a day with its time is read`(text: String, expected: String) throws {
    let reading = try read(text)
    #expect(reading.appointment.at == lima(expected))
    #expect(reading.appointment.firmness == .hard)
  }

  @Test(arguments: [
    ("a las seis", "16 18:00"), ("a las 11", "16 11:00"), ("a las 9", "17 09:00"),
    ("a las diez y media", "17 10:30"), ("a las cuatro y cuarto", "16 16:15"),
    ("siete menos cuarto", "16 18:45"), ("cuarto para las siete", "16 18:45"),
    ("20 para las 7", "16 18:40"), ("at six", "16 18:00"), ("half past six", "16 18:30"),
    ("quarter to seven", "16 18:45"), ("ten past 4", "16 16:10"), ("a la una", "16 13:00"),
    ("a las 12", "16 12:00"), ("12 pm", "16 12:00"), ("mediodía", "16 12:00"),
    ("18:00", "16 18:00"),
    ("9:15", "17 09:15"), ("21:00", "16 21:00"), ("a las diez", "17 10:00"),
  ])
  func `a time alone is the next one within the hours`(text: String, expected: String) throws {
    #expect(try read(text).appointment.at == lima(expected))
  }

  @Test(arguments: [
    ("a las seis", "16 18:00"), ("mañana a las seis", "17 18:00"), ("a las 6", "16 18:00"),
    ("mañana a las 7", "17 19:00"), ("mañana 6:30", "17 18:30"), ("mañana a la una", "17 13:00"),
    ("mañana a las siete y media", "17 19:30"), ("el domingo a las 5", "22 17:00"),
    ("hoy a las 3", "16 15:00"), ("mañana a las 8", "17 08:00"),
    ("6 de la mañana", "17 06:00"), ("06:00", "17 06:00"), ("6:00 am", "17 06:00"),
    ("mañana a las 6 am", "17 06:00"), ("mañana en la mañana a las 7", "17 07:00"),
  ])
  func `one to seven is after noon whatever the hours of calls`(
    text: String, expected: String
  ) throws {
    let allDay = try CallingRules(settings: ["calls.hours": "mon-sun 0:00-24:00"])
    let early = try CallingRules(settings: ["calls.hours": "mon-sun 5:00-9:00"])
    for rules in [allDay, early] {
      let reading = try AppointmentReading(text, now: lima("16 10:30"), rules: rules)
      #expect(reading.appointment.at == lima(expected))
    }
  }

  @Test(arguments: [
    ("15 de marzo 10:00", 15, 10), ("el 15 de marzo a las 10", 15, 10),
    ("el 3 de marzo en la tarde", 3, 15), ("3 de marzo por la tarde", 3, 15),
  ])
  func `a month of next year is read`(text: String, day: Int, hour: Int) throws {
    let now = try #require(Moment(iso: "2026-11-22T01:40:00", zoneOffsetMinutes: -300))
    let at = try AppointmentReading(text, now: now).appointment.at
    #expect(at.date == CivilDate(year: 2027, month: 3, day: day))
    #expect(at.millisecondOfDay == hour * 3_600_000)
  }

  @Test(arguments: [
    (-300, "mañana, martes 17 de marzo, 18:00", "tomorrow, Tuesday 17 March, 18:00"),
    (
      0, "mañana, martes 17 de marzo, 18:00 allá (23:00 aquí)",
      "tomorrow, Tuesday 17 March, 18:00 there (23:00 here)"
    ),
    (
      120, "mañana, martes 17 de marzo, 18:00 allá (miércoles 18 de marzo, 01:00 aquí)",
      "tomorrow, Tuesday 17 March, 18:00 there (Wednesday 18 March, 01:00 here)"
    ),
  ])
  func `the clock here is told beside the person's where they differ`(
    zone: Int, spanish: String, english: String
  ) throws {
    let echo = try read("mañana 18:00").echo(hereZone: zone)
    #expect(echo.spanish == spanish)
    #expect(echo.english == english)
  }

  @Test(arguments: [
    ("en 20 minutos", "16 10:50"), ("en 2 horas", "16 12:30"), ("en media hora", "16 11:00"),
    ("dentro de una hora", "16 11:30"), ("en una hora y media", "16 12:00"),
    ("in 20 minutes", "16 10:50"), ("in half an hour", "16 11:00"), ("in an hour", "16 11:30"),
    ("en 20min", "16 10:50"), ("20 min", "16 10:50"),
  ])
  func `a span is counted from now`(text: String, expected: String) throws {
    #expect(try read(text).appointment.at == lima(expected))
  }

  @Test(arguments: [
    ("15/4 10:00", 4, 15, 10), ("15-4 10:00", 4, 15, 10), ("15 de abril 10:00", 4, 15, 10),
    ("15 de abril de 2026 a las 10", 4, 15, 10), ("april 15 10am", 4, 15, 10),
    ("15 april 10 am", 4, 15, 10), ("2026-04-15 10:00", 4, 15, 10), ("15/04/26 10:00", 4, 15, 10),
    ("el 20 a las 10", 3, 20, 10), ("el 3 a las 10", 4, 3, 10), ("the 20th at 10am", 3, 20, 10),
    ("1 abr 11:00", 4, 1, 11),
  ])
  func `a date is day before month`(text: String, month: Int, day: Int, hour: Int) throws {
    let at = try read(text).appointment.at
    #expect(at.date == CivilDate(year: 2026, month: month, day: day))
    #expect(at.millisecondOfDay == hour * 3_600_000)
  }

  @Test(arguments: [
    ("el lunes a las 18:00", "23 18:00"), ("el viernes 15:00", "20 15:00"),
    ("next friday 3pm", "20 15:00"), ("vie 15:00", "20 15:00"), ("el sábado a las 10", "21 10:00"),
    ("miércoles 18 a las 10", "18 10:00"), ("lunes 23/3 10:00", "23 10:00"),
    ("mar 17:00", "17 17:00"), ("el próximo jueves a las cinco", "19 17:00"),
  ])
  func `a weekday is the next one`(text: String, expected: String) throws {
    #expect(try read(text).appointment.at == lima(expected))
  }

  @Test(arguments: [
    ("el lunes en la tarde", "23 15:00"), ("mañana en la mañana", "17 10:00"),
    ("mañana por la noche", "17 19:00"), ("next monday", "23 10:00"), ("el viernes", "20 10:00"),
    ("tomorrow evening", "17 19:00"), ("monday afternoon", "23 15:00"), ("esta tarde", "16 15:00"),
    ("tonight", "16 19:00"), ("en 3 días", "19 10:00"), ("en una semana", "23 10:00"),
    ("a eso de las 4", "16 16:00"), ("tipo 5 de la tarde", "16 17:00"),
  ])
  func `a vague time is a soft appointment`(text: String, expected: String) throws {
    let reading = try read(text)
    #expect(reading.appointment.at == lima(expected))
    #expect(reading.appointment.firmness == .soft)
    #expect(reading.echo.spanish.contains("aproximadamente"))
  }

  @Test func `a part of the day that has begun means later in it`() throws {
    #expect(try read("en la tarde", now: "16 16:10").appointment.at == lima("16 17:30"))
    #expect(try read("en la tarde", now: "16 18:50").appointment.at == lima("17 15:00"))
  }

  @Test(arguments: [
    ("mañana 18:00", "mañana, martes 17 de marzo, 18:00", "tomorrow, Tuesday 17 March, 18:00"),
    ("hoy 16.30", "hoy, lunes 16 de marzo, 16:30", "today, Monday 16 March, 16:30"),
    (
      "el lunes en la tarde", "lunes 23 de marzo, 15:00, aproximadamente",
      "Monday 23 March, 15:00, approximately"
    ),
    (
      "el domingo 11:00", "domingo 22 de marzo, 11:00 (fuera del horario de llamadas)",
      "Sunday 22 March, 11:00 (outside the hours of calls)"
    ),
  ])
  func `what was understood is said back`(text: String, spanish: String, english: String) throws {
    let echo = try read(text).echo
    #expect(echo.spanish == spanish)
    #expect(echo.english == english)
  }

  @Test func `the time is the clock of the person`() throws {
    let there = lima("16 10:30").told(inZone: 60)
    let reading = try AppointmentReading("mañana 18:00", now: there)
    #expect(reading.appointment.at.dateTimeString == "2026-03-17T18:00:00.000+01:00")
  }

  @Test func `an appointment may be for one interviewer`() throws {
    let reading = try AppointmentReading("18:00", now: lima("16 10:30"), interviewer: "juan")
    #expect(reading.appointment.interviewer == "juan")
  }
}

struct AppointmentRefusalTests {
  private func failure(_ text: String) -> FieldworkFailure? {
    do {
      _ = try AppointmentReading(text, now: lima("16 10:30"))
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("cuando pueda", "cuando"), ("mañana temprano", "temprano"), ("25:00", "25"),
    ("mañana hoy 10:00", "hoy"), ("10:00 11:00", "11"), ("99", "99"),
  ])
  func `a word that says no time is named`(text: String, word: String) {
    #expect(failure(text) == .appointmentUnclear(word: word))
  }

  @Test(arguments: ["", "   ", "a las"])
  func `nothing at all is refused with examples`(text: String) {
    let refusal = failure(text)
    #expect(refusal == .appointmentUnclear(word: nil))
    #expect(refusal?.sentence.spanish.contains("en 20 minutos") == true)
    #expect(refusal?.sentence.english.contains("in 20 minutes") == true)
  }

  @Test func `today needs a time`() {
    guard case .appointmentNeedsTime? = failure("hoy") else {
      Issue.record("read")
      return
    }
    #expect(failure("hoy")?.sentence.spanish.contains("¿A qué hora") == true)
  }

  @Test func `a time that is past is refused`() {
    guard case .appointmentPast(let time)? = failure("hoy 9:00") else {
      Issue.record("read")
      return
    }
    #expect(time.spanish == "lunes 16 de marzo, 09:00")
  }

  @Test func `a date just past is not silently next year`() {
    guard case .appointmentTooFar? = failure("15/3 10:00") else {
      Issue.record("read")
      return
    }
  }

  @Test(arguments: [
    ("31/4 10:00", "31/4"), ("30/2/2026 10:00", "30/2/2026"), ("el 45 10:00", "45"),
  ])
  func `a day the calendar lacks is refused`(text: String, typed: String) {
    #expect(failure(text) == .noSuchDay(typed))
  }

  @Test func `a weekday that is not that of the date is refused`() {
    guard case .weekdayDiffers(let date)? = failure("lunes 24/3 10:00") else {
      Issue.record("read")
      return
    }
    #expect(date.spanish == "martes 24 de marzo")
  }
}
