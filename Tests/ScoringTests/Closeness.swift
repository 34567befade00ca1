/// Whether a computed figure equals a published one to half a unit of its fourth decimal.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 5e-5) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}

/// Whether figures equal others one by one.
func areClose(
  _ values: [Double?], _ expected: [Double], within tolerance: Double = 5e-5
) -> Bool {
  values.count == expected.count
    && zip(values, expected).allSatisfy { isClose($0, $1, within: tolerance) }
}
