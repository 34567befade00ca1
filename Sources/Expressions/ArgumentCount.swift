/// How many arguments a function takes: from `minimum`, by `step`, up to `maximum`.
package struct ArgumentCount: Hashable, Sendable {
  package let minimum: Int
  /// Nil when there is no upper bound.
  package let maximum: Int?
  package let step: Int

  init(_ minimum: Int, _ maximum: Int?, step: Int = 1) {
    self.minimum = minimum
    self.maximum = maximum
    self.step = step
  }

  func allows(_ count: Int) -> Bool {
    count >= minimum && count <= maximum ?? .max && (count - minimum) % step == 0
  }
}
