/// Whether a computed figure equals a published one to half a unit of its fourth decimal.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 5e-5) -> Bool {
  guard let value else { return false }
  return abs(value - expected) <= tolerance
}
