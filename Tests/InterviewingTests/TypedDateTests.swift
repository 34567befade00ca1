import Forms
import Interviewing
import Responses
import Testing
import TestSupport

/// Days, clock times, and acknowledgements as people type them; it is Sunday 15 March 2026.
struct TypedDateTests {
  @Test(arguments: [
    ("2026-03-15", "2026-03-15"), ("2026-3-5", "2026-03-05"), ("5/3/2026", "2026-03-05"),
    ("05-03-2026", "2026-03-05"), ("5.3.2026", "2026-03-05"), ("5/3", "2026-03-05"),
    ("31/12/1999", "1999-12-31"),
  ])
  func `a date is written the day first, or as ISO has it`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [
    ("hoy", "2026-03-15"), ("Today", "2026-03-15"), ("ayer", "2026-03-14"),
    ("yesterday", "2026-03-14"), ("mañana", "2026-03-16"), ("MANANA", "2026-03-16"),
    ("tomorrow", "2026-03-16"),
  ])
  func `a date may be said with a word`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test(arguments: [
    ("1/2/26", "2026-02-01"), ("1/2/36", "2036-02-01"), ("1/2/37", "1937-02-01"),
    ("1/2/85", "1985-02-01"), ("1/2/00", "2000-02-01"),
  ])
  func `two digits of a year mean the nearest century up to ten years ahead`(
    typed: String, written: String
  ) throws {
    #expect(try answer(typed, to: oneQuestion("date")) == .value(written))
  }

  @Test func `the 29th of February exists in leap years`() throws {
    #expect(try answer("29/2/2024", to: oneQuestion("date")) == .value("2024-02-29"))
    #expect(try answer("29/2/2000", to: oneQuestion("date")) == .value("2000-02-29"))
  }

  @Test(arguments: [
    "29/2/2026", "29/2/1900", "31/4", "31/4/2026", "0/1/2026", "1/13/2026", "32/1", "2026-02-30",
    "15/3/126", "marzo", "15", "1/2/3/4", "+1/2", "5/3/-1",
  ])
  func `what is no day of the calendar is refused`(typed: String) throws {
    let date = try oneQuestion("date")
    #expect(try refusal(of: typed, to: date) == .notADate)
  }

  @Test(arguments: [
    ("18:30", "18:30:00"), ("18.30", "18:30:00"), ("18h30", "18:30:00"), ("18h", "18:00:00"),
    ("7", "07:00:00"), ("0:05", "00:05:00"), ("18:30:15", "18:30:15"), ("23:59", "23:59:00"),
  ])
  func `a time is an hour and perhaps minutes and seconds`(
    typed: String, written: String
  ) throws {
    #expect(try answer(typed, to: oneQuestion("time")) == .value(written))
  }

  @Test(arguments: ["24:00", "12:60", "a las seis", ":30", "12:30:60", "1:2:3:4", "-1:30", "+7"])
  func `what no clock shows is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("time")) == .notATime)
  }

  @Test(arguments: [
    ("15/3/2026 18:30", "2026-03-15T18:30:00"), ("2026-03-15T18:30", "2026-03-15T18:30:00"),
    ("mañana 9", "2026-03-16T09:00:00"), ("Today  18:30", "2026-03-15T18:30:00"),
  ])
  func `a date and time is a day and a clock time`(typed: String, written: String) throws {
    #expect(try answer(typed, to: oneQuestion("datetime")) == .value(written))
  }

  @Test(arguments: ["15/3/2026", "18:30", "31/4 18:30", "15/3/2026 25:00"])
  func `a day without its time is refused`(typed: String) throws {
    #expect(try refusal(of: typed, to: oneQuestion("datetime")) == .notADateAndTime)
  }

  @Test(arguments: ["sí", "SI", "s", "ok", "yes", "1"])
  func `a yes acknowledges`(typed: String) throws {
    #expect(try answer(typed, to: oneQuestion("acknowledge")) == .value("OK"))
  }

  @Test(arguments: ["no", "N", "0"])
  func `a no leaves what is not acknowledged without an answer`(typed: String) throws {
    #expect(try answer(typed, to: oneQuestion("acknowledge")) == .missing(.skipped))
  }

  @Test func `anything else acknowledges nothing`() throws {
    #expect(try refusal(of: "tal vez", to: oneQuestion("acknowledge")) == .notYesOrNo)
  }

  @Test(arguments: ["text", "barcode", "image", "audio", "video", "file", "geotrace", "geoshape"])
  func `text is taken as it is, without the spaces around it`(type: String) throws {
    #expect(
      try answer("  El  «trato» fue\tbueno ", to: oneQuestion(type))
        == .value("El  «trato» fue\tbueno"))
  }

  @Test func `control characters do not enter an answer`() throws {
    #expect(try answer("a\u{0}b\u{1B}[2Jc", to: oneQuestion("text")) == .value("ab[2Jc"))
  }
}
