/// A JSON value whose objects keep the order of their keys.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// Written in the shortest form that reads back the same; null unless finite.
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value, or null without one.
  package init(_ value: Double?) { self = value.map(JSONValue.number) ?? .null }
  package init(_ value: Int?) { self = value.map(JSONValue.integer) ?? .null }
  package init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
}
