import Analysis
import Expressions
import Testing

struct ReportPeriodTests {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  @Test(arguments: ReportPeriod.allCases)
  func `spans follow one another without a hole and hold both ends`(period: ReportPeriod) throws {
    let (first, last) = (try day("2025-11-14"), try day("2026-03-02"))
    let spans = period.spans(from: first, to: last, limit: 1_000)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.days.before == $1.days.from })
    let begin = try #require(spans.first?.days.from)
    let end = try #require(spans.last?.days.before)
    #expect(begin <= first.iso && first.iso < (spans.first?.days.before ?? ""))
    #expect((spans.last?.days.from ?? "~") <= last.iso && last.iso < end)
  }

  @Test func `a week begins on Monday`() throws {
    let spans = ReportPeriod.week.spans(from: try day("2026-11-22"), to: try day("2026-11-22"))
    #expect(spans.map(\.days.from) == ["2026-11-16"])
    #expect(spans.map(\.days.before) == ["2026-11-23"])
  }

  @Test func `only the last ones are kept where there are many`() throws {
    let spans = ReportPeriod.day.spans(
      from: try day("2020-01-01"), to: try day("2026-01-01"), limit: 5)
    #expect(spans.map(\.days.from).first == "2025-12-28")
    #expect(spans.count == 5)
  }

  @Test func `months come together from January on`() throws {
    let date = try day("2026-08-31")
    func from(_ period: ReportPeriod) -> String? {
      period.spans(from: date, to: date).first?.days.from
    }
    #expect(from(.twoMonths) == "2026-07-01")
    #expect(from(.quarter) == "2026-07-01")
    #expect(from(.fourMonths) == "2026-05-01")
    #expect(from(.year) == "2026-01-01")
  }
}
