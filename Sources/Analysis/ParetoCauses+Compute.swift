import Forms
import Scoring

extension ParetoCauses {
  /// The causes of all interviews of a population and of each value of the segment.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    request: Request = Request(), by segment: String? = nil
  ) throws -> Breakdown<ParetoCauses> {
    guard (1...100).contains(request.threshold) else {
      throw AnalysisFailure.thresholdOutOfRange(request.threshold)
    }
    let causes = try CauseQuestions(request, in: questions)
    let segment = try questions.segment(named: segment)
    let loops = segment?.element.loops ?? []
    guard causes.counted.allSatisfy({ $0.loops.starts(with: loops) }) else {
      throw AnalysisFailure.segmentInRepeat(segment?.element.name ?? "")
    }
    let tabulation = try Tabulation(
      tabulator: tabulator, population: population, segment: segment)
    let tallies = try CauseTally.tallies(causes, tabulation)
    let words = CauseWords(causes.counted, in: questions)
    let impact = try impact(request, tallies, words)
    return try Breakdown(
      tabulation, notes: AnalysisNote.overlap(of: segment)
    ) { slice, interviews in
      try ParetoCauses(
        causes, request, tallies, in: slice, interviews: interviews, words: words, impact: impact)
    }
  }

  private static func impact(
    _ request: Request, _ tallies: [CauseTally], _ words: CauseWords
  ) throws(AnalysisFailure) -> ImpactWeights? {
    guard let name = request.impact else { return nil }
    let column = try words.impactColumn(named: name)
    return try ImpactWeights(column, for: mentions(tallies, in: .all).counts.keys, in: words)
  }

  private static func mentions(_ tallies: [CauseTally], in slice: Slice) -> Mentions {
    var mentions = Mentions()
    for tally in tallies { tally.count(slice, into: &mentions) }
    return mentions
  }

  private init(
    _ causes: CauseQuestions, _ request: Request, _ tallies: [CauseTally], in slice: Slice,
    interviews: Int, words: CauseWords, impact: ImpactWeights?
  ) throws {
    let mentions = Self.mentions(tallies, in: slice)
    let items = try mentions.counts.map { name, count in
      ParetoItem(
        key: name, label: words.label(of: name),
        weight: try impact?.weight(of: name, mentions: count) ?? Int64(count),
        isOther: words.isOther(name))
    }
    rows = try ParetoAnalysis(items, threshold: request.threshold).rows.map { row in
      Row(
        reason: row.item.key, label: row.item.label, count: mentions.counts[row.item.key] ?? 0,
        weight: impact?.amount(row.item.weight) ?? Double(row.item.weight),
        percent: row.percent, cumulativePercent: row.cumulativePercent, isVital: row.isVital,
        isOther: row.item.isOther)
    }
    questions = causes.counted.map(\.name)
    measure = causes.measure
    role = causes.role
    self.impact = impact?.column
    threshold = request.threshold
    self.interviews = interviews
    self.mentions = mentions.total
    respondents = causes.counted.allSatisfy(\.loops.isEmpty) ? mentions.respondents : nil
  }
}
