/// How root causes lead to the event that made clients leave, as a table of co-occurrence.
package struct ReasonChains: Sendable, Hashable {
  package struct Link: Sendable, Hashable {
    package let root: String
    package let trigger: String
    package let count: Int
  }

  /// The most frequent first, then by name.
  package let links: [Link]
  /// People whose chain has both ends.
  package let complete: Int
  package let incomplete: Int

  /// `chains`: of each person, the root and the trigger; nil where one was not told.
  package init(_ chains: [(root: String?, trigger: String?, count: Int)]) {
    var counts: [String: [String: Int]] = [:]
    var (complete, incomplete) = (0, 0)
    for chain in chains {
      guard let root = chain.root, let trigger = chain.trigger else {
        incomplete += chain.count
        continue
      }
      complete += chain.count
      counts[root, default: [:]][trigger, default: 0] += chain.count
    }
    links = counts.flatMap { root, triggers in
      triggers.map { Link(root: root, trigger: $0.key, count: $0.value) }
    }
    .sorted { ($1.count, $0.root, $0.trigger) < ($0.count, $1.root, $1.trigger) }
    self.complete = complete
    self.incomplete = incomplete
  }
}
