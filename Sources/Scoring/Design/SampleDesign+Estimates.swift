extension SampleDesign {
  /// The mean of the answers; rows without one are a part of the sample, as `na.rm` in R.
  package func mean(of answers: [Double?]) -> DesignEstimate {
    estimates(of: answers, groups: nil, count: 1).estimates[0]
  }

  /// The mean of each group, numbered from 0; rows of no group count in the design only.
  package func means(of answers: [Double?], by groups: [Int?], count: Int) -> DesignEstimates {
    estimates(of: answers, groups: groups, count: count)
  }

  /// The share of each category, numbered from 0, among the rows that have one.
  package func shares(of categories: [Int?], count: Int) -> DesignEstimates {
    let isAnswered = categories.map { category in category.map { _ in 1.0 } }
    var parts: [Ratio] = []
    for category in 0..<count {
      parts.append(
        Ratio(
          numerator: categories.map { $0 == category ? 1 : 0 },
          denominator: isAnswered.map { $0 ?? 0 }, includes: isAnswered.map { $0 != nil }))
    }
    return estimates(of: parts)
  }

  /// The sum over the population that the weights stand for.
  package func total(of answers: [Double?]) -> DesignEstimate {
    let scores = answers.indices.map { (answers[$0] ?? 0) * weights[$0] }
    let n = answers.indices.reduce(0) { $0 + (answers[$1] == nil ? 0 : count($1)) }
    let value = scores.indices.map { scores[$0] * Double(count($0)) }.compensatedSum
    return DesignEstimate(
      n: n, effectiveN: effectiveN { answers[$0] != nil }, value: n > 0 ? value : nil,
      standardError: n > 0 ? variance(of: scores).map { max(0, $0).squareRoot() } : nil,
      degreesOfFreedom: degreesOfFreedom)
  }

  /// Σw·y/Σw·x over the rows that have both.
  package func ratio(of numerator: [Double?], to denominator: [Double?]) -> DesignEstimate {
    let both = zip(numerator, denominator).map { $0 != nil && $1 != nil }
    return estimates(of: [
      Ratio(
        numerator: both.indices.map { both[$0] ? numerator[$0] ?? 0 : 0 },
        denominator: both.indices.map { both[$0] ? denominator[$0] ?? 0 : 0 }, includes: both)
    ]).estimates[0]
  }

  /// The variance over that of a simple random sample of the size; nil where either is undefined.
  ///
  /// Without replacement the simple sample is drawn from Σw people, as `deff = TRUE` in R.
  package func designEffect(ofMeanOf answers: [Double?], withReplacement: Bool) -> Double? {
    let estimate = mean(of: answers)
    guard let value = estimate.value, let error = estimate.standardError else { return nil }
    var (squares, total, whole) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var n = 0
    for row in answers.indices where weights[row] > 0 {
      whole.add(weight(row))
      guard let answer = answers[row] else { continue }
      let distance = residual(answer, value)
      squares.add(weight(row) * distance * distance)
      total.add(weight(row))
      n += count(row)
    }
    guard n > 1, squares.value > 0 else { return nil }
    let variance = squares.value / total.value * Double(n) / Double(n - 1) / Double(n)
    let finite = withReplacement ? 1 : 1 - Double(n) / whole.value
    return finite > 0 ? error * error / (variance * finite) : nil
  }

  private func estimates(
    of answers: [Double?], groups: [Int?]?, count: Int
  ) -> DesignEstimates {
    let parts = (0..<count).map { group in
      let includes = answers.indices.map {
        answers[$0] != nil && (groups == nil || groups?[$0] == group)
      }
      return Ratio(
        numerator: answers.indices.map { includes[$0] ? answers[$0] ?? 0 : 0 },
        denominator: includes.map { $0 ? 1 : 0 }, includes: includes)
    }
    return estimates(of: parts)
  }

  private func estimates(of parts: [Ratio]) -> DesignEstimates {
    let values = parts.map { $0.value(in: self) }
    let scores = zip(parts, values).map { $0.scores($1, in: self) }
    let covariances = covariance(of: scores)
    let estimates = parts.indices.map { index in
      let n = parts[index].includes.indices
        .reduce(0) { $0 + (parts[index].includes[$1] ? self.count($1) : 0) }
      let isDefined = values[index] != nil && n > 1
      return DesignEstimate(
        n: n, effectiveN: effectiveN { parts[index].includes[$0] },
        value: values[index]?.ratio,
        standardError: isDefined
          ? covariances.map { max(0, $0[index, index]).squareRoot() } : nil,
        degreesOfFreedom: degreesOfFreedom)
    }
    return DesignEstimates(
      estimates: estimates, covariances: covariances, degreesOfFreedom: degreesOfFreedom)
  }
}

/// The distance of an answer from what is expected of it, zero where only rounding is left.
private func residual(_ answer: Double, _ expected: Double) -> Double {
  let distance = answer - expected
  return abs(distance) <= 1e-14 * abs(answer) ? 0 : distance
}

/// A ratio of two weighted sums over the rows it includes.
private struct Ratio {
  let numerator: [Double]
  let denominator: [Double]
  let includes: [Bool]

  func value(in design: SampleDesign) -> (ratio: Double, base: Double)? {
    var (top, bottom) = (CompensatedSum(), CompensatedSum())
    for row in includes.indices where includes[row] {
      top.add(design.weight(row) * numerator[row])
      bottom.add(design.weight(row) * denominator[row])
    }
    guard bottom.value != 0 else { return nil }
    return (top.value / bottom.value, bottom.value)
  }

  func scores(
    _ value: (ratio: Double, base: Double)?, in design: SampleDesign
  ) -> [Double] {
    guard let value else { return Array(repeating: 0, count: includes.count) }
    return includes.indices.map { row in
      guard includes[row] else { return 0 }
      let distance = residual(numerator[row], value.ratio * denominator[row])
      return design.weights[row] * distance / value.base
    }
  }
}
