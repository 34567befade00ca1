import Forms
import Scoring

/// The counts behind a satisfaction index: every respondent's ratings of all its attributes.
struct IndexTally {
  let notes: [AnalysisNote]
  private let attributes: [AttributeTally]
  private let scale: RatingScale
  private let tally: SegmentedTally

  /// Nil when no attribute has both importance and satisfaction.
  ///
  /// Attributes on another scale than the first, and those rated in a repeat, are left out.
  init?(_ all: [AttributeTally], _ tabulation: Tabulation) throws {
    let pairs = all.filter { $0.satisfaction != nil && $0.importance != nil }
    let single = pairs.filter(\.loops.isEmpty)
    guard let first = single.first, let scale = first.satisfaction?.scale else { return nil }
    attributes = single.filter {
      $0.satisfaction?.scale == scale && $0.importance?.scale == first.importance?.scale
    }
    self.scale = scale
    let kept = Set(attributes.map(\.key))
    notes =
      pairs.filter { !$0.loops.isEmpty }.map { AnalysisNote(.ratedInRepeat, $0.key) }
      + single.filter { !kept.contains($0.key) }.map { AnalysisNote(.otherScale, $0.key) }
    tally = try tabulation.tally(attributes.compactMap { $0.satisfaction?.element })
  }

  /// The index under the weights of the slice's own mean importances.
  func index(of answers: [Scores.Attribute], in slice: Slice) -> SatisfactionIndex {
    let kept = Set(attributes.map(\.key))
    let weighed = answers.filter { kept.contains($0.key) }.compactMap { answer in
      answer.satisfaction.map {
        SatisfactionAttribute(
          key: answer.key, importance: answer.importance?.moments, satisfaction: $0.moments,
          topBox: $0.distribution.topTwoBox)
      }
    }
    var index = SatisfactionIndex(attributes: weighed, scale: scale)
    index.ownIndices = ownIndices(index, in: slice)
    return index
  }

  private func ownIndices(_ index: SatisfactionIndex, in slice: Slice) -> RealMoments {
    var indices = RealMoments()
    for row in tally[slice] {
      var ratings: [String: Int] = [:]
      for (attribute, cell) in zip(attributes, row.cells) {
        ratings[attribute.key] = attribute.satisfaction?.rating(cell)
      }
      guard let own = index.ownIndex(ratings: ratings) else { continue }
      for _ in 0..<row.count { indices.add(own) }
    }
    return indices
  }
}
