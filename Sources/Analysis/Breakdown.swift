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

  /// Computes the result of every slice from its name and the number of its interviews.
  init(
    _ tabulation: Tabulation, notes: [AnalysisNote], result: (Slice, Int) throws -> Result
  ) throws {
    let interviews = tabulation.interviews
    population = tabulation.population
    self.notes = notes
    total = try result(.all, interviews.people(in: .all))
    guard let segment = tabulation.segment else {
      self.segment = nil
      groups = []
      return
    }
    self.segment = Heading(name: segment.element.name, label: segment.label)
    groups = try interviews.groups.sorted(by: segment.precedes).map { value in
      let slice = Slice.group(value)
      return Group(
        value: value, label: segment.label(of: value),
        result: try result(slice, interviews.people(in: slice)))
    }
  }
}
