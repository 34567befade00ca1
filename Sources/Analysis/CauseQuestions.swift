import Forms
import Languages

/// The questions whose choices are counted as causes.
struct CauseQuestions {
  let measure: Measure?
  let role: ReasonRole?
  let counted: [Element]
  /// Questions whose choices are taken away: what contributes is neither root nor trigger.
  private(set) var subtracted: [Element] = []

  init(_ request: ParetoCauses.Request, in questions: StudyQuestions) throws(AnalysisFailure) {
    role = request.role
    guard request.questions.isEmpty else {
      measure = request.measure
      counted = try Self.named(request.questions, in: questions)
      return
    }
    let measure = try Self.measure(request.measure, in: questions)
    self.measure = measure
    let all = questions.measuring(measure).filter(\.offersChoices)
    let plain = all.filter { $0.question?.measures.role == nil }
    let playing = all.filter { $0.question?.measures.role == request.role }
    guard let role = request.role else {
      counted = Self.withoutRankings(plain.isEmpty ? all : plain)
      return
    }
    if playing.isEmpty, role == .contributing, !plain.isEmpty {
      counted = Self.withoutRankings(plain)
      subtracted = all.filter { $0.question?.measures.role != nil }
      return
    }
    guard !playing.isEmpty else { throw .noRole(role) }
    counted = Self.withoutRankings(playing)
  }

  private static let usualMeasures: [Measure] = [
    .reason, .motive, .complaintType, .suggestion, .mention,
  ]

  private static func measure(
    _ wanted: Measure?, in questions: StudyQuestions
  ) throws(AnalysisFailure) -> Measure {
    let candidates = wanted.map { [$0] } ?? usualMeasures
    if let measure = candidates.first(where: {
      questions.measuring($0).contains(where: \.offersChoices)
    }) {
      return measure
    }
    let isMeasured = candidates.contains { !questions.measuring($0).isEmpty }
    throw isMeasured ? .noChoiceQuestion(candidates) : .noQuestionMeasures(candidates)
  }

  private static func named(
    _ names: [String], in questions: StudyQuestions
  ) throws(AnalysisFailure) -> [Element] {
    var elements: [Element] = []
    for name in names {
      let element = try questions.question(named: name)
      guard element.offersChoices else { throw .notAChoiceQuestion(element.name) }
      if !elements.contains(where: { $0.id == element.id }) { elements.append(element) }
    }
    return elements
  }

  /// An ordering of choices already picked would count them again.
  private static func withoutRankings(_ elements: [Element]) -> [Element] {
    let picked = Set(elements.filter { !$0.isRanking }.compactMap { $0.question?.type.listName })
    return elements.filter { element in
      guard element.isRanking, let list = element.question?.type.listName else { return true }
      return !picked.contains(list)
    }
  }
}

extension Element {
  var offersChoices: Bool { question?.type.listName != nil }

  fileprivate var isRanking: Bool {
    guard case .rank = question?.type else { return false }
    return true
  }
}
