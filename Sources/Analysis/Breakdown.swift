import Forms

/// A result for all interviews and, where a segment was named, for each of its values.
package struct Breakdown<Result: Sendable>: Sendable {
  package struct Group: Sendable {
    /// As stored; nil for those without an answer to the segment.
    package let value: String?
    package let label: String
    package let result: Result
  }

  /// The segment's name in the form and its label.
  package struct Heading: Sendable, Hashable {
    package let name: String
    package let label: String
  }

  package let population: Population
  package let total: Result
  package let segment: Heading?
  /// In the order of the segment's choices, people without an answer last; empty without a segment.
  package let groups: [Group]
  package let notes: [AnalysisNote]

  /// Computes the result of every slice that occurs in one of the tallies.
  init(
    _ tabulation: Tabulation, tallies: [SegmentedTally], notes: [AnalysisNote],
    result: (Slice) throws -> Result
  ) throws {
    guard tallies.contains(where: { !$0.isEmpty }) else {
      throw AnalysisFailure.noInterviews(tabulation.population)
    }
    population = tabulation.population
    self.notes = notes
    total = try result(.all)
    guard let segment = tabulation.segment else {
      self.segment = nil
      groups = []
      return
    }
    self.segment = Heading(name: segment.element.name, label: segment.label)
    groups = try Set(tallies.flatMap(\.groups)).sorted(by: segment.precedes).map { value in
      Group(value: value, label: segment.label(of: value), result: try result(.group(value)))
    }
  }
}
