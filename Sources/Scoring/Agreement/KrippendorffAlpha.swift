package import Languages

/// Krippendorff's α: agreement of any coders, with gaps, at any level of measurement.
package struct KrippendorffAlpha: Sendable, Hashable {
  /// How far apart two values are.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case nominal, ordinal, interval, ratio

    package var sentence: Sentence {
      switch self {
      case .nominal: Sentence(es: "nominal", en: "nominal")
      case .ordinal: Sentence(es: "ordinal", en: "ordinal")
      case .interval: Sentence(es: "de intervalo", en: "interval")
      case .ratio: Sentence(es: "de razón", en: "ratio")
      }
    }
  }

  package let level: Level
  /// Units with two values or more.
  package let units: Int
  /// Values in those units.
  package let pairable: Int
  /// Nil without pairs and when all values are the same.
  package let value: Double?

  /// `units`: the values coders gave to each unit; those with fewer than two are dropped.
  package init(units: [[Double]], level: Level) {
    let paired = units.filter { $0.count > 1 }
    let values = Array(Set(paired.joined())).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var coincidences = Matrix(rows: values.count, columns: values.count)
    for unit in paired {
      let share = 1 / Double(unit.count - 1)
      for (first, left) in unit.enumerated() {
        for (second, right) in unit.enumerated() where first != second {
          guard let row = places[left], let column = places[right] else { continue }
          coincidences[row, column] += share
        }
      }
    }
    self.level = level
    self.units = paired.count
    pairable = paired.reduce(0) { $0 + $1.count }
    value = Self.alpha(coincidences, values, n: Double(pairable), level: level)
  }

  private static func alpha(
    _ coincidences: Matrix, _ values: [Double], n: Double, level: Level
  ) -> Double? {
    guard values.count > 1 else { return nil }
    let totals = values.indices.map { row in
      values.indices.map { coincidences[row, $0] }.compensatedSum
    }
    var (observed, expected) = (CompensatedSum(), CompensatedSum())
    for row in values.indices {
      for column in values.indices where row != column {
        let distance = distance(row, column, values, totals, level)
        observed.add(coincidences[row, column] * distance)
        expected.add(totals[row] * totals[column] * distance)
      }
    }
    guard expected.value > 0 else { return nil }
    return 1 - (n - 1) * observed.value / expected.value
  }

  private static func distance(
    _ row: Int, _ column: Int, _ values: [Double], _ totals: [Double], _ level: Level
  ) -> Double {
    let (left, right) = (values[row], values[column])
    switch level {
    case .nominal: return 1
    case .ordinal:
      let (low, high) = (min(row, column), max(row, column))
      let between = totals[low...high].compensatedSum - (totals[low] + totals[high]) / 2
      return between * between
    case .interval: return (left - right) * (left - right)
    case .ratio:
      let sum = left + right
      return sum == 0 ? 0 : (left - right) * (left - right) / (sum * sum)
    }
  }
}
