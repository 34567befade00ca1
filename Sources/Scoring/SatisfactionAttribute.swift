/// What customers said of one attribute, over those who answered it.
package struct SatisfactionAttribute: Sendable, Hashable {
  package let key: String
  /// Nil when importance was not asked.
  package let importance: Moments?
  package let satisfaction: Moments
  /// The share satisfied, which the top-box basis needs.
  package let topBox: Proportion?

  package init(
    key: String, importance: Moments?, satisfaction: Moments, topBox: Proportion? = nil
  ) {
    self.key = key
    self.importance = importance
    self.satisfaction = satisfaction
    self.topBox = topBox
  }
}
