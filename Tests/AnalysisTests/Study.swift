import Analysis
import Forms
import Languages
import Spreadsheets
import Testing

/// A form written as Markdown tables and what was answered to it.
struct Study {
  let form: Form
  var tabulator: MemoryTabulator
  var language = Language.spanish

  init(_ form: String, _ groups: [(count: Int, answers: [String: String])] = []) throws {
    let reading = FormReading(of: MarkdownWorkbook(fileName: "study.md", text: form))
    self.form = try #require(reading.form, "\(reading.findings)")
    tabulator = MemoryTabulator(groups)
  }

  var questions: StudyQuestions { StudyQuestions(form: form, language: language) }
  var population: Population { Population(formID: form.id) }

  func scores(by segment: String? = nil) throws -> Breakdown<Scores> {
    try Scores.compute(questions, tabulator: tabulator, population: population, by: segment)
  }

  func gaps(by segment: String? = nil) throws -> Breakdown<Gaps> {
    try Gaps.compute(questions, tabulator: tabulator, population: population, by: segment)
  }

  func drivers(
    _ request: Drivers.Request = Drivers.Request(samples: 0), by segment: String? = nil
  ) throws -> Breakdown<Drivers> {
    try Drivers.compute(
      questions, tabulator: tabulator, population: population, request: request, by: segment)
  }

  func comparison(_ request: Comparison.Request) throws -> Comparison {
    try Comparison.compute(
      questions, tabulator: tabulator, population: population, request: request)
  }

  func causes(
    _ request: ParetoCauses.Request = ParetoCauses.Request(), by segment: String? = nil
  ) throws -> Breakdown<ParetoCauses> {
    try ParetoCauses.compute(
      questions, tabulator: tabulator, population: population, request: request, by: segment)
  }
}

func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 0.00005) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}
