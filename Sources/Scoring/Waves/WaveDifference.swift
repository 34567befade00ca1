package import Languages

/// The change of a mean from one wave to the next, where some clients may answer both.
package struct WaveDifference: Sendable, Hashable {
  /// Clients who answered both waves, with their cross-products.
  package struct Linked: Sendable, Hashable {
    package let n: Int
    /// Of first and second answers, divisor n − 1.
    package let covariance: Double

    package init(n: Int, covariance: Double) {
      self.n = n
      self.covariance = covariance
    }

    /// From pairs of answers of one client; nil with fewer than two.
    package init?(_ pairs: [(first: Double, second: Double)]) {
      guard pairs.count > 1 else { return nil }
      var moments = CoMoments(variables: 2)
      for pair in pairs { moments.add([pair.first, pair.second]) }
      self.init(n: pairs.count, covariance: moments[0, 1] / Double(pairs.count - 1))
    }
  }

  package enum Method: String, Sendable, Hashable {
    case independent, linked

    package var sentence: Sentence {
      switch self {
      case .independent:
        Sentence(es: "olas independientes, t de Welch", en: "independent waves, Welch t")
      case .linked:
        Sentence(
          es: "olas con clientes en común, covarianza descontada",
          en: "waves with clients in common, covariance taken out")
      }
    }
  }

  /// Second less first.
  package let difference: MeanDifference
  package let linked: Int
  package let method: Method

  /// SE² = s₁²/n₁ + s₂²/n₂ − 2·m·s₁₂/(n₁n₂), m clients being in both; nil when a wave has no mean.
  ///
  /// The t of Welch, with his degrees of freedom; of the pairs when all clients answer both.
  package init?(
    _ first: some SampleMoments, _ second: some SampleMoments, linked: Linked? = nil
  ) {
    guard let independent = MeanDifference.welch(second, first) else { return nil }
    guard let linked, let error = independent.standardError else {
      difference = independent
      self.linked = 0
      method = .independent
      return
    }
    let shared =
      2 * Double(linked.n) * linked.covariance / (Double(first.n) * Double(second.n))
    let isWhole = linked.n == first.n && linked.n == second.n
    difference = MeanDifference(
      value: independent.value, standardError: max(0, error * error - shared).squareRoot(),
      degreesOfFreedom: isWhole ? Double(linked.n - 1) : independent.degreesOfFreedom,
      method: isWhole ? .studentT : .welchT)
    self.linked = linked.n
    method = .linked
  }
}
