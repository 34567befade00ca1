/// What an expression gives.
package enum XPathValue: Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  case nodes([NodeReference])

  /// The text; of nodes, that of the first.
  package func string(in scope: some Scope) -> String {
    switch self {
    case .string(let text): text
    case .number(let number): NumberText.text(number)
    case .boolean(let truth): truth ? "true" : "false"
    case .nodes(let nodes): nodes.first.map { scope.text(of: $0) } ?? ""
    }
  }

  /// The number; `""` is NaN, an ISO date or time its days since 1970 told in the scope's zone.
  package func number(in scope: some Scope) -> Double {
    switch self {
    case .number(let number): number
    case .boolean(let truth): truth ? 1 : 0
    case .string, .nodes:
      DayCount.number(string(in: scope), zoneOffsetMinutes: scope.moment.zoneOffsetMinutes)
    }
  }

  /// The truth; of nodes, as the scope's dialect has it.
  package func boolean(in scope: some Scope) -> Bool {
    switch self {
    case .string(let text): !text.isEmpty
    case .number(let number): scope.isTrue(number)
    case .boolean(let truth): truth
    case .nodes(let nodes): nodes.contains { scope.isTrue($0) }
    }
  }
}

extension Scope {
  /// Whether the node makes a set that holds it true.
  func isTrue(_ node: NodeReference) -> Bool {
    dialect == .recommendation || Truth.ofAnswer(text(of: node))
  }

  /// Whether the number counts as true, zero being false and so, to JavaRosa, whatever is near it.
  func isTrue(_ number: Double) -> Bool {
    Truth.of(number) || (!number.isNaN && number != 0 && dialect == .recommendation)
  }
}

/// When numbers and answers count as true.
enum Truth {
  /// JavaRosa takes numbers nearer to each other than this for equal.
  static let tolerance = 1e-12

  static func of(_ number: Double) -> Bool { !number.isNaN && abs(number) > tolerance }

  /// An answer is text here, but a zero that was answered to a number question is false to ODK.
  static func ofAnswer(_ text: String) -> Bool {
    guard !text.isEmpty else { return false }
    let number = NumberText.number(text)
    return number.isNaN || of(number)
  }
}
