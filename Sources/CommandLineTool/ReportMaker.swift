import Analysis
import Expressions
import Fieldwork
import Forms
import Languages
import Reporting
import Responses
import Scoring
import Storage

/// Gathers what a report says; everything is cut to the level before it is counted.
struct ReportMaker {
  let file: SurveyFile
  let form: Form
  let language: Language
  let period: ReportPeriod
  let level: PermissionGrid.Level?
  var population: Population
  private let questions: StudyQuestions

  /// - Throws: `ReportFailure` when the grid names a segment that the form does not have.
  init(
    file: SurveyFile, form: Form, population: Population, language: Language,
    period: ReportPeriod, level: PermissionGrid.Level?
  ) throws {
    self.file = file
    self.form = form
    self.language = language
    self.period = period
    self.level = level
    questions = StudyQuestions(form: form, language: language)
    var population = population
    for (name, values) in level?.segments ?? [:] {
      let names = questions.segments.map(\.name)
      guard let segment = questions.segments.first(where: { $0.name.folded == name.folded }) else {
        throw ReportFailure.unknownSegment(
          name, level: level?.key ?? "", nearest: nearest(to: name, among: names))
      }
      population.selection[QuestionKey(path: segment.path)] = values
    }
    self.population = population
  }

  func report() throws -> SurveyReport {
    let days = try file.interviewDays(in: population)
    guard let first = days.first.flatMap({ CivilDate(iso: $0.day) }),
      let last = days.last.flatMap({ CivilDate(iso: $0.day) })
    else { throw AnalysisFailure.noInterviews(population) }
    var report = SurveyReport(
      heading: try heading(first, last), population: population,
      interviews: days.reduce(0) { $0 + $1.interviews })
    if let total = try whereMeasured({ try scores(population) }) {
      report.scores = total.total
      report.notes = total.notes
    }
    report.gaps = try whereMeasured {
      try Gaps.compute(questions, tabulator: file, population: population).total
    }
    report.causes = try causes()
    report.segments = try segments()
    let spans = period.spans(from: first, to: last)
    report.periods = try spans.map { span in
      var part = population
      part.days = span.days
      return SurveyReport.Period(
        label: span.label(in: language), scores: try whereMeasured { try scores(part).total })
    }
    report.cells = try filter(spans)
    report.fieldwork = level?.segments.isEmpty ?? true ? try fieldwork(days) : nil
    report.openConflicts = try file.conflictCount()
    let voices = ReportVoices(file: file, questions: questions, population: population)
    report.quotes = try voices.quotes()
    report.contacts = level?.seesContacts == true ? try voices.contacts() : nil
    return report
  }

  private func heading(_ first: CivilDate, _ last: CivilDate) throws -> SurveyReport.Heading {
    SurveyReport.Heading(
      study: try file.studyName(), form: questions.title,
      versions: try file.forms(form.id).map(\.form.version).filter { !$0.isEmpty },
      audience: level?.label, made: dayText(Moment.now().date, in: language),
      from: dayText(first, in: language), to: dayText(last, in: language))
  }

  private func scores(_ population: Population, by segment: String? = nil) throws
    -> Breakdown<Scores>
  {
    try Scores.compute(questions, tabulator: file, population: population, by: segment)
  }

  /// Nil where the form measures no such thing, or nobody was asked.
  private func whereMeasured<Result>(_ compute: () throws -> Result) throws -> Result? {
    do { return try compute() } catch let failure as AnalysisFailure {
      switch failure {
      case .noQuestionMeasures, .noPairs, .noInterviews, .noChoiceQuestion, .segmentInRepeat,
        .noRole:
        return nil
      default: throw failure
      }
    }
  }

  private func segments() throws -> [Breakdown<Scores>] {
    try questions.segments.compactMap { element in
      try whereMeasured { try scores(population, by: element.name) }
    }
  }

