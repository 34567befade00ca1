import Forms
import Scoring

extension Comparison {
  /// The questions of all interviews of a population, crossed with the segments.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    request: Request
  ) throws -> Comparison {
    var segments: [SegmentQuestion] = []
    for name in request.segments {
      guard let segment = try questions.segment(named: name) else { continue }
      guard segment.element.loops.isEmpty else {
        throw AnalysisFailure.segmentInRepeat(segment.element.name)
      }
      segments.append(segment)
    }
    let tabulation = try Tabulation(tabulator: tabulator, population: population, segment: nil)
    let compared = try compared(request, questions, segments)
    let banners = BannerSegments(
      segments, isNested: request.isNested,
      rows: try tabulation.tally(segments.map(\.element))[.all])
    let design = try DesignQuestions(request.weight, questions)
    let results = try compared.map { question in
      let rows = try tabulation.tally(
        [question.element] + banners.elements + design.elements)[.all]
      return ComparisonTable(question, rows, banners, design, request).question
    }
    return Comparison(
      population: population, interviews: tabulation.interviews.people(in: .all),
      banners: banners.banners, questions: results, weight: design.weight?.name,
      stratum: design.stratum?.name, cluster: design.cluster?.name, request: request,
      notes: segments.flatMap { AnalysisNote.overlap(of: $0) })
  }

  static func letter(_ place: Int) -> String { ColumnLetters.letter(place) }

  private static func compared(
    _ request: Request, _ questions: StudyQuestions, _ segments: [SegmentQuestion]
  ) throws -> [ComparedQuestion] {
    guard request.questions.isEmpty else {
      return try request.questions.map { name in
        let element = try questions.question(named: name)
        guard element.loops.isEmpty, let question = ComparedQuestion(element, in: questions) else {
          throw AnalysisFailure.notComparable(element.name)
        }
        return question
      }
    }
    let rated = questions.measuring(
      .nps, .overall, .overallProduct, .overallService, .satisfaction
    ).filter(\.loops.isEmpty).compactMap { ComparedQuestion($0, in: questions) }
    guard !rated.isEmpty else {
      throw AnalysisFailure.noQuestionMeasures([.nps, .overall, .satisfaction])
    }
    return rated
  }
}

/// The questions that say how an interview was drawn and weighs.
struct DesignQuestions {
  let weight: Element?
  let stratum: Element?
  let cluster: Element?

  init(_ weight: String?, _ questions: StudyQuestions) throws(AnalysisFailure) {
    func asked(_ measure: Measure) -> Element? {
      questions.measuring(measure).first { $0.loops.isEmpty }
    }
    if let weight {
      self.weight = try questions.question(named: weight)
    } else {
      self.weight = asked(.weight)
    }
    stratum = asked(.stratum)
    cluster = asked(.cluster)
  }

  var elements: [Element] { [weight, stratum, cluster].compactMap(\.self) }

  var isEmpty: Bool { elements.isEmpty }

  /// The design of rows whose last cells hold these questions; rows without a weight weigh nothing.
  func design(_ rows: [[TallyCell]], counts: [Int]) -> SampleDesign {
    func column(_ element: Element?) -> [String]? {
      guard let element, let place = elements.firstIndex(where: { $0.path == element.path }) else {
        return nil
      }
      return rows.map { $0[$0.count - elements.count + place].value ?? "" }
    }
    let weights = column(weight).map { $0.map { max(0, Double($0) ?? 0) } }
    return SampleDesign(
      weights: weights ?? rows.map { _ in 1 }, strata: column(stratum),
      clusters: column(cluster), counts: counts)
  }
}
