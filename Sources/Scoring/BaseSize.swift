/// Whether a base carries its figures.
package enum BaseSize: String, Sendable, Hashable {
  case verySmall = "very-small"
  case small
  case sufficient

  /// What stands beside the base in a table.
  package var mark: String {
    switch self {
    case .verySmall: "**"
    case .small: "*"
    case .sufficient: ""
    }
  }
}

/// The bases below which figures are marked, as Unicom Intelligence sets them: 30 and 100.
package struct BaseSizeRule: Sendable, Hashable {
  package let verySmallBelow: Int
  package let smallBelow: Int

  package init(verySmallBelow: Int = 30, smallBelow: Int = 100) {
    self.verySmallBelow = verySmallBelow
    self.smallBelow = smallBelow
  }

  package static let standard = BaseSizeRule()

  package func size(of n: Int) -> BaseSize {
    if n < verySmallBelow { return .verySmall }
    return n < smallBelow ? .small : .sufficient
  }
}
