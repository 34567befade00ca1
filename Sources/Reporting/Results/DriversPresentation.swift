package import Analysis
package import Languages
import Scoring

/// The drivers of a study on the screen and in files.
package struct DriversPresentation: ResultPresentation {
  private let breakdown: Breakdown<Drivers>

  package init(_ breakdown: Breakdown<Drivers>) {
    self.breakdown = breakdown
  }

  package func text(width: Int = 80, language: Language, plain: Bool = false) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    let population = writer.population(
      breakdown.population, interviews: breakdown.total.interviews)
    let segment = breakdown.segment.map { [writer.segment($0)] } ?? []
    let slices =
      [(writer.words("Total", "Total"), breakdown.total)]
      + breakdown.groups.map { ($0.label, $0.result) }
    let blocks = slices.map { label, drivers in
      DriversText(
        drivers: drivers, title: breakdown.segment == nil ? nil : label, writer: writer
      ).block
    }
    let notes = breakdown.notes.map { writer($0.sentence) }
    let parts = [writer.lines([population] + segment)] + blocks + [writer.lines(notes)]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  package func json() -> JSONValue {
    breakdown.json { drivers in
      let model = drivers.model
      return [
        ("interviews", .integer(drivers.interviews)),
        ("outcome", .string(drivers.outcome.name)), ("n", .integer(drivers.n)),
        ("leftOut", .integer(drivers.leftOut)), ("weight", JSONValue(drivers.weight)),
        ("cluster", JSONValue(drivers.cluster)),
        ("effectiveN", JSONValue(model?.effectiveN)), ("rSquared", JSONValue(model?.rSquared)),
        ("rSquaredLow", JSONValue(model?.rSquaredInterval?.low)),
        ("rSquaredHigh", JSONValue(model?.rSquaredInterval?.high)),
        ("small", model.map { .bool($0.isSmall) } ?? .null),
        ("bootstrapSamples", .integer(drivers.request.samples)),
        ("seed", .integer(Int(truncatingIfNeeded: drivers.request.seed))),
        ("gains", JSONValue(model.map { $0.gainMethod.sentence(in: .english) })),
        ("base", baseName(drivers.n)), ("attributes", .array(drivers.attributes.map(json))),
        ("excluded", .array(drivers.excluded.map(json))),
      ]
    }
  }

  private func json(_ attribute: Drivers.Attribute) -> JSONValue {
    let driver = attribute.driver
    let pearson = driver.pearson.interval()
    let contrast = attribute.contrast
    return .object([
      ("attribute", .string(attribute.key)), ("label", .string(attribute.label)),
      ("mean", .number(driver.mean)), ("importance", JSONValue(attribute.importance)),
      ("pearson", .number(driver.pearson.value)), ("pearsonLow", JSONValue(pearson?.low)),
      ("pearsonHigh", JSONValue(pearson?.high)), ("pearsonP", JSONValue(driver.pearson.p)),
      ("spearman", JSONValue(driver.spearman?.value)), ("beta", JSONValue(driver.beta)),
      ("betaLow", JSONValue(attribute.intervals?.beta?.low)),
      ("betaHigh", JSONValue(attribute.intervals?.beta?.high)),
      ("vif", JSONValue(driver.varianceInflation)),
      ("relativeWeight", JSONValue(driver.relativeWeight)),
      ("relativeShare", JSONValue(attribute.relativeShare)),
      ("relativeShareLow", JSONValue(attribute.intervals?.relativeShare?.low)),
      ("relativeShareHigh", JSONValue(attribute.intervals?.relativeShare?.high)),
      ("lmg", JSONValue(driver.averagedGain)), ("lmgShare", JSONValue(attribute.averagedShare)),
      ("penalty", JSONValue(contrast?.penalty.value)),
      ("penaltyP", JSONValue(contrast?.penalty.p)),
      ("reward", JSONValue(contrast?.reward.value)), ("rewardP", JSONValue(contrast?.reward.p)),
      ("kind", JSONValue(contrast?.kind.rawValue)), ("promise", .bool(attribute.isPromise)),
    ])
  }

  private func json(_ excluded: Drivers.Excluded) -> JSONValue {
    .object([
      ("attribute", .string(excluded.key)), ("label", .string(excluded.label)),
      ("reason", .string(excluded.reason.rawValue)),
    ])
  }

  package func csvRecords() -> [[String]] {
    breakdown.records(header: [
      "outcome", "attribute", "label", "n", "rSquared", "mean", "importance", "pearson",
      "spearman", "beta", "vif", "relativeWeight", "relativeShare", "relativeShareLow",
      "relativeShareHigh", "lmg", "lmgShare", "penalty", "reward", "kind", "promise",
    ]) { drivers in
      drivers.attributes.map { attribute in
        let driver = attribute.driver
        let share = attribute.intervals?.relativeShare
        return [
          drivers.outcome.name, attribute.key, attribute.label, field(drivers.n),
          field(drivers.model?.rSquared), field(driver.mean), field(attribute.importance),
          field(driver.pearson.value), field(driver.spearman?.value), field(driver.beta),
          field(driver.varianceInflation), field(driver.relativeWeight),
          field(attribute.relativeShare), field(share?.low), field(share?.high),
          field(driver.averagedGain), field(attribute.averagedShare),
          field(attribute.contrast?.penalty.value), field(attribute.contrast?.reward.value),
          attribute.contrast?.kind.rawValue ?? "", attribute.isPromise ? "yes" : "",
        ]
      }
    }
  }
}
