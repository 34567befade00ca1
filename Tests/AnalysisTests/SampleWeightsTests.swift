import Analysis
import Forms
import Languages
import Reporting
import Scoring
import Testing

private let form = """
  | survey | | | | |
  | | type | name | label | bind::campo:missing |
  | | select_one sexes | sex | Sex | ns=dk |
  | | select_one regions | region | Region | |
  | choices | | | |
  | | list_name | name | label |
  | | sexes | f | Women |
  | | sexes | m | Men |
  | | sexes | ns | Don't know |
  | | regions | n | North |
  | | regions | s | South |
  """

private func study() throws -> Study {
  try Study(
    form,
    [
      (30, ["sex": "f", "region": "n"]), (10, ["sex": "f", "region": "s"]),
      (20, ["sex": "m", "region": "n"]), (40, ["sex": "m", "region": "s"]),
      (3, ["sex": "ns", "region": "s"]),
    ])
}

private let margins = [
  ["sex", "f", "520"], ["sex", "m", "480"], ["region", "n", "0.6"], ["region", "s", "0.4"],
]

private func weights(
  _ header: [String] = ["question", "value", "target"], _ rows: [[String]] = margins,
  trim: Double? = nil
) throws -> SampleWeights {
  let study = try study()
  return try SampleWeights.compute(
    study.questions, tabulator: study.tabulator, population: study.population,
    request: SampleWeights.Request(
      targets: try WeightTargets(header: header, rows: rows), trim: trim))
}

struct SampleWeightsTests {
  @Test func `raked shares are the targets, whatever their unit`() throws {
    let weights = try weights()
    #expect(weights.method == .raking)
    #expect(weights.categories.map(\.targetShare) == [52, 48, 60, 40])
    for category in weights.categories {
      #expect(isClose(category.weightedShare, category.targetShare))
    }
    #expect(weights.categories.map(\.people) == [40, 60, 50, 50])
    #expect(weights.report?.hasConverged == true)
    #expect(weights.leftOut == 3)
    #expect(isClose(weights.cells.reduce(0) { $0 + $1.weight * Double($1.people) }, 100))
  }

  @Test func `cells are post-stratified in one step`() throws {
    let weights = try weights(
      ["sex", "region", "target"],
      [["f", "n", "25"], ["f", "s", "25"], ["m", "n", "25"], ["m", "s", "25"]])
    #expect(weights.method == .postStratification)
    #expect(weights.report == nil)
    #expect(weights.cells.map(\.values) == [["f", "n"], ["f", "s"], ["m", "n"], ["m", "s"]])
    for (weight, expected) in zip(weights.cells.map(\.weight), [25.0 / 30, 2.5, 1.25, 0.625]) {
      #expect(isClose(weight, expected))
    }
    // n·Σw²/(Σw)² with the four weights of their 30, 10, 20 and 40 people.
    let squares = 30 * (25.0 / 30) * (25.0 / 30) + 10 * 6.25 + 20 * 1.5625 + 40 * 0.390625
    #expect(isClose(weights.summary.designEffect, squares / 100))
  }

  @Test func `people without a target and targets without people are refused`() throws {
    #expect(throws: ScoringFailure.cellWithoutTarget("sex = m")) {
      try weights(["question", "value", "target"], [["sex", "f", "1"]])
    }
    #expect(throws: ScoringFailure.targetWithoutPeople("region = e")) {
      try weights(
        ["question", "value", "target"],
        [["region", "n", "1"], ["region", "s", "1"], ["region", "e", "1"]])
    }
  }

  @Test func `a table that is none is refused with its row`() throws {
    #expect(throws: AnalysisFailure.malformedTargets(row: 3)) {
      try WeightTargets(
        header: ["question", "value", "target"], rows: [["sex", "f", "1"], ["sex", "m", "x"]])
    }
    #expect(throws: AnalysisFailure.malformedTargets(row: 1)) {
      try WeightTargets(header: ["a", "b"], rows: [])
    }
    #expect(throws: AnalysisFailure.unknownQuestion("sexo", nearest: "sex")) {
      try weights(["question", "value", "target"], [["sexo", "f", "1"]])
    }
  }

  @Test func `the text tells shares, cost and convergence in both languages`() throws {
    let presentation = WeightsPresentation(try weights(trim: 1.2))
    let spanish = presentation.text(language: .spanish)
    #expect(spanish.contains("Efecto de diseño de Kish"))
    #expect(spanish.contains("Recorte en 1,2 veces la media"))
    #expect(spanish.contains("Sin ponderación por faltar un dato: 3."))
    let english = WeightsPresentation(try weights()).text(language: .english)
    #expect(english.contains("Fitting converged"))
    #expect(english.split(separator: "\n").allSatisfy { displayWidth(of: $0) <= 80 })
    let records = WeightsPresentation(try weights()).csvRecords()
    #expect(records.map(\.count) == [5, 5, 5, 5, 5])
    #expect(records[0] == ["sex", "region", "baseWeight", "n", "weight"])
  }
}
