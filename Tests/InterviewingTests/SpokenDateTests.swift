import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Days in words, as an interviewer hears them; it is Sunday 15 March 2026.
struct SpokenDateTests {
  @Test(arguments: [
    ("14 de marzo", "2026-03-14"), ("14 mar 2026", "2026-03-14"), ("14 marzo", "2026-03-14"),
    ("el 14 de marzo de 2025", "2025-03-14"), ("March 14", "2026-03-14"),
    ("March 14th, 2025", "2025-03-14"), ("14 mar. 25", "2025-03-14"), ("mar 14", "2026-03-14"),
    ("quince de enero", "2026-01-15"), ("1ro de setiembre de 2024", "2024-09-01"),
    ("1 de mayo del 99", "1999-05-01"), ("sábado 14 de marzo", "2026-03-14"),
    ("Saturday, 14 March 2026", "2026-03-14"),
  ])
  func `a day and its month may be said in words`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [
    ("anteayer", "2026-03-13"), ("antes de ayer", "2026-03-13"), ("pasado mañana", "2026-03-17"),
    ("hace 3 días", "2026-03-12"), ("hace una semana", "2026-03-08"), ("3 days ago", "2026-03-12"),
    ("a week ago", "2026-03-08"), ("hace un mes", "2026-02-15"), ("hace 2 años", "2024-03-15"),
    ("en 3 días", "2026-03-18"), ("dentro de dos semanas", "2026-03-29"),
  ])
  func `a day may be counted from today`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [
    ("lunes pasado", "2026-03-09"), ("el pasado lunes", "2026-03-09"),
    ("last Monday", "2026-03-09"),
    ("el lunes", "2026-03-09"), ("próximo lunes", "2026-03-16"), ("lunes que viene", "2026-03-16"),
    ("next monday", "2026-03-16"), ("domingo", "2026-03-08"), ("próximo domingo", "2026-03-22"),
  ])
  func `a weekday is the last one unless the next one is said`(
    typed: String, written: String
  ) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [("20/12", "2025-12-20"), ("20 de diciembre", "2025-12-20")])
  func `without a year the last such day is meant`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [
    ("20/12", "2026-12-20"), ("20 de diciembre", "2026-12-20"), ("lunes", "2026-03-16"),
    ("14/3", "2027-03-14"),
  ])
  func `where the question asks for what is to come the next one is meant`(
    typed: String, written: String
  ) throws {
    let ahead = try form(
      markdown: """
        | survey |
        | | type | name | label | constraint |
        | | date | q | ¿Cuándo paga? | . >= today() |
        """)
    #expect(try answer(typed, to: ahead) == .value(written))
  }

  @Test func `the month alone is asked for and may be said in words`() throws {
    let month = try form(
      markdown: """
        | survey |
        | | type | name | label | appearance |
        | | date | q | ¿Desde cuándo? | month-year |
        """)
    #expect(try answer("marzo de 2024", to: month) == .value("2024-03-01"))
    #expect(try answer("Mar 2024", to: month) == .value("2024-03-01"))
    #expect(try answer("3/2024", to: month) == .value("2024-03-01"))
  }

  @Test func `the last day of a shorter month stands for its 31st`() throws {
    let asked = try oneQuestion("date")
    var interview = try RecordedInterview(asked)
    try interview.answer("31/1/2026")
    #expect(try answer("hace 13 meses", to: asked) == .value("2025-02-15"))
  }

  @Test(arguments: [
    "marzo", "30 de febrero", "domingo 14 de marzo", "hace días", "hace 3 lunes", "semana pasada",
    "lunes martes", "15 de", "hace 99999 días", "pasado próximo lunes", "14 de marzo de 12026",
  ])
  func `what names no day is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("date")) == .notADate)
  }

  @Test func `a date and time takes its day in words, too`() throws {
    #expect(
      try answer("14 de marzo 18:30", to: oneQuestion("datetime")) == .value("2026-03-14T18:30:00"))
    #expect(
      try answer("lunes pasado 9", to: oneQuestion("datetime")) == .value("2026-03-09T09:00:00"))
  }
}
