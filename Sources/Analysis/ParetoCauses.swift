package import Forms

/// Which reasons weigh most: choices by how often they were named, or by what they cost.
package struct ParetoCauses: Sendable {
  package struct Row: Sendable, Hashable {
    /// The choice's name.
    package let reason: String
    package let label: String
    /// Mentions; a person who names a choice twice counts once.
    package let count: Int
    /// Mentions times the impact of the choice; the mentions themselves without an impact.
    package let weight: Double
    /// Of the total weight.
    package let percent: Double
    package let cumulativePercent: Double
    /// Whether it belongs to the fewest choices that reach the threshold.
    package let isVital: Bool
    /// Whether it stands for everything else, and therefore last.
    package let isOther: Bool
  }

  /// What is counted and how, as a person asks for it.
  package struct Request: Sendable, Hashable {
    /// Nil for the first measure the form counts: reason, motive, complaint-type, suggestion, mention.
    package var measure: Measure?
    /// Names of questions; empty for all that have the measure.
    package var questions: [String]
    /// Nil for the questions without a role, or all when every one has a role.
    package var role: ReasonRole?
    /// A numeric column of the choices sheet that weighs the mentions.
    package var impact: String?
    package var threshold: Int

    package init(
      measure: Measure? = nil, questions: [String] = [], role: ReasonRole? = nil,
      impact: String? = nil, threshold: Int = 80
    ) {
      self.measure = measure
      self.questions = questions
      self.role = role
      self.impact = impact
      self.threshold = threshold
    }
  }

  package let rows: [Row]
  /// Names of the questions that were counted.
  package let questions: [String]
  /// Nil when the questions were named one by one.
  package let measure: Measure?
  package let role: ReasonRole?
  /// The column that weighs, as the choices sheet writes it.
  package let impact: String?
  package let threshold: Int
  package let interviews: Int
  package let mentions: Int
  /// People who named at least one choice; nil where a repeat asks each several times.
  package let respondents: Int?

  /// What the figures rest on: people, or mentions where people cannot be told apart.
  package var base: Int { respondents ?? mentions }
}
