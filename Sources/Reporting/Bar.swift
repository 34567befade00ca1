/// A bar of block letters, an eighth of a column fine; `#` when plain.
///
/// `fraction` of `width` columns is filled, held within 0…1. A bar above zero shows at least its
/// smallest block; zero and what is no number show nothing.
package func bar(fraction: Double, width: Int, plain: Bool = false) -> String {
  guard fraction > 0, width > 0 else { return "" }
  let filled = min(1, fraction) * Double(width)
  guard !plain else {
    return String(repeating: "#", count: max(1, Int(filled + 0.5)))
  }
  let eighths = max(1, Int(filled * 8 + 0.5))
  let partial = eighths % 8 == 0 ? "" : partialBlocks[eighths % 8 - 1]
  return String(repeating: "█", count: eighths / 8) + partial
}

private let partialBlocks = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
