/// A value with exactly one text: JSON without floats, spaces or a choice of spelling.
///
/// Values are equal when their bytes are, so `é` and `e` with a combining accent differ as values.
/// As keys of one object they are the same to Swift and are refused.
package enum CanonicalValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([CanonicalValue])
  case object([String: CanonicalValue])

  /// The integers that every JSON reader keeps exactly: ±(2⁵³ − 1).
  package static let integers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// How many arrays and objects may stand one inside another.
  package static let maximumDepth = 64

  /// An object of some members, whose keys must differ even after Unicode normalisation.
  package init(members: some Sequence<(String, CanonicalValue)>) throws(CanonicalFailure) {
    var object: [String: CanonicalValue] = [:]
    for (key, value) in members where object.updateValue(value, forKey: key) != nil {
      throw .unwritable(.equivalentKeys)
    }
    self = .object(object)
  }

  package subscript(key: String) -> CanonicalValue? { objectValue?[key] }

  package var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  package var integerValue: Int64? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  package var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  package var arrayValue: [CanonicalValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  package var objectValue: [String: CanonicalValue]? {
    guard case .object(let value) = self else { return nil }
    return value
  }
}

extension CanonicalValue: Equatable {
  package static func == (left: CanonicalValue, right: CanonicalValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): haveEqualMembers(left, right)
    default: false
    }
  }

  private static func haveEqualMembers(
    _ left: [String: CanonicalValue], _ right: [String: CanonicalValue]
  ) -> Bool {
    left.count == right.count
      && left.allSatisfy { key, value in
        guard let place = right.index(forKey: key) else { return false }
        return right[place].key.utf8.elementsEqual(key.utf8) && right[place].value == value
      }
  }
}
