import Forms
import Languages
import Scoring

extension SampleWeights {
  /// The weights of all interviews of a population.
  ///
  /// - Throws: `AnalysisFailure`, `ScoringFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    request: Request
  ) throws -> SampleWeights {
    let elements = try request.targets.questions.map { name in
      let element = try questions.question(named: name)
      guard element.loops.isEmpty else { throw AnalysisFailure.segmentInRepeat(element.name) }
      return element
    }
    let base =
      try request.weight.map { try questions.question(named: $0) }
      ?? questions.measuring(.weight).first { $0.loops.isEmpty }
    let tabulation = try Tabulation(tabulator: tabulator, population: population, segment: nil)
    let rows = try tabulation.tally(elements + [base].compactMap(\.self))[.all]
    let sample = WeightSample(
      rows, names: elements.map { SegmentQuestion($0, in: questions) }, hasBase: base != nil)
    guard !sample.people.isEmpty else { throw AnalysisFailure.noInterviews(population) }
    let fitted = try sample.fitted(request)
    return SampleWeights(
      population: population, interviews: tabulation.interviews.people(in: .all),
      questions: elements.map(\.name), method: request.targets.method,
      categories: sample.categories(request.targets, weights: fitted.weights),
      cells: sample.cells(weights: fitted.weights), summary: WeightSummary(fitted.weights),
      report: fitted.report, leftOut: sample.leftOut, baseWeight: base?.name, request: request)
  }
}

/// The people of a sample, one a place, with their answers to the questions of the targets.
private struct WeightSample {
  struct Person {
    let values: [String]
    let baseWeight: Double
  }

  private(set) var people: [Person] = []
  private(set) var leftOut = 0
  private let names: [SegmentQuestion]

  init(_ rows: [TallyRow], names: [SegmentQuestion], hasBase: Bool) {
    self.names = names
    // One order whatever the store's: sums of weights then agree to the last digit.
    let ordered = rows.map { ($0, $0.cells.map { $0.value ?? "" }) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    for row in ordered {
      let values = zip(names, row.cells).compactMap { name, cell in
        cell.value.flatMap { name.element.missingKind(of: $0) == nil ? $0 : nil }
      }
      let weight = hasBase ? row.cells.last?.value.flatMap(Double.init) ?? 0 : 1
      guard values.count == names.count, weight > 0, weight < .infinity else {
        leftOut += row.count
        continue
      }
      people += Array(repeating: Person(values: values, baseWeight: weight), count: row.count)
    }
  }

  func fitted(
    _ request: SampleWeights.Request
  ) throws(ScoringFailure) -> (weights: [Double], report: Raking.Report?) {
    let base = people.map(\.baseWeight)
    switch request.targets.method {
    case .postStratification:
      let fitted = try PostStratification(
        baseWeights: base, cells: people.map { Self.name($0.values) },
        targets: targets(request.targets.lists[0]))
      return (fitted.weights, nil)
    case .raking:
      let margins = request.targets.lists.enumerated().map { place, lines in
        Raking.Margin(
          name: names[place].element.name, categories: people.map { $0.values[place] },
          targets: targets(lines))
      }
      let raked = try Raking(
        baseWeights: base, margins: margins,
        settings: Raking.Settings(largestRatio: request.trim))
      return (raked.weights, raked.report)
    }
  }

  func categories(_ targets: WeightTargets, weights: [Double]) -> [SampleWeights.Category] {
    let whole = weights.reduce(0, +)
    return targets.lists.enumerated().flatMap { place, lines in
      let columns = targets.method == .raking ? [place] : Array(names.indices)
      let sum = lines.reduce(0) { $0 + $1.target }
      return lines.map { line in
        let inside = people.indices.filter { person in
          zip(columns, line.values).allSatisfy { people[person].values[$0] == $1 }
        }
        return SampleWeights.Category(
          questions: columns.map { names[$0].element.name }, values: line.values,
          label: zip(columns, line.values).map { names[$0].label(of: $1) }
            .joined(separator: " · "),
          people: inside.count, share: 100 * Double(inside.count) / Double(people.count),
          targetShare: 100 * line.target / sum,
          weightedShare: 100 * inside.reduce(0) { $0 + weights[$1] } / whole)
      }
    }
  }

  func cells(weights: [Double]) -> [SampleWeights.Cell] {
    let mean = weights.reduce(0, +) / Double(weights.count)
    var cells: [SampleWeights.Cell] = []
    var start = 0
    while start < people.count {
      var end = start + 1
      while end < people.count, people[end].values == people[start].values,
        people[end].baseWeight == people[start].baseWeight
      {
        end += 1
      }
      cells.append(
        SampleWeights.Cell(
          values: people[start].values, baseWeight: people[start].baseWeight,
          people: end - start, weight: weights[start] / mean))
      start = end
    }
    return cells
  }

  private func targets(_ lines: [WeightTargets.Line]) -> [String: Double] {
    lines.reduce(into: [:]) { $0[Self.name($1.values), default: 0] += $1.target }
  }

  private static func name(_ values: [String]) -> String { values.joined(separator: " · ") }
}
