/// How many of the clients who joined together are still active after so many months.
package struct VintageRetention: Sendable, Hashable {
  /// A client by month numbers of one calendar, such as years × 12 + month.
  package struct Client: Sendable, Hashable {
    package let cohort: String
    package let joined: Int
    /// Nil while the client is active.
    package let left: Int?

    package init(cohort: String, joined: Int, left: Int?) {
      self.cohort = cohort
      self.joined = joined
      self.left = left
    }
  }

  package struct Row: Sendable, Hashable {
    package let cohort: String
    package let joined: Int
    /// For every age asked; nil where not all of the cohort have reached it.
    package let active: [Proportion?]
  }

  /// In months.
  package let ages: [Int]
  package let rows: [Row]

  /// `now`: the month up to which exits are known.
  package init(_ clients: [Client], ages: [Int] = [12, 24, 36], now: Int) {
    self.ages = ages
    rows = Dictionary(grouping: clients, by: \.cohort).sorted { $0.key < $1.key }.map { cohort in
      let clients = cohort.value
      return Row(
        cohort: cohort.key, joined: clients.count,
        active: ages.map { age in
          guard clients.allSatisfy({ $0.joined + age <= now }) else { return nil }
          return Proportion(
            successes: clients.count { client in
              client.left.map { $0 > client.joined + age } ?? true
            },
            of: clients.count)
        })
    }
  }
}
