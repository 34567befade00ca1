import Analysis
import Forms
import Scoring

extension ScoresPresentation {
  package func json() -> JSONValue {
    breakdown.json { scores in
      var members: [(String, JSONValue)] = [
        ("interviews", .integer(scores.interviews)),
        ("nps", scores.recommendations.first.map(json) ?? .null),
      ]
      if scores.recommendations.count > 1 {
        members.append(("recommendations", .array(scores.recommendations.map(json))))
      }
      return members + [
        ("csi", scores.index.map(json) ?? .null), ("overall", .array(scores.overall.map(json))),
        ("attributes", .array(scores.attributes.map(json))),
      ]
    }
  }

  private func json(_ item: Scores.Recommendation) -> JSONValue {
    let score = item.score
    let interval = score.interval()
    return .object([
      ("question", .string(item.question)), ("label", .string(item.label)),
      ("value", JSONValue(score.value)), ("standardError", JSONValue(score.standardError)),
      ("low", JSONValue(interval?.low)), ("high", JSONValue(interval?.high)),
      ("method", JSONValue(interval?.method.rawValue)), ("n", .integer(score.n)),
      ("promoters", .integer(score.promoters)), ("passives", .integer(score.passives)),
      ("detractors", .integer(score.detractors)), ("missing", .integer(score.missing)),
      ("missingKinds", missingKinds(item.missing)), ("outOfRange", .integer(score.invalid)),
      ("base", baseName(score.n)),
    ])
  }

  private func json(_ index: SatisfactionIndex) -> JSONValue {
    let interval = index.interval()
    return .object([
      ("value", JSONValue(index.value)), ("standardError", JSONValue(index.standardError)),
      ("low", JSONValue(interval?.low)), ("high", JSONValue(interval?.high)),
      ("method", JSONValue(interval?.method.rawValue)), ("n", .integer(index.n)),
      ("basis", .string(index.method.basis.rawValue)),
      ("weighting", .string(index.method.weighting.rawValue)),
      ("attributes", .array(index.terms.map { .string($0.key) })), ("base", baseName(index.n)),
    ])
  }

  private func json(_ rating: Scores.Rating) -> JSONValue {
    .object(
      [
        ("question", .string(rating.question)), ("label", .string(rating.label)),
        ("measure", .string(rating.measure.rawValue)),
        ("mean", JSONValue(rating.answers.moments.mean)),
      ] + members(of: rating.answers))
  }

  private func json(_ attribute: Scores.Attribute) -> JSONValue {
    let satisfaction = attribute.satisfaction
    return .object(
      [
        ("attribute", .string(attribute.key)), ("label", .string(attribute.label)),
        ("importance", JSONValue(attribute.importance?.moments.mean)),
        ("importanceN", JSONValue(attribute.importance?.n)),
        ("satisfaction", JSONValue(satisfaction?.moments.mean)),
      ] + (satisfaction.map(members) ?? []))
  }

  private func members(of answers: RatedAnswers) -> [(String, JSONValue)] {
    let moments = answers.moments
    let interval = moments.interval()
    return [
      ("standardDeviation", JSONValue(moments.standardDeviation)),
      ("standardError", JSONValue(moments.standardError)),
      ("low", JSONValue(interval?.low)), ("high", JSONValue(interval?.high)),
      ("method", JSONValue(interval?.method.rawValue)), ("n", .integer(moments.n)),
      ("topTwoBox", percentages(answers.distribution.topTwoBox)),
      ("missing", .integer(answers.missing.total)),
      ("missingKinds", missingKinds(answers.missing)),
      ("outOfRange", .integer(answers.missing.outOfRange)), ("base", baseName(moments.n)),
    ]
  }

  package func csvRecords() -> [[String]] {
    breakdown.records(header: [
      "measure", "name", "label", "estimate", "standardError", "low", "high", "method", "n",
      "missing", "outOfRange", "promoters", "passives", "detractors", "standardDeviation",
      "topTwoBox", "topTwoBoxLow", "topTwoBoxHigh",
    ]) { scores in
      scores.recommendations.map(record) + scores.index.map { [record($0)] }.orEmpty
        + scores.overall.map { record($0.measure.rawValue, $0.question, $0.label, $0.answers) }
        + scores.attributes.flatMap(records)
    }
  }

  private func record(_ item: Scores.Recommendation) -> [String] {
    let score = item.score
    let figures = estimate(score.value, score.standardError, score.interval())
    let people = [score.n, score.missing, score.invalid, score.promoters, score.passives]
    return [Measure.nps.rawValue, item.question, item.label] + figures
      + (people + [score.detractors]).map { field($0) } + ["", "", "", ""]
  }

  private func record(_ index: SatisfactionIndex) -> [String] {
    ["csi", "", ""] + estimate(index.value, index.standardError, index.interval())
      + [field(index.n)] + Array(repeating: "", count: 9)
  }

  private func records(_ attribute: Scores.Attribute) -> [[String]] {
    let (key, label) = (attribute.key, attribute.label)
    return [
      attribute.satisfaction.map { record(Measure.satisfaction.rawValue, key, label, $0) },
      attribute.importance.map { record(Measure.importance.rawValue, key, label, $0) },
    ].compactMap(\.self)
  }

  private func record(
    _ measure: String, _ name: String, _ label: String, _ answers: RatedAnswers
  ) -> [String] {
    let moments = answers.moments
    let top = answers.distribution.topTwoBox
    let interval = top.interval()
    return [measure, name, label]
      + estimate(moments.mean, moments.standardError, moments.interval())
      + [moments.n, answers.missing.total, answers.missing.outOfRange].map { field($0) }
      + ["", "", "", field(moments.standardDeviation), field(top.percent)]
      + [field(interval.map { 100 * $0.low }), field(interval.map { 100 * $0.high })]
  }

  private func estimate(_ value: Double?, _ error: Double?, _ interval: Interval?) -> [String] {
    [field(value), field(error), field(interval?.low), field(interval?.high)]
      + [interval?.method.rawValue ?? ""]
  }
}

extension [[String]]? {
  fileprivate var orEmpty: [[String]] { self ?? [] }
}
