import Languages
import Testing

@testable import Expressions

/// The moment of these tests is 2026-03-15T10:00 in Lima (UTC-5).
@Suite struct DateTests {
  let scope = TreeScope(
    """
    data
      born = 2000-02-29
      start = 2026-03-15T08:30:00.000-05:00
      end = 2026-03-15T14:30:00.000Z
      wake = 06:00:00.000-05:00
      none
    """, current: "born")

  @Test func `dates compare and add as days`() throws {
    let table = """
      today() → 2026-03-15
      now() → 2026-03-15T10:00:00.000-05:00
      today() + 1 → 20528
      today() - ${born} → 9511
      int((today() - ${born}) div 365.25) → 26
      ${born} < today() → true
      ${born} <= '2000-02-29' → true
      '2026-03-15' > '2026-03-14' → true
      today() = '2026-03-15' → true
      now() > today() → true
      now() < '2026-03-16' → true
      ${start} < ${end} → true
      round((${end} - ${start}) * 24, 6) → 1
      ${wake} < '07:30' → true
      ${none} < today() → false
      ${none} > today() → false
      today() - ${none} → NaN
      max(${born}, '2001-01-01') → 11323
      number('2026-02-30') → NaN
      number('2026-03') → NaN
      """
    try expectRows(table, in: scope)
  }

  /// The date functions of the ODK documentation.
  @Test func `dates are made and taken apart`() throws {
    let table = """
      date('2026-03-15T23:00:00.000-05:00') → 2026-03-15
      date('2026-03-16T03:00:00.000Z') → 2026-03-15
      date(today() + 7) → 2026-03-22
      date('2026-3-5') → 2026-03-05
      date('') →
      date('soon') →
      date(0) → 1970-01-01
      date(-1) → 1969-12-31
      date-time('2026-03-15') → 2026-03-15T00:00:00.000-05:00
      date-time(0.5) → 1970-01-01T07:00:00.000-05:00
      decimal-date-time('1970-01-02T00:00:00.000Z') → 1
      decimal-date-time('1970-01-01T07:00:00.000-05:00') → 0.5
      decimal-date-time('') → NaN
      decimal-time('06:00:00.000-05:00') → 0.25
      decimal-time('2026-03-15T18:00:00.000-05:00') → 0.75
      format-date(${born}, '%d/%m/%Y') → 29/02/2000
      format-date(${born}, '%e-%n-%y %b %a') → 29-2-00 Feb Tue
      format-date('', '%Y') →
      format-date-time(${start}, '%H:%M:%S.%3 %h') → 08:30:00.000 8
      format-date-time('14:05', '%H h %M') → 14 h 05
      format-date(${born}, '100%% %q %') → 100% %q %
      """
    try expectRows(table, in: scope)
  }

  @Test func `month and day names follow the scope's language`() throws {
    var spanish = scope
    spanish.language = .spanish
    #expect(try text("format-date(${born}, '%A %e de %B')", in: spanish) == "martes 29 de febrero")
  }

  @Test func `civil dates and days since 1970 turn into each other`() throws {
    for days in stride(from: -719_528, through: 2_932_896, by: 97) {
      let date = CivilDate(daysSince1970: days)
      #expect(date.daysSince1970 == days)
      #expect(CivilDate(iso: date.iso) == date)
    }
  }

  /// The calendar rules of ISO 8601: 1900 is no leap year, 2000 is.
  @Test func `days that no month has are refused`() {
    #expect(CivilDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29)?.daysSince1970 == 11_016)
    #expect(CivilDate(iso: "2026-04-31") == nil)
    #expect(CivilDate(iso: "2026-04-30x") == nil)
  }

  @Test func `a moment is read back as it was written`() throws {
    for zone in [-300, 0, 345, 60] {
      for milliseconds in stride(from: Int64(-5_000_000_000), to: 5_000_000_000, by: 123_456_789) {
        let moment = Moment(milliseconds: milliseconds, zoneOffsetMinutes: zone)
        #expect(Moment(iso: moment.dateTimeString, zoneOffsetMinutes: 0) == moment)
      }
    }
  }
}
