/// What an expression gives over a document, ready to be written down.
package enum Evaluation: Hashable, Sendable {
  /// The four types of XPath 1.0, section 1.
  package enum ResultType: String, Sendable, CaseIterable { case string, number, boolean, nodeset }

  case string(String)
  case number(Double)
  case boolean(Bool)
  /// The string-value of each node, in document order.
  case nodeset([String])

  package var type: ResultType {
    switch self {
    case .string: .string
    case .number: .number
    case .boolean: .boolean
    case .nodeset: .nodeset
    }
  }
}

/// `{"type": …, "value": …}`; NaN and infinities, which JSON lacks, are texts.
extension Evaluation: Encodable {
  private enum Key: String, CodingKey { case type, value }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type.rawValue, forKey: .type)
    switch self {
    case .string(let text): try container.encode(text, forKey: .value)
    case .number(let number) where number.isNaN: try container.encode("NaN", forKey: .value)
    case .number(let number) where number.isInfinite:
      try container.encode(number < 0 ? "-Infinity" : "Infinity", forKey: .value)
    // Negative zero is written as XPath writes it.
    case .number(let number): try container.encode(number == 0 ? 0 : number, forKey: .value)
    case .boolean(let truth): try container.encode(truth, forKey: .value)
    case .nodeset(let texts): try container.encode(texts, forKey: .value)
    }
  }
}
