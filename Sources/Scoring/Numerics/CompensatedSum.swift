/// A sum that carries the digits ordinary addition loses: Neumaier (1974), ZAMM 54:39–51.
///
/// Ten million rows add up to the last bits of a `Double`, in whatever order they come.
package struct CompensatedSum: Sendable, Hashable {
  private var sum = 0.0
  private var lost = 0.0

  package init() {}

  package init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  package var value: Double { sum + lost }

  package mutating func add(_ value: Double) {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }

  package static func + (left: CompensatedSum, right: CompensatedSum) -> CompensatedSum {
    var result = left
    result.add(right.sum)
    result.add(right.lost)
    return result
  }
}

extension Sequence<Double> {
  /// The sum of the values without the rounding of ordinary addition.
  var compensatedSum: Double { CompensatedSum(self).value }
}
