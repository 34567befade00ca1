import Forms
import Scoring

extension Gaps {
  /// The gaps of all interviews of a population and of each value of the segment.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    by segment: String? = nil, thresholds: Thresholds = Thresholds()
  ) throws -> Breakdown<Gaps> {
    let segment = try questions.segment(named: segment)
    let cut = questions.cut(by: segment)
    guard AttributeList(cut).hasPairs else {
      guard let segment, AttributeList(questions).hasPairs else { throw AnalysisFailure.noPairs }
      throw AnalysisFailure.segmentInRepeat(segment.element.name)
    }
    let tabulation = try Tabulation(
      tabulator: tabulator, population: population, segment: segment)
    var reader = AttributeReader(cut, tabulation)
    let pairs = try reader.tallies(usesExpectation: true).filter {
      $0.satisfaction != nil && $0.importance != nil
    }
    let (tallies, scale, notes) = comparable(pairs)
    guard let scale else { throw AnalysisFailure.noPairs }
    let usesExpectation = reader.notes.contains { $0.kind == .expectation }
    return try Breakdown(
      tabulation, notes: reader.notes + notes + AnalysisNote.overlap(of: segment)
    ) { slice, interviews in
      Gaps(
        tallies, in: slice, interviews: interviews, scale: scale,
        standard: usesExpectation ? .expectation : .importance,
        thresholds: thresholds.stretched(to: scale))
    }
  }

  private init(
    _ tallies: [AttributeTally], in slice: Slice, interviews: Int, scale: RatingScale,
    standard: Standard, thresholds: Thresholds
  ) {
    let labels = Dictionary(
      tallies.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    self.interviews = interviews
    attributes = RankedGap.ranking(tallies.compactMap { $0.gap(in: slice) }).map { ranked in
      Attribute(
        label: labels[ranked.gap.key] ?? ranked.gap.key, ranked: ranked,
        priority: thresholds.priority(of: ranked.gap.value))
    }
    self.scale = scale
    self.standard = standard
    self.thresholds = thresholds
  }

  /// The pairs on the scale of most of them, and a note for each that is not.
  private static func comparable(
    _ pairs: [AttributeTally]
  ) -> (kept: [AttributeTally], scale: RatingScale?, notes: [AnalysisNote]) {
    let onOneScale = pairs.filter { $0.satisfaction?.scale == $0.importance?.scale }
    let scales = onOneScale.compactMap { $0.satisfaction?.scale }
    let frequencies = Dictionary(grouping: scales, by: \.self).mapValues(\.count)
    let scale = scales.first { frequencies[$0] == frequencies.values.max() }
    let notes = pairs.compactMap { pair -> AnalysisNote? in
      guard pair.satisfaction?.scale == pair.importance?.scale else {
        return AnalysisNote(.scalesDiffer, pair.key)
      }
      return pair.satisfaction?.scale == scale ? nil : AnalysisNote(.otherScale, pair.key)
    }
    return (onOneScale.filter { $0.satisfaction?.scale == scale }, scale, notes)
  }
}
