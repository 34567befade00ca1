import Forms
import Scoring

extension Scores {
  /// The scores of all interviews of a population and of each value of the segment.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    by segment: String? = nil
  ) throws -> Breakdown<Scores> {
    let segment = try questions.segment(named: segment)
    let cut = questions.cut(by: segment)
    guard !measured(in: cut).isEmpty else {
      guard let segment, !measured(in: questions).isEmpty else {
        throw AnalysisFailure.noQuestionMeasures([.nps, .overall, .satisfaction])
      }
      throw AnalysisFailure.segmentInRepeat(segment.element.name)
    }
    let tabulation = try Tabulation(
      tabulator: tabulator, population: population, segment: segment)
    let tallies = try ScoreTallies(cut, tabulation)
    return try Breakdown(
      tabulation, notes: tallies.notes + AnalysisNote.overlap(of: segment), result: tallies.scores)
  }

  private static func measured(in questions: StudyQuestions) -> [Element] {
    questions.measuring(
      .nps, .overall, .overallProduct, .overallService, .satisfaction, .importance)
  }
}

extension AnalysisNote {
  static func overlap(of segment: SegmentQuestion?) -> [AnalysisNote] {
    guard let segment, segment.element.question?.type.isMultiple == true else { return [] }
    return [AnalysisNote(.overlappingGroups, segment.element.name)]
  }
}

/// The counts behind the scores, asked for once and read slice by slice.
private struct ScoreTallies {
  private typealias Counted = (question: RatingQuestion, label: String, tally: SegmentedTally)

  private(set) var notes: [AnalysisNote] = []
  private var recommendations: [Counted] = []
  private var overall: [Counted] = []
  private var attributes: [AttributeTally] = []
  private var index: IndexTally?

  init(_ questions: StudyQuestions, _ tabulation: Tabulation) throws {
    for element in questions.measuring(.nps) {
      let question = RatingQuestion(recommendation: element, in: questions.form)
      if !question.fitsScale { notes.append(AnalysisNote(.scaleNotElevenWide, element.name)) }
      noteReversal(of: question)
      recommendations.append(
        (question, questions.label(of: element), try tabulation.tally([element])))
    }
    for element in questions.measuring(.overall, .overallProduct, .overallService) {
      guard let question = RatingQuestion(element, in: questions.form) else {
        notes.append(AnalysisNote(.scaleUnknown, element.name))
        continue
      }
      noteReversal(of: question)
      overall.append((question, questions.label(of: element), try tabulation.tally([element])))
    }
    var reader = AttributeReader(questions, tabulation)
    attributes = try reader.tallies()
    index = try IndexTally(attributes, tabulation)
    notes += reader.notes + (index?.notes ?? [])
  }

  private mutating func noteReversal(of question: RatingQuestion) {
    if question.isReversed { notes.append(AnalysisNote(.reversed, question.element.name)) }
  }

  func scores(_ slice: Slice, interviews: Int) -> Scores {
    let attributes = attributes.map { $0.answers(in: slice) }
    return Scores(
      interviews: interviews,
      recommendations: recommendations.map { recommendation($0, slice) },
      overall: overall.map { rating($0, slice) }, attributes: attributes,
      index: index?.index(of: attributes, in: slice))
  }

  private func recommendation(_ counted: Counted, _ slice: Slice) -> Scores.Recommendation {
    let answers = RatedAnswers(counted.tally[slice], question: counted.question)
    let score = NetPromoterScore(
      ratings: answers.distribution.counts, missing: answers.missing.total)
    return Scores.Recommendation(
      question: counted.question.element.name, label: counted.label,
      score: NetPromoterScore(
        promoters: score.promoters, passives: score.passives, detractors: score.detractors,
        missing: score.missing, invalid: answers.missing.outOfRange),
      missing: answers.missing)
  }

  private func rating(_ counted: Counted, _ slice: Slice) -> Scores.Rating {
    let measures = counted.question.element.question?.measures.measures ?? []
    return Scores.Rating(
      question: counted.question.element.name, label: counted.label,
      measure: measures.first { [.overallProduct, .overallService].contains($0) } ?? .overall,
      answers: RatedAnswers(counted.tally[slice], question: counted.question))
  }
}
