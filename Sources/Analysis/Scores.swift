package import Forms
package import Scoring

/// How satisfied the interviewed people are: NPS, satisfaction overall and by attribute, CSI.
package struct Scores: Sendable {
  /// A recommendation question and its NPS.
  package struct Recommendation: Sendable {
    package let question: String
    package let label: String
    package let score: NetPromoterScore
    package let missing: MissingAnswers
  }

  /// A question on satisfaction as a whole.
  package struct Rating: Sendable {
    package let question: String
    package let label: String
    package let measure: Measure
    package let answers: RatedAnswers
  }

  /// What was answered of one attribute, each question over those who answered it.
  package struct Attribute: Sendable {
    package let key: String
    package let label: String
    package let satisfaction: RatedAnswers?
    package let importance: RatedAnswers?
  }

  package let interviews: Int
  package let recommendations: [Recommendation]
  package let overall: [Rating]
  package let attributes: [Attribute]
  /// The customer satisfaction index; nil when no attribute has both importance and satisfaction.
  package let index: SatisfactionIndex?
}
