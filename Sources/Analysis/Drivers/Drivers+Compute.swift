import Forms
import Scoring

extension Drivers {
  /// The drivers of all interviews of a population and of each value of the segment.
  ///
  /// - Throws: `AnalysisFailure`, or what the tabulator throws.
  package static func compute(
    _ questions: StudyQuestions, tabulator: any Tabulator, population: Population,
    request: Request = Request(), by segment: String? = nil
  ) throws -> Breakdown<Drivers> {
    let segment = try questions.segment(named: segment)
    if let segment, !segment.element.loops.isEmpty {
      throw AnalysisFailure.segmentInRepeat(segment.element.name)
    }
    let tabulation = try Tabulation(
      tabulator: tabulator, population: population, segment: segment)
    var reader = AttributeReader(questions, tabulation)
    let tallies = try reader.tallies()
    let asked = try DriverQuestions(request, questions, tallies, notes: reader.notes)
    let joint = try tabulation.tally(asked.elements)
    let notes =
      asked.notes
      + (asked.outcome.isReversed
        ? [AnalysisNote(.reversed, asked.outcome.element.name)] : [])
    return try Breakdown(
      tabulation, notes: notes + AnalysisNote.overlap(of: segment)
    ) { slice, interviews in
      DriverSlice(asked, joint[slice], request: request).drivers(
        in: slice, interviews: interviews, label: questions.label(of: asked.outcome.element))
    }
  }
}

/// The answers of one slice, read once and analysed by every method.
private struct DriverSlice {
  private let asked: DriverQuestions
  private let request: Drivers.Request
  private let rows: [TallyRow]
  private let data: DriverData
  private let clusters: [Int]?

  init(_ asked: DriverQuestions, _ rows: [TallyRow], request: Drivers.Request) {
    self.asked = asked
    self.request = request
    // One order whatever the store's, so that a seed draws the same samples everywhere.
    let rows = rows.map { ($0, $0.cells.map { $0.value ?? "" }) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    self.rows = rows
    let weightCell = asked.weight.map { _ in 1 + asked.attributes.count }
    let data = DriverData(
      driverNames: asked.attributes.map(\.key),
      columns: asked.attributes.indices.map { place in
        rows.map { row in
          asked.attributes[place].satisfaction?.rating(row.cells[1 + place]).map(Double.init)
        }
      },
      outcome: rows.map { asked.outcome.rating($0.cells[0]).map(Double.init) },
      weights: weightCell.map { cell in
        rows.map { row in row.cells[cell].value.flatMap(Double.init) ?? 0 }
      }, counts: rows.map(\.count))
    self.data = data
    clusters = asked.cluster.map { _ in
      var numbers: [String: Int] = [:]
      return data.keptRows.map { place in
        let name = rows[place].cells.last?.value ?? ""
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        return number
      }
    }
  }

  func drivers(in slice: Slice, interviews: Int, label: String) -> Drivers {
    guard BaseSizeRule.standard.size(of: data.n) != .verySmall else {
      return result(slice, interviews, label, attributes: [], excluded: [], model: nil)
    }
    let analysis = DriverAnalysis(data, seed: request.seed)
    let bootstrap =
      request.samples > 0
      ? DriverBootstrap(data, clusters: clusters, samples: request.samples, seed: request.seed)
      : nil
    let contrast = contrast
    let model = Drivers.Model(
      rSquared: analysis.rSquared, rSquaredInterval: bootstrap?.rSquared,
      effectiveN: analysis.effectiveN, isSmall: analysis.isSmall,
      gainMethod: analysis.gainMethod, contrastN: contrast?.n,
      contrastRSquared: contrast?.rSquared)
    let labels = Dictionary(
      asked.attributes.map { ($0.key, $0.label) }, uniquingKeysWith: { first, _ in first })
    return result(
      slice, interviews, label,
      attributes: attributes(analysis, bootstrap, contrast, labels: labels, in: slice),
      excluded: analysis.excluded.map {
        Drivers.Excluded(key: $0.name, label: labels[$0.name] ?? $0.name, reason: $0.reason)
      }, model: model)
  }

  private func attributes(
    _ analysis: DriverAnalysis, _ bootstrap: DriverBootstrap?, _ contrast: PenaltyReward?,
    labels: [String: String], in slice: Slice
  ) -> [Drivers.Attribute] {
    let importances = asked.attributes.reduce(into: [String: Double]()) { means, attribute in
      means[attribute.key] = attribute.answers(in: slice).importance?.moments.mean
    }
    let promises = promises(analysis, importances)
    return analysis.drivers.map { driver in
      Drivers.Attribute(
        key: driver.name, label: labels[driver.name] ?? driver.name, driver: driver,
        relativeShare: analysis.share(driver.relativeWeight),
        averagedShare: analysis.share(driver.averagedGain),
        intervals: bootstrap?.drivers.first { $0.name == driver.name },
        contrast: contrast?.attributes.first { $0.name == driver.name },
        importance: importances[driver.name], isPromise: promises.contains(driver.name))
    }
    .sorted { ($1.relativeShare ?? -1, $0.key) < ($0.relativeShare ?? -1, $1.key) }
  }

  /// The upper third by stated importance that is also the upper third by relative weight.
  private func promises(_ analysis: DriverAnalysis, _ importances: [String: Double]) -> Set<String>
  {
    let third = (analysis.drivers.count + 2) / 3
    let valued = importances.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(third)
    let strong = analysis.drivers
      .sorted { ($1.relativeWeight ?? 0, $0.name) < ($0.relativeWeight ?? 0, $1.name) }
      .prefix(third)
    return Set(valued.map(\.key)).intersection(strong.map(\.name))
  }

  private var contrast: PenaltyReward? {
    PenaltyReward(
      names: asked.attributes.map(\.key),
      levels: asked.attributes.indices.map { place in
        data.rows.map { row in
          asked.attributes[place].satisfaction.map { ContrastLevels(scale: $0.scale)[row[place]] }
        }
      },
      outcome: data.rows.map { $0.last }, weights: data.weights, counts: data.counts)
  }

  private func result(
    _ slice: Slice, _ interviews: Int, _ label: String, attributes: [Drivers.Attribute],
    excluded: [Drivers.Excluded], model: Drivers.Model?
  ) -> Drivers {
    Drivers(
      interviews: interviews,
      outcome: Breakdown<Drivers>.Heading(name: asked.outcome.element.name, label: label),
      n: data.n, leftOut: data.leftOut, attributes: attributes, excluded: excluded, model: model,
      request: request, weight: asked.weight?.name, cluster: asked.cluster?.name)
  }
}
