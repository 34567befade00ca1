package import Languages

/// The six intraclass correlations of Shrout and Fleiss (1979), Psychological Bulletin 86:420–428.
package struct IntraclassCorrelation: Sendable, Hashable {
  package enum Form: String, Sendable, Hashable, CaseIterable {
    case oneWay = "ICC(1,1)"
    case randomRaters = "ICC(2,1)"
    case fixedRaters = "ICC(3,1)"
    case oneWayMean = "ICC(1,k)"
    case randomRatersMean = "ICC(2,k)"
    case fixedRatersMean = "ICC(3,k)"

    package var sentence: Sentence {
      switch self {
      case .oneWay:
        Sentence(
          es: "un juez, jueces distintos por unidad", en: "one rater, other raters each unit")
      case .randomRaters:
        Sentence(es: "un juez, jueces al azar, acuerdo", en: "one rater, random raters, agreement")
      case .fixedRaters:
        Sentence(
          es: "un juez, jueces fijos, consistencia", en: "one rater, fixed raters, consistency")
      case .oneWayMean:
        Sentence(
          es: "media de jueces, distintos por unidad", en: "mean of raters, other ones each unit")
      case .randomRatersMean:
        Sentence(
          es: "media de jueces, al azar, acuerdo", en: "mean of raters, random, agreement")
      case .fixedRatersMean:
        Sentence(
          es: "media de jueces, fijos, consistencia", en: "mean of raters, fixed, consistency")
      }
    }
  }

  package let units: Int
  package let raters: Int
  private let between: Double
  private let within: Double
  private let amongRaters: Double
  private let residual: Double

  /// From the ratings of each unit, all complete; nil below two units or two raters.
  package init?(_ ratings: [[Double]]) {
    guard let raters = ratings.first?.count, raters > 1, ratings.count > 1,
      ratings.allSatisfy({ $0.count == raters })
    else { return nil }
    self.raters = raters
    units = ratings.count
    let (n, k) = (Double(ratings.count), Double(raters))
    let unitMeans = ratings.map { $0.compensatedSum / k }
    let raterMeans = (0..<raters).map { rater in ratings.map { $0[rater] }.compensatedSum / n }
    let mean = unitMeans.compensatedSum / n
    func squares(_ values: [Double], about centre: Double) -> Double {
      values.map { ($0 - centre) * ($0 - centre) }.compensatedSum
    }
    let betweenSum = k * squares(unitMeans, about: mean)
    let raterSum = n * squares(raterMeans, about: mean)
    let withinSum = zip(ratings, unitMeans).map { squares($0, about: $1) }.compensatedSum
    between = betweenSum / (n - 1)
    within = withinSum / (n * (k - 1))
    amongRaters = raterSum / (k - 1)
    residual = max(0, withinSum - raterSum) / ((n - 1) * (k - 1))
  }

  /// Nil when all ratings are the same.
  package subscript(form: Form) -> Double? {
    let (n, k) = (Double(units), Double(raters))
    let (top, bottom) =
      switch form {
      case .oneWay: (between - within, between + (k - 1) * within)
      case .randomRaters:
        (between - residual, between + (k - 1) * residual + k * (amongRaters - residual) / n)
      case .fixedRaters: (between - residual, between + (k - 1) * residual)
      case .oneWayMean: (between - within, between)
      case .randomRatersMean: (between - residual, between + (amongRaters - residual) / n)
      case .fixedRatersMean: (between - residual, between)
      }
    return bottom > 0 ? top / bottom : nil
  }

  /// By F, as Shrout and Fleiss; nil when the residual or the coefficient is not defined.
  package func interval(of form: Form, level: ConfidenceLevel = .ninetyFive) -> Interval? {
    guard self[form] != nil else { return nil }
    let k = Double(raters)
    func interval(_ low: Double, _ high: Double) -> Interval {
      Interval(low: low, high: high, level: level, method: .fDistribution)
    }
    switch form {
    case .oneWay, .oneWayMean:
      guard within > 0 else { return nil }
      let (low, high) = ratioBounds(between / within, Double(units) * (k - 1), level)
      return form == .oneWay
        ? interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
        : interval(1 - 1 / low, 1 - 1 / high)
    case .fixedRaters, .fixedRatersMean:
      guard residual > 0 else { return nil }
      let (low, high) = ratioBounds(between / residual, Double(units - 1) * (k - 1), level)
      return form == .fixedRaters
        ? interval((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
        : interval(1 - 1 / low, 1 - 1 / high)
    case .randomRaters, .randomRatersMean:
      guard residual > 0, let single = randomBounds(level) else { return nil }
      guard form == .randomRatersMean else { return interval(single.low, single.high) }
      func stepped(_ value: Double) -> Double { value * k / (1 + value * (k - 1)) }
      return interval(stepped(single.low), stepped(single.high))
    }
  }

  private func ratioBounds(
    _ f: Double, _ degrees: Double, _ level: ConfidenceLevel
  ) -> (low: Double, high: Double) {
    let p = (1 + level.share) / 2
    let n = Double(units - 1)
    return (
      f / FisherDistribution(numerator: n, denominator: degrees).quantile(p),
      f * FisherDistribution(numerator: degrees, denominator: n).quantile(p)
    )
  }

  private func randomBounds(_ level: ConfidenceLevel) -> (low: Double, high: Double)? {
    guard let icc = self[.randomRaters] else { return nil }
    let (n, k) = (Double(units), Double(raters))
    let ratio = amongRaters / residual
    let sum = n * (1 + (k - 1) * icc) - k * icc
    let top = (k - 1) * (n - 1) * (k * icc * ratio + sum) * (k * icc * ratio + sum)
    let bottom = (n - 1) * k * k * icc * icc * ratio * ratio + sum * sum
    let degrees = top / bottom
    guard degrees > 0, degrees < .infinity else { return nil }
    let p = (1 + level.share) / 2
    let upper = FisherDistribution(numerator: n - 1, denominator: degrees).quantile(p)
    let lower = FisherDistribution(numerator: degrees, denominator: n - 1).quantile(p)
    let rest = (k * n - k - n) * residual
    let low =
      n * (between - upper * residual)
      / (upper * (k * amongRaters + rest) + n * between)
    let high =
      n * (lower * between - residual)
      / (k * amongRaters + rest + n * lower * between)
    return (low, high)
  }
}
