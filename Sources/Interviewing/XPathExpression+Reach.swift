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

  /// Whether its value may differ from one language of the form to another.
  var readsWords: Bool {
    let readsList = references.contains { reference in
      guard case .instance = reference else { return false }
      return true
    }
    return readsList
      || ["jr:choice-name", "jr:itext", "format-date"].contains(where: source.contains)
  }
}
