#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers; the sums and extremes of sets leave out what is not a number, as JavaRosa does.
extension Call {
  func arithmetic() throws(ExpressionFailure) -> Operand? {
    if let result = try collected() { return result }
    return try elementary()
  }

  private func collected() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .sum: return .number(try known().reduce(0, +))
    case .min: return .number(try known().min() ?? .nan)
    case .max: return .number(try known().max() ?? .nan)
    case .number: return .number(evaluator.number(of: try operandOrContext()))
    case .random: return .number(scope.randomUnit())
    case .round: return .number(try rounded())
    case .pow: return .number(pow(try number(0), try number(1)))
    case .atan2: return .number(atan2(try number(0), try number(1)))
    case .pi: return .number(.pi)
    default: return nil
    }
  }

  private func elementary() throws(ExpressionFailure) -> Operand? {
    guard let compute = elementaryFunction(function) else { return nil }
    return .number(compute(try number(0)))
  }

  private func known() throws(ExpressionFailure) -> [Double] {
    try numbers(from: 0).filter { !$0.isNaN }
  }

  /// Half goes away from zero, unlike XPath 1.0: -1.5 gives -2.
  private func rounded() throws(ExpressionFailure) -> Double {
    let number = try number(0)
    guard count == 2 else { return number.rounded(.toNearestOrAwayFromZero) }
    let places = try self.number(1)
    guard abs(places) <= 30 else { return .nan }
    return NumberText.rounded(number, places: Int(places))
  }
}

/// The function of one number that the name means, if it means one.
private func elementaryFunction(_ function: XPathFunction) -> ((Double) -> Double)? {
  switch function {
  case .int: { $0.rounded(.towardZero) }
  case .floor: { $0.rounded(.down) }
  case .ceiling: { $0.rounded(.up) }
  case .abs: { $0.magnitude }
  case .sqrt: { $0.squareRoot() }
  case .log: { log($0) }
  case .log10: { log10($0) }
  case .exp: { exp($0) }
  case .exp10: { pow(10, $0) }
  case .sin: { sin($0) }
  case .cos: { cos($0) }
  case .tan: { tan($0) }
  case .asin: { asin($0) }
  case .acos: { acos($0) }
  case .atan: { atan($0) }
  default: nil
  }
}
