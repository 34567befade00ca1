import Forms
import Scoring

/// The questions a driver analysis reads, in the order of its joint tally.
struct DriverQuestions {
  let outcome: RatingQuestion
  let attributes: [AttributeTally]
  let weight: Element?
  let cluster: Element?
  let notes: [AnalysisNote]

  init(
    _ request: Drivers.Request, _ questions: StudyQuestions, _ tallies: [AttributeTally],
    notes: [AnalysisNote]
  ) throws(AnalysisFailure) {
    outcome = try Self.outcome(request.outcome, questions)
    let rated = tallies.filter { $0.satisfaction != nil }
    attributes = rated.filter { $0.loops.isEmpty && $0.isAskedOnce }
    guard !attributes.isEmpty else { throw .noQuestionMeasures([.satisfaction]) }
    let kept = Set(attributes.map(\.key))
    self.notes =
      notes + rated.filter { !kept.contains($0.key) }.map { AnalysisNote(.driverInRepeat, $0.key) }
    weight =
      try request.weight.map { name throws(AnalysisFailure) in
        try questions.question(named: name)
      } ?? questions.measuring(.weight).first
    cluster = questions.measuring(.cluster).first { $0.loops.isEmpty }
  }

  var elements: [Element] {
    [outcome.element] + attributes.compactMap { $0.satisfaction?.element }
      + [weight, cluster].compactMap(\.self)
  }

  private static func outcome(
    _ name: String?, _ questions: StudyQuestions
  ) throws(AnalysisFailure) -> RatingQuestion {
    if let name {
      let element = try questions.question(named: name)
      guard let rating = rating(element, questions) else { throw .notARating(element.name) }
      return rating
    }
    let candidates =
      questions.measuring(.overall) + questions.measuring(.overallService, .overallProduct)
      + questions.measuring(.nps)
    for element in candidates where element.loops.isEmpty {
      if let rating = rating(element, questions) { return rating }
    }
    throw .noQuestionMeasures([.overall, .nps])
  }

  private static func rating(_ element: Element, _ questions: StudyQuestions) -> RatingQuestion? {
    let isRecommendation = element.question?.measures.measures(.nps) == true
    return isRecommendation
      ? RatingQuestion(recommendation: element, in: questions.form)
      : RatingQuestion(element, in: questions.form)
  }
}

extension AttributeTally {
  /// Whether its satisfaction is one question, not one of a list that an answer names.
  fileprivate var isAskedOnce: Bool { satisfaction?.element.loops.isEmpty ?? false }
}
