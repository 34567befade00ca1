import Scoring
import Testing

/// Oracle: scipy 1.17.1, `stats.norm` and `stats.t`.
struct DistributionTests {
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-10, -6.361340902404056),
    (1e-5, -4.264890793922825), (0.01, -2.3263478740408408), (0.075, -1.4395314709384563),
    (0.3, -0.5244005127080409), (0.5, 0), (0.8, 0.8416212335729143), (0.975, 1.959963984540054),
    (0.995, 2.5758293035489004), (0.9999, 3.719016485455709),
  ])
  func `a normal quantile agrees with scipy`(p: Double, expected: Double) {
    #expect(isClose(NormalDistribution.quantile(p), expected, within: 1e-12))
  }

  @Test(arguments: [
    (1, 0.6, 0.32491969623290634), (1, 0.975, 12.706204736174694), (1, 1e-8, -31830988.61837906),
    (2, 0.975, 4.302652729749462), (2.5, 0.9995, 18.277893528131457),
    (3, 0.975, 3.1824463052837078), (7.3, 0.6, 0.2627568052507191),
    (7.3, 1e-8, -25.679425650359136), (29, 0.975, 2.045229642132703),
    (199, 0.9995, 3.3400865561614634), (1999, 0.975, 1.9611514201705613),
    (1999, 1e-8, -5.634887761943033), (2001, 0.975, 1.9611502326224413),
    (2001, 1e-8, -5.634864806598671), (1e5, 0.9995, 3.2906240314119137),
    (1e7, 0.975, 1.959964221767205), (1e12, 0.975, 1.9599639845424262),
  ])
  func `a Student quantile agrees with scipy`(degrees: Double, p: Double, expected: Double) {
    let quantile = StudentDistribution(degreesOfFreedom: degrees).quantile(p)
    #expect(isClose(quantile, expected, within: 1e-9 * max(1, abs(expected))))
  }

  @Test(arguments: [
    (2.5, 4, 0.06676654481198814), (3.868382, 196, 0.0001490544186188251),
    (0.1, 1, 0.936548965138893), (40, 3, 3.4380680789158506e-05), (2, 5000, 0.04555425998829395),
  ])
  func `a two-sided Student probability agrees with scipy`(
    t: Double, degrees: Double, expected: Double
  ) {
    let p = StudentDistribution(degreesOfFreedom: degrees).twoSidedProbability(t)
    #expect(isClose(p, expected, within: 1e-10))
  }

  @Test func `a quantile outside 0 to 1 is no number`() {
    #expect(NormalDistribution.quantile(1.2).isNaN)
    #expect(StudentDistribution(degreesOfFreedom: 3).quantile(-0.1).isNaN)
    #expect(NormalDistribution.quantile(0) == -.infinity)
  }

  @Test func `the share below a quantile is the share asked for`() {
    let student = StudentDistribution(degreesOfFreedom: 4.5)
    for p in stride(from: 0.01, to: 1, by: 0.07) {
      #expect(isClose(student.cumulative(student.quantile(p)), p, within: 1e-12))
      #expect(
        isClose(NormalDistribution.cumulative(NormalDistribution.quantile(p)), p, within: 1e-14))
    }
  }

  @Test func `a confidence level lies strictly between 0 and 1`() {
    #expect(ConfidenceLevel(0) == nil)
    #expect(ConfidenceLevel(1) == nil)
    #expect(ConfidenceLevel(0.95) == .ninetyFive)
  }
}
