import Scoring

/// The impact of each choice as an integer, so that weighted mentions add up exactly.
struct ImpactWeights {
  let column: String
  private let weights: [String: Int64]
  private let places: Int

  /// Reads the column for the choices that were named.
  init(
    _ column: String, for names: some Sequence<String>, in words: CauseWords
  ) throws(AnalysisFailure) {
    self.column = column
    let names = names.sorted()
    let scaled: ScaledIntegers
    do {
      scaled = try ScaledIntegers(names.map { words.text(of: $0, column: column) })
    } catch {
      throw Self.failure(error, names, column, words)
    }
    if let negative = zip(names, scaled.values).first(where: { $0.1 < 0 }) {
      throw .negativeImpact(choice: words.label(of: negative.0), column: column)
    }
    weights = Dictionary(
      zip(names, scaled.values), uniquingKeysWith: { first, _ in first })
    places = scaled.places
  }

  func weight(of name: String, mentions: Int) throws(AnalysisFailure) -> Int64 {
    let product = (weights[name] ?? 0).multipliedReportingOverflow(by: Int64(mentions))
    guard !product.overflow else { throw .impactTooLarge(column: column) }
    return product.partialValue
  }

  /// The weight in the column's own unit.
  func amount(_ weight: Int64) -> Double {
    var divisor = 1.0
    for _ in 0..<places { divisor *= 10 }
    return Double(weight) / divisor
  }

  private static func failure(
    _ failure: ScoringFailure, _ names: [String], _ column: String, _ words: CauseWords
  ) -> AnalysisFailure {
    guard case .notADecimal(_, let position) = failure else {
      return .impactTooLarge(column: column)
    }
    return .noImpact(
      choice: words.label(of: names[position - 1]), column: column,
      available: words.numericColumns)
  }
}
