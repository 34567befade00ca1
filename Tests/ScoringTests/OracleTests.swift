import Foundation
import Testing

/// Writes `cases.json` for `Support/compare.R` into the folder that CAMPO_ORACLE names.
struct OracleTests {
  private static let folder = ProcessInfo.processInfo.environment["CAMPO_ORACLE"]

  @Test(.enabled(if: folder != nil))
  func `every estimator writes its results for R`() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    var cases: [OracleCase] = []
    for seed in 1...30 as ClosedRange<UInt64> {
      cases += OracleSamples.cases(seed: seed) + OracleModels.cases(seed: seed)
      cases += OracleTables.cases(seed: seed) + OracleAgreement.cases(seed: seed)
    }
    let json = OracleValue.list(cases.map(\.value)).json
    try Data(json.utf8).write(to: folder.appendingPathComponent("cases.json"))
    #expect(cases.count > 300)
  }
}
