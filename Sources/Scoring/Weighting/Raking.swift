/// Weights fitted to several margins in turn until all hold: Deming and Stephan (1940).
package struct Raking: Sendable {
  /// The categories of the rows in one question and what each should add up to.
  package struct Margin: Sendable, Hashable {
    package let name: String
    /// One a row.
    package let categories: [String]
    package let targets: [String: Double]

    package init(name: String, categories: [String], targets: [String: Double]) {
      self.name = name
      self.categories = categories
      self.targets = targets
    }
  }

  package struct Settings: Sendable, Hashable {
    /// The largest error of a margin, as a share of the whole, at which fitting stops.
    package let tolerance: Double
    package let mostRounds: Int
    /// The largest weight allowed, in multiples of the mean weight; nil for no trimming.
    package let largestRatio: Double?
    package let mostTrims: Int

    package init(
      tolerance: Double = 1e-6, mostRounds: Int = 200, largestRatio: Double? = nil,
      mostTrims: Int = 20
    ) {
      self.tolerance = tolerance
      self.mostRounds = mostRounds
      self.largestRatio = largestRatio
      self.mostTrims = mostTrims
    }
  }

  /// How the fitting went.
  package struct Report: Sendable, Hashable {
    package let rounds: Int
    /// Of the margins at the end, as a share of the whole.
    package let largestError: Double
    package let hasConverged: Bool
    /// Rows whose weight was cut at least once.
    package let trimmedRows: Int
    package let trims: Int
  }

  package let weights: [Double]
  package let report: Report
  package let margins: [Margin]

  /// Targets of every margin are scaled to the sum of the first.
  ///
  /// - Throws: where a category has people on one side only, or a base weight is not above zero.
  package init(
    baseWeights: [Double], margins: [Margin], settings: Settings = Settings()
  ) throws(ScoringFailure) {
    if let place = baseWeights.firstIndex(where: { !($0 > 0) || $0 == .infinity }) {
      throw .weightNotPositive(row: place + 1)
    }
    var fitting = try Fitting(weights: baseWeights, margins: margins, settings: settings)
    fitting.rake()
    var trimmed: Set<Int> = []
    var trims = 0
    while let cap = settings.largestRatio, trims < settings.mostTrims,
      let cut = fitting.trim(to: cap)
    {
      trimmed.formUnion(cut)
      trims += 1
      fitting.rake()
    }
    weights = fitting.weights
    report = Report(
      rounds: fitting.rounds, largestError: fitting.error,
      hasConverged: fitting.error <= settings.tolerance
        && settings.largestRatio.map { fitting.largestRatio <= $0 * 1.000_001 } ?? true,
      trimmedRows: trimmed.count, trims: trims)
    self.margins = margins
  }

  /// The adjustment that design-based errors take from these weights.
  package var adjustment: WeightAdjustment {
    .raked(
      margins.map { margin in
        let names = Array(Set(margin.categories)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        return margin.categories.map { numbers[$0] ?? 0 }
      })
  }
}

/// Margins as numbers, so that a round is one pass of additions a margin.
private struct Fitting {
  var weights: [Double]
  var rounds = 0
  var error = Double.infinity
  private let categories: [[Int]]
  private let targets: [[Double]]
  private let total: Double
  private let settings: Raking.Settings

  init(
    weights: [Double], margins: [Raking.Margin], settings: Raking.Settings
  ) throws(ScoringFailure) {
    self.weights = weights
    self.settings = settings
    let total = margins.first.map { $0.targets.values.sorted().compensatedSum } ?? 0
    self.total = total
    var (categories, targets): ([[Int]], [[Double]]) = ([], [])
    for margin in margins {
      let names = margin.targets.keys.sorted()
      let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      var column: [Int] = []
      for category in margin.categories {
        guard let number = numbers[category], margin.targets[category] ?? 0 > 0 else {
          throw .cellWithoutTarget("\(margin.name) = \(category)")
        }
        column.append(number)
      }
      let present = Set(column)
      for (name, number) in zip(names, names.indices)
      where !present.contains(number) && margin.targets[name] ?? 0 > 0 {
        throw .targetWithoutPeople("\(margin.name) = \(name)")
      }
      let sum = margin.targets.values.sorted().compensatedSum
      categories.append(column)
      targets.append(names.map { (margin.targets[$0] ?? 0) * total / sum })
    }
    self.categories = categories
    self.targets = targets
  }

  var largestRatio: Double {
    (weights.max() ?? 0) * Double(weights.count) / weights.compensatedSum
  }

  mutating func rake() {
    error = worstError()
    for _ in 0..<settings.mostRounds {
      guard error > settings.tolerance else { break }
      for margin in categories.indices { fit(margin) }
      rounds += 1
      error = worstError()
    }
  }

  /// Cuts weights above `ratio` times the mean; the rows cut, or nil when none was.
  mutating func trim(to ratio: Double) -> [Int]? {
    let cap = ratio * weights.compensatedSum / Double(weights.count)
    let cut = weights.indices.filter { weights[$0] > cap * 1.000_001 }
    guard !cut.isEmpty else { return nil }
    for row in cut { weights[row] = cap }
    return cut
  }

  private mutating func fit(_ margin: Int) {
    let sums = self.sums(margin)
    let factors = zip(targets[margin], sums).map { $1 > 0 ? $0 / $1 : 1 }
    for row in weights.indices { weights[row] *= factors[categories[margin][row]] }
  }

  private func worstError() -> Double {
    categories.indices.reduce(0) { worst, margin in
      zip(sums(margin), targets[margin]).reduce(worst) { max($0, abs($1.0 - $1.1) / total) }
    }
  }

  private func sums(_ margin: Int) -> [Double] {
    var sums = Array(repeating: CompensatedSum(), count: targets[margin].count)
    for row in weights.indices { sums[categories[margin][row]].add(weights[row]) }
    return sums.map(\.value)
  }
}
