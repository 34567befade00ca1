/// The known name nearest to what was typed, or nil when none is near enough to suggest.
///
/// Distance is Levenshtein's over folded text; at most a third of the letters may differ.
package func nearest(to typed: String, among known: some Sequence<String>) -> String? {
  let folded = Array(typed.folded)
  let limit = max(1, folded.count / 3)
  var best: (name: String, distance: Int)?
  for name in known where name != typed {
    let distance = editDistance(folded, Array(name.folded))
    if distance <= limit, distance < best?.distance ?? .max {
      best = (name, distance)
    }
  }
  return best?.name
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty else { return b.count }
  guard !b.isEmpty else { return a.count }
  var previous = Array(0...b.count)
  for (i, left) in a.enumerated() {
    var current = [i + 1]
    for (j, right) in b.enumerated() {
      let substitution = previous[j] + (left == right ? 0 : 1)
      current.append(min(substitution, previous[j + 1] + 1, current[j] + 1))
    }
    previous = current
  }
  return previous[b.count]
}
