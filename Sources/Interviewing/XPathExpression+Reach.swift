import Expressions

extension XPathExpression {
  /// Whether it may read instances of its own repeat other than the one it stands in.
  ///
  /// Only a `${name}` means the nearest one for certain; a path or `indexed-repeat` may go round.
  var mayReadOtherInstances: Bool {
    let isWide = references.contains { reference in
      guard case .path = reference else { return false }
      return true
    }
    return isWide || source.contains("indexed-repeat")
  }
}
