/// One cause to be weighed: how often it was named, or what it costs.
package struct ParetoItem: Sendable, Hashable {
  package let key: String
  package let label: String
  /// Mentions, or an impact made whole by `ScaledIntegers`.
  package let weight: Int64
  /// The row of everything else, which stands last whatever its size.
  package let isOther: Bool

  package init(key: String, label: String, weight: Int64, isOther: Bool = false) {
    self.key = key
    self.label = label
    self.weight = weight
    self.isOther = isOther
  }

  package init(key: String, label: String, count: Int, isOther: Bool = false) {
    self.init(key: key, label: label, weight: Int64(count), isOther: isOther)
  }
}
