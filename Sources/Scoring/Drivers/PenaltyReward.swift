package import Languages

/// What low and high marks of attributes cost and bring the overall judgement: Brandt (1987).
///
/// The overall mark is regressed on two dummies an attribute, LOW and HIGH, the middle being the
/// reference.
package struct PenaltyReward: Sendable {
  package enum Kind: String, Sendable, Hashable {
    /// The penalty is the larger: taken for granted, missed when absent.
    case basic
    case performance
    /// The reward is the larger.
    case excitement

    package var sentence: Sentence {
      switch self {
      case .basic: Sentence(es: "básico", en: "basic")
      case .performance: Sentence(es: "de desempeño", en: "performance")
      case .excitement: Sentence(es: "de entusiasmo", en: "excitement")
      }
    }
  }

  package enum Level: Sendable, Hashable {
    case low, middle, high
  }

  package struct Attribute: Sendable {
    package let name: String
    /// Overall marks changed by a low mark; below zero when it hurts.
    package let penalty: LeastSquares.Coefficient
    /// Overall marks changed by a high mark.
    package let reward: LeastSquares.Coefficient
    /// |penalty| − reward, with its error.
    package let asymmetry: LeastSquares.Coefficient?
    package let kind: Kind

    /// |penalty| + reward.
    package var range: Double { abs(penalty.value) + reward.value }
  }

  package let attributes: [Attribute]
  /// Attributes without both low and high marks, or that follow from the others.
  package let leftOut: [String]
  package let rSquared: Double?
  package let n: Int
  /// The share of the range within which penalty and reward count as equal.
  package let tolerance: Double

  /// Levels of each attribute come row by row; rows lacking one are left out.
  ///
  /// `tolerance`: a tenth unless told otherwise.
  package init?(
    names: [String], levels: [[Level?]], outcome: [Double?], weights: [Double]? = nil,
    counts: [Int]? = nil, tolerance: Double = 0.1
  ) {
    let complete = outcome.indices.filter { row in
      outcome[row] != nil && (weights?[row] ?? 1) > 0 && levels.allSatisfy { $0[row] != nil }
    }
    let usable = names.indices.filter { attribute in
      let met = Set(complete.compactMap { levels[attribute][$0] })
      return met.contains(.low) && met.contains(.high) && met.contains(.middle)
    }
    var moments = CoMoments(variables: usable.count * 2 + 1)
    for row in complete {
      guard let mark = outcome[row] else { continue }
      let dummies = usable.flatMap { attribute -> [Double] in
        [levels[attribute][row] == .low ? 1 : 0, levels[attribute][row] == .high ? 1 : 0]
      }
      moments.add(dummies + [mark], weight: weights?[row] ?? 1, times: counts?[row] ?? 1)
    }
    guard let regression = LeastSquares(moments) else { return nil }
    attributes = usable.enumerated().map { place, attribute in
      let penalty = regression.slopes[2 * place]
      let reward = regression.slopes[2 * place + 1]
      return Attribute(
        name: names[attribute], penalty: penalty, reward: reward,
        asymmetry: regression.combination([(2 * place, -1), (2 * place + 1, -1)]),
        kind: Self.kind(penalty.value, reward.value, tolerance: tolerance))
    }
    leftOut = names.indices.filter { !usable.contains($0) }.map { names[$0] }
    rSquared = regression.rSquared
    n = regression.n
    self.tolerance = tolerance
  }

  private static func kind(_ penalty: Double, _ reward: Double, tolerance: Double) -> Kind {
    let asymmetry = -penalty - reward
    let range = abs(penalty) + abs(reward)
    guard abs(asymmetry) > tolerance * range else { return .performance }
    return asymmetry > 0 ? .basic : .excitement
  }
}
