package import Scoring

/// Weights that fit the interviews to what is known of the population, and what they cost.
package struct SampleWeights: Sendable {
  package struct Request: Sendable, Hashable {
    package var targets: WeightTargets
    /// The question that holds weights to begin from; nil for the one that measures weight, if any.
    package var weight: String?
    /// The largest weight, in multiples of the mean; nil for no trimming.
    package var trim: Double?

    package init(targets: WeightTargets, weight: String? = nil, trim: Double? = nil) {
      self.targets = targets
      self.weight = weight
      self.trim = trim
    }
  }

  /// A category of a margin, or a cell, before and after.
  package struct Category: Sendable, Hashable {
    package let questions: [String]
    package let values: [String]
    package let label: String
    package let people: Int
    /// In percent of the interviews, of the targets, and of the weights reached.
    package let share: Double
    package let targetShare: Double
    package let weightedShare: Double
  }

  /// People with the same answers and base weight, who share a weight.
  package struct Cell: Sendable, Hashable {
    package let values: [String]
    package let baseWeight: Double
    package let people: Int
    /// Scaled so that the mean is 1.
    package let weight: Double
  }

  package let population: Population
  package let interviews: Int
  package let questions: [String]
  package let method: WeightTargets.Method
  package let categories: [Category]
  package let cells: [Cell]
  package let summary: WeightSummary
  /// Nil for post-stratification, which is done in one step.
  package let report: Raking.Report?
  /// Interviews without an answer to one of the questions, or without a base weight.
  package let leftOut: Int
  package let baseWeight: String?
  package let request: Request
}
