package import Forms
import Languages

extension StudyQuestions {
  /// The questions whose `bind::campo:segment` cell lets results be cut by them.
  package var segments: [Element] {
    answered.filter { $0.question?.measures.segment != nil }
  }

  /// The segment called `name`, ignoring case and accents; nil for no name.
  func segment(named name: String?) throws(AnalysisFailure) -> SegmentQuestion? {
    guard let name else { return nil }
    let available = segments.map(\.name)
    if let found = segments.first(where: { $0.name.folded == name.folded }) {
      return SegmentQuestion(found, in: self)
    }
    if let question = answered.first(where: { $0.name.folded == name.folded }) {
      throw .notASegment(question.name, available: available)
    }
    throw .unknownSegment(
      name, available: available, nearest: nearest(to: name, among: available))
  }
}
