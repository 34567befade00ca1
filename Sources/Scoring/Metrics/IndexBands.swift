/// The named bands of an index, each from a threshold upwards.
package struct IndexBands: Sendable, Hashable {
  package struct Band: Sendable, Hashable {
    package let name: String
    /// The lowest value that belongs to it.
    package let from: Double

    package init(name: String, from: Double) {
      self.name = name
      self.from = from
    }
  }

  /// From the lowest to the highest.
  package let bands: [Band]

  /// Nil without bands and when two begin at one value.
  package init?(_ bands: [Band]) {
    let sorted = bands.sorted { $0.from < $1.from }
    guard !sorted.isEmpty, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
      return nil
    }
    self.bands = sorted
  }

  /// Nil below the first band.
  package func band(of value: Double) -> Band? {
    bands.last { $0.from <= value }
  }

  /// How many of the values lie in each band, in order; those below the first in none.
  package func counts(of values: [Double]) -> [(band: Band, share: Proportion)] {
    let places = values.compactMap { value in bands.lastIndex { $0.from <= value } }
    return bands.indices.map { place in
      (bands[place], Proportion(successes: places.count { $0 == place }, of: values.count))
    }
  }
}
