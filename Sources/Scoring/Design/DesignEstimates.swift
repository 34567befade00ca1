/// Several figures of one designed sample with the covariances between them.
package struct DesignEstimates: Sendable {
  package let estimates: [DesignEstimate]
  private let covariances: Matrix?
  /// Clusters less strata of the whole sample.
  package let degreesOfFreedom: Int

  init(estimates: [DesignEstimate], covariances: Matrix?, degreesOfFreedom: Int) {
    self.estimates = estimates
    self.covariances = covariances
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Nil where the design leaves errors undefined.
  package func covariance(_ first: Int, _ second: Int) -> Double? {
    covariances.map { $0[first, second] }
  }

  /// First less second with the design-based t test, as `svyttest` of R's `survey` has it.
  package func difference(_ first: Int, _ second: Int) -> MeanDifference? {
    guard let left = estimates[first].value, let right = estimates[second].value else {
      return nil
    }
    guard estimates[first].standardError != nil, estimates[second].standardError != nil,
      let covariances, degreesOfFreedom > 1
    else {
      return MeanDifference(
        value: left - right, standardError: nil, degreesOfFreedom: nil, method: .linearisedT)
    }
    let variance =
      covariances[first, first] + covariances[second, second] - 2 * covariances[first, second]
    return MeanDifference(
      value: left - right, standardError: max(0, variance).squareRoot(),
      degreesOfFreedom: Double(degreesOfFreedom - 1), method: .linearisedT)
  }
}