  private func causes() throws -> [SurveyReport.Causes] {
    var found: [SurveyReport.Causes] = []
    for (title, request) in ReportCauses.requests {
      let result = try whereMeasured {
        try ParetoCauses.compute(
          questions, tabulator: file, population: population, request: request)
      }
      guard let causes = result?.total else { continue }
      found.append(SurveyReport.Causes(title: title(in: language), causes: causes))
    }
    return found
  }

  private func filter(_ spans: [ReportPeriod.Span]) throws -> ReportFilter? {
    var maker = FilterMaker()
    try maker.add(
      period: nil, segments: try segments(),
      total: try whereMeasured { try scores(population).total })
    guard spans.count > 1 else { return maker.filter(periods: []) }
    for (number, span) in spans.enumerated() {
      var part = self
      part.population.days = span.days
      try maker.add(
        period: number, segments: try part.segments(),
        total: try whereMeasured { try scores(part.population).total })
    }
    return maker.filter(periods: spans.map { $0.label(in: language) })
  }

  /// Rates of the whole study: cases do not say which segment they would have been in.
  private func fieldwork(
    _ days: [(day: String, interviews: Int)]
  ) throws -> SurveyReport.FieldworkFigures? {
    guard try file.caseCount() > 0 else { return nil }
    let desk = try CaseDesk(file)
    return SurveyReport.FieldworkFigures(
      rates: try OutcomeRates(desk.outcomeCounts), edition: desk.table.edition,
      days: days.suffix(60).map { day in
        let date = CivilDate(iso: day.day)
        return (date.map { "\($0.day)/\($0.month)" } ?? day.day, day.interviews)
      })
  }
}

/// What a report counts as causes, the first that matters most.
enum ReportCauses {
  static let requests: [(title: Sentence, request: ParetoCauses.Request)] = [
    (
      Sentence(es: "Causas de origen", en: "Root causes"),
      ParetoCauses.Request(measure: .reason, role: .root)
    ),
    (
      Sentence(es: "Lo que contribuyó", en: "What contributed"),
      ParetoCauses.Request(measure: .reason, role: .contributing)
    ),
    (
      Sentence(es: "Lo que lo desencadenó", en: "What triggered it"),
      ParetoCauses.Request(measure: .reason, role: .trigger)
    ),
    (Sentence(es: "Motivos", en: "Motives"), ParetoCauses.Request(measure: .motive)),
    (
      Sentence(es: "Tipos de queja", en: "Types of complaint"),
      ParetoCauses.Request(measure: .complaintType)
    ),
    (Sentence(es: "Sugerencias", en: "Suggestions"), ParetoCauses.Request(measure: .suggestion)),
  ]
}

/// Puts the counts behind the page's filter together.
private struct FilterMaker {
  private var segments: [ReportFilter.Segment] = []
  private var values: [[String?]] = []
  private var names: [String] = []
  private var cells: [ReportFilter.Place: ReportFilter.Cell] = [:]

  mutating func add(
    period: Int?, segments breakdowns: [Breakdown<Scores>], total: Scores?
  ) throws {
    put(total, ReportFilter.Place(period: period))
    for breakdown in breakdowns {
      guard let heading = breakdown.segment else { continue }
      if period == nil {
        names.append(heading.name)
        values.append(breakdown.groups.map(\.value))
        segments.append(
          ReportFilter.Segment(label: heading.label, values: breakdown.groups.map(\.label)))
      }
      guard let segment = names.firstIndex(of: heading.name) else { continue }
      for group in breakdown.groups {
        guard let value = values[segment].firstIndex(of: group.value) else { continue }
        put(group.result, ReportFilter.Place(segment: segment, value: value, period: period))
      }
    }
  }

  private mutating func put(_ scores: Scores?, _ place: ReportFilter.Place) {
    guard let score = scores?.recommendations.first?.score, score.n > 0 else { return }
    cells[place] = ReportFilter.Cell(
      promoters: score.promoters, passives: score.passives, detractors: score.detractors)
  }

  func filter(periods: [String]) -> ReportFilter? {
    guard !cells.isEmpty else { return nil }
    return ReportFilter(
      segments: segments, periods: periods, cells: cells,
      threshold: BaseSizeRule.standard.verySmallBelow)
  }
}
