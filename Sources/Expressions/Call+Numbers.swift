#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers.
extension Call {
  func arithmetic() throws(ExpressionFailure) -> Operand? {
    if let result = try collected() { return result }
    return try elementary()
  }

  private func collected() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .sum: return .number(try known().reduce(0, +))
    case .min: return .number(try extreme { $0.min() })
    case .max: return .number(try extreme { $0.max() })
    case .number: return .number(try converted())
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

  /// The numbers to be summed; JavaRosa leaves out what is none.
  private func known() throws(ExpressionFailure) -> [Double] {
    let all = try numbers(from: 0)
    return scope.dialect == .javaRosa ? all.filter { !$0.isNaN } : all
  }

  private func extreme(_ choose: ([Double]) -> Double?) throws(ExpressionFailure) -> Double {
    let all = try known()
    return all.contains(where: \.isNaN) ? .nan : choose(all) ?? .nan
  }

  /// A date with its time counts whole days since 1970-01-01T00:00Z (ODK XForms, `number`).
  private func converted() throws(ExpressionFailure) -> Double {
    let operand = try operandOrContext()
    let number = evaluator.number(of: operand)
    guard operand.isSet || operand.isString, number != number.rounded(), !number.isNaN else {
      return number
    }
    guard let moment = Moment(iso: evaluator.string(of: operand), zoneOffsetMinutes: zone) else {
      return number
    }
    return (Double(moment.milliseconds) / Double(Moment.day)).rounded(.down)
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
