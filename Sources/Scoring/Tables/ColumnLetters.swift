package import Languages

/// The letters under a share that say which other columns of the banner it beats.
///
/// A z test with pooled variance for every pair of columns; the letter of the lower column stands
/// in the higher. Columns at 0 % or 100 % and very small bases are not tested.
package struct ColumnLetters: Sendable, Hashable {
  /// A column's share of one row of the table.
  package struct Column: Sendable, Hashable {
    /// Between 0 and 1.
    package let share: Double
    /// People, or their effective number where the table is weighted.
    package let base: Double

    package init(share: Double, base: Double) {
      self.share = share
      self.base = base
    }
  }

  /// How p-values of the pairs of a row are corrected.
  package enum Correction: String, Sendable, Hashable, CaseIterable {
    case none, bonferroni, holm
    case benjaminiHochberg = "benjamini-hochberg"

    package func callAsFunction(_ p: [Double]) -> [Double] {
      switch self {
      case .none: p
      case .bonferroni: Scoring.bonferroni(p)
      case .holm: Scoring.holm(p)
      case .benjaminiHochberg: Scoring.benjaminiHochberg(p)
      }
    }

    package var sentence: Sentence {
      switch self {
      case .none: Sentence(es: "sin corrección", en: "uncorrected")
      case .bonferroni: Sentence(es: "Bonferroni por pares", en: "Bonferroni over pairs")
      case .holm: Sentence(es: "Holm por pares", en: "Holm over pairs")
      case .benjaminiHochberg:
        Sentence(es: "Benjamini-Hochberg por pares", en: "Benjamini–Hochberg over pairs")
      }
    }
  }

  /// For each column the letters of those it beats, upper case at the stricter level; nil untested.
  package let letters: [String?]
  /// Corrected, for every tested pair of places.
  package let pairs: [Pair]

  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
    /// Of the z test, or the t of means.
    package let z: Double
    package let p: Double
  }

  /// Letters of shares.
  ///
  /// `lenient`: the level of lower-case letters; nil for upper case only.
  /// `offset`: the place of the first column among all banners, for its letter.
  package init(
    _ columns: [Column], strict: ConfidenceLevel = .ninetyFive, lenient: ConfidenceLevel? = nil,
    correction: Correction = .bonferroni, smallestBase: Double = 30, offset: Int = 0
  ) {
    self.init(
      values: columns.map(\.share),
      isTested: columns.map { $0.base >= smallestBase && $0.share > 0 && $0.share < 1 },
      strict: strict, lenient: lenient, correction: correction, offset: offset
    ) { first, second in
      let z = Self.z(columns[first], columns[second])
      return (z, NormalDistribution.twoSidedProbability(z))
    }
  }

  /// Letters of means, or of any figures of one designed sample, by the design-based t.
  package init(
    _ estimates: DesignEstimates, strict: ConfidenceLevel = .ninetyFive,
    lenient: ConfidenceLevel? = nil, correction: Correction = .bonferroni,
    smallestBase: Int = 30, offset: Int = 0
  ) {
    self.init(
      values: estimates.estimates.map { $0.value ?? 0 },
      isTested: estimates.estimates.map { $0.n >= smallestBase && $0.standardError != nil },
      strict: strict, lenient: lenient, correction: correction, offset: offset
    ) { first, second in
      guard let difference = estimates.difference(first, second), let t = difference.t,
        let p = difference.p
      else { return nil }
      return (t, p)
    }
  }

  private init(
    values: [Double], isTested: [Bool], strict: ConfidenceLevel, lenient: ConfidenceLevel?,
    correction: Correction, offset: Int, test: (Int, Int) -> (statistic: Double, p: Double)?
  ) {
    var raw: [Pair] = []
    for first in values.indices where isTested[first] {
      for second in values.indices where second > first && isTested[second] {
        guard let found = test(first, second) else { continue }
        raw.append(Pair(first: first, second: second, z: found.statistic, p: found.p))
      }
    }
    pairs = zip(raw, correction(raw.map(\.p))).map {
      Pair(first: $0.first, second: $0.second, z: $0.z, p: $1)
    }
    var found = values.indices.map { isTested[$0] ? [(lower: Int, p: Double)]() : nil }
    for pair in pairs {
      let isFirst = values[pair.first] > values[pair.second]
      let (higher, lower) = isFirst ? (pair.first, pair.second) : (pair.second, pair.first)
      found[higher]?.append((lower + offset, pair.p))
    }
    letters = found.map { beaten in
      beaten.map { Self.text($0, strict: strict, lenient: lenient) }
    }
  }

  /// The letter of a column: A to Z, then AA, AB and so on.
  package static func letter(_ place: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(place % 26)))
    return place < 26 ? last : letter(place / 26 - 1) + last
  }

  private static func text(
    _ beaten: [(lower: Int, p: Double)], strict: ConfidenceLevel, lenient: ConfidenceLevel?
  ) -> String {
    beaten.sorted { $0.lower < $1.lower }.compactMap { lower, p in
      if p < 1 - strict.share { return letter(lower) }
      guard let lenient, p < 1 - lenient.share else { return nil }
      return letter(lower).lowercased()
    }.joined(separator: " ")
  }

  private static func z(_ first: Column, _ second: Column) -> Double {
    let pooled =
      (first.share * first.base + second.share * second.base) / (first.base + second.base)
    let variance = pooled * (1 - pooled) * (1 / first.base + 1 / second.base)
    return (first.share - second.share) / variance.squareRoot()
  }
}
