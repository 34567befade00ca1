/// A value of the JSON that the comparison with R reads; numbers keep every digit.
enum OracleValue {
  case number(Double?)
  case text(String)
  case list([OracleValue])
  case object([(String, OracleValue)])

  static func numbers(_ values: [Double?]) -> OracleValue { .list(values.map { .number($0) }) }
  static func numbers(_ values: [Double]) -> OracleValue { .list(values.map { .number($0) }) }
  static func integers(_ values: [Int]) -> OracleValue {
    .list(values.map { .number(Double($0)) })
  }
  static func integers(_ values: [Int?]) -> OracleValue {
    .list(values.map { .number($0.map(Double.init)) })
  }
  static func rows(_ values: [[Double]]) -> OracleValue { .list(values.map { numbers($0) }) }

  var json: String {
    switch self {
    case .number(let value):
      guard let value, value.isFinite else { return "null" }
      return "\(value)"
    case .text(let text): return "\"\(text)\""
    case .list(let values): return "[" + values.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      return "{" + members.map { "\"\($0.0)\":\($0.1.json)" }.joined(separator: ",") + "}"
    }
  }
}

/// One comparison: what was put in and what Scoring made of it.
struct OracleCase {
  let kind: String
  let seed: UInt64
  let input: [(String, OracleValue)]
  let result: [(String, OracleValue)]

  var value: OracleValue {
    .object([
      ("kind", .text(kind)), ("seed", .number(Double(seed))), ("input", .object(input)),
      ("result", .object(result)),
    ])
  }
}
