/// The value below which lies the share `p` of sorted values, interpolated as R's type 7; nil if none.
package func quantile(_ p: Double, ofSorted values: [Double]) -> Double? {
  guard let first = values.first, let last = values.last else { return nil }
  let position = p * Double(values.count - 1)
  guard position > 0 else { return first }
  guard position < Double(values.count - 1) else { return last }
  let below = Int(position)
  let share = position - Double(below)
  return values[below] + share * (values[below + 1] - values[below])
}

/// The middle value, or the mean of the two middle ones; nil without values.
package func median(_ values: [Double]) -> Double? {
  quantile(0.5, ofSorted: values.sorted())
}
