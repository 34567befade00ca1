/// The smallest cell that may leave the house, so that nobody can be told from a table.
package struct DisclosureRule: Sendable, Hashable {
  package let smallestCell: Int

  package init(smallestCell: Int = 5) {
    self.smallestCell = smallestCell
  }

  package static let standard = DisclosureRule()

  /// Whether a count may be shown: zero may, one to below the smallest cell may not.
  package func allows(_ count: Int) -> Bool {
    count == 0 || count >= smallestCell
  }

  /// The row with what must be hidden as nil, and one more cell where a single one could be inferred.
  package func hiding(_ counts: [Int]) -> [Int?] {
    var shown: [Int?] = counts.map { allows($0) ? $0 : nil }
    guard shown.count(where: { $0 == nil }) == 1 else { return shown }
    let next = shown.indices.filter { (shown[$0] ?? 0) > 0 }
      .min { (counts[$0], $0) < (counts[$1], $1) }
    if let next { shown[next] = nil }
    return shown
  }
}
