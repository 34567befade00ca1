/// The body of a `settings` entry: what it sets and what it clears, `{"cleared":["b"],"set":{"a":"1"}}`.
package struct SettingsBody: Sendable, Equatable {
  package var values: [String: String]
  package var cleared: Set<String>

  package init(values: [String: String], cleared: Set<String> = []) {
    self.values = values
    self.cleared = cleared
  }

  /// All settings of a study are fields of one subject.
  package static let subject = "settings"

  package var body: CanonicalValue {
    var members: [String: CanonicalValue] = [:]
    if !values.isEmpty { members["set"] = .object(values.mapValues { .string($0) }) }
    if !cleared.isEmpty { members["cleared"] = .strings(cleared.sorted()) }
    return .object(members)
  }

  package init?(body: CanonicalValue) {
    guard let members = body.objectValue else { return nil }
    values = (members["set"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
    cleared = Set(members["cleared"]?.stringsValue ?? [])
  }

  /// The fields, as heads and conflicts are worked out from them.
  package var fields: [String: FieldValue] {
    var fields = values.mapValues { FieldValue.set($0) }
    for key in cleared { fields[key] = .cleared }
    return fields
  }
}
