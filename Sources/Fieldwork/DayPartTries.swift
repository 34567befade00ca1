/// How often each part of the week was tried for one case.
struct DayPartTries {
  private var counts = SIMD4<Int>()

  subscript(part: DayPart) -> Int {
    get { counts[part.rawValue] }
    set { counts[part.rawValue] = newValue }
  }

  /// How many parts were tried at all.
  var triedCount: Int { DayPart.allCases.count { self[$0] > 0 } }

  /// The fewest tries among the parts; nil when there are none.
  func fewest(among parts: DayPartSet) -> Int? {
    var fewest: Int?
    for part in DayPart.allCases where parts.contains(part) {
      fewest = min(fewest ?? self[part], self[part])
    }
    return fewest
  }

  /// Those among the parts that were tried no more often than so.
  func parts(among parts: DayPartSet, triedAtMost limit: Int) -> DayPartSet {
    var result = DayPartSet()
    for part in DayPart.allCases where parts.contains(part) && self[part] <= limit {
      result.insert(part)
    }
    return result
  }
}

/// Parts of the week as bits, since every case of a list is asked for some.
struct DayPartSet: Equatable {
  private var bits: UInt8 = 0

  init() {}

  init(_ parts: some Sequence<DayPart>) {
    for part in parts { insert(part) }
  }

  mutating func insert(_ part: DayPart) { bits |= 1 << UInt8(part.rawValue) }

  func contains(_ part: DayPart) -> Bool { bits & (1 << UInt8(part.rawValue)) != 0 }

  var count: Int { bits.nonzeroBitCount }

  func intersection(_ other: DayPartSet) -> DayPartSet {
    var result = DayPartSet()
    result.bits = bits & other.bits
    return result
  }
}
