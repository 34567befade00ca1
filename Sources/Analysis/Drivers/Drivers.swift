package import Scoring

/// What matters for an overall judgement: how much of it each attribute's satisfaction explains.
package struct Drivers: Sendable {
  /// What a person asks for.
  package struct Request: Sendable, Hashable {
    /// The question to explain; nil for overall satisfaction, else the recommendation.
    package var outcome: String?
    /// The question that holds weights; nil for the one that measures weight, if any.
    package var weight: String?
    /// Samples of the bootstrap; 0 for none.
    package var samples: Int
    package var seed: UInt64

    package init(
      outcome: String? = nil, weight: String? = nil, samples: Int = 300, seed: UInt64 = 1
    ) {
      self.outcome = outcome
      self.weight = weight
      self.samples = samples
      self.seed = seed
    }
  }

  package struct Attribute: Sendable {
    package let key: String
    package let label: String
    package let driver: DriverAnalysis.Driver
    /// Of R², in percent.
    package let relativeShare: Double?
    package let averagedShare: Double?
    package let intervals: DriverBootstrap.Driver?
    package let contrast: PenaltyReward.Attribute?
    /// The mean importance people state; nil where it is not asked.
    package let importance: Double?
    /// Both among the most valued third and among the third that explains most.
    package let isPromise: Bool
  }

  /// An attribute without a place in the regression.
  package struct Excluded: Sendable, Hashable {
    package let key: String
    package let label: String
    package let reason: DriverAnalysis.Exclusion
  }

  /// The figures that belong to the model as a whole.
  package struct Model: Sendable {
    package let rSquared: Double?
    package let rSquaredInterval: Interval?
    package let effectiveN: Double
    package let isSmall: Bool
    package let gainMethod: AveragedGains.Method
    package let contrastN: Int?
    package let contrastRSquared: Double?
  }

  package let interviews: Int
  /// Name and label of the question explained.
  package let outcome: Breakdown<Drivers>.Heading
  /// Interviews with every answer and a weight.
  package let n: Int
  package let leftOut: Int
  /// By relative weight, the largest first; empty where the base is very small.
  package let attributes: [Attribute]
  package let excluded: [Excluded]
  /// Nil where the base is very small: nothing is computed.
  package let model: Model?
  package let request: Request
  /// The question whose weights entered.
  package let weight: String?
  /// The question whose groups the bootstrap draws whole.
  package let cluster: String?
}
