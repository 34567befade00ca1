/// What people name when asked freely what matters to them, and how much each matters.
package struct OpenListing: Sendable, Hashable {
  /// One person's mention of an attribute.
  package struct Mention: Sendable, Hashable {
    package let attribute: String
    /// Whether it was named before any reminder.
    package let isSpontaneous: Bool
    /// Nil where it was not asked.
    package let importance: Int?

    package init(attribute: String, isSpontaneous: Bool, importance: Int?) {
      self.attribute = attribute
      self.isSpontaneous = isSpontaneous
      self.importance = importance
    }
  }

  package struct Row: Sendable, Hashable {
    package let attribute: String
    /// People, each once whatever they repeat.
    package let spontaneous: Proportion
    package let prompted: Proportion
    package let importance: Moments
    /// 1 for the most named; ties by mean importance, then by name.
    package let rank: Int
    /// Nil where nobody was asked for its importance; equal means share the better place.
    package let importanceRank: Int?
    /// Where on their list people name it, on average; nil when only prompted.
    package let meanPlace: Double?

    /// Spontaneous or prompted.
    package var mentions: Proportion {
      Proportion(
        successes: spontaneous.successes + prompted.successes, of: spontaneous.n)
    }
  }

  /// By rank.
  package let rows: [Row]
  package let people: Int
  package let saturation: Saturation

  /// `lists`: of each person, what they named in order.
  package init(_ lists: [[Mention]], settings: Saturation.Settings = Saturation.Settings()) {
    people = lists.count
    saturation = Saturation(
      interviews: lists.map { Set($0.filter(\.isSpontaneous).map(\.attribute)) },
      settings: settings)
    var tallies: [String: AttributeMentions] = [:]
    for list in lists {
      var named: Set<String> = []
      for (place, mention) in list.enumerated() where named.insert(mention.attribute).inserted {
        tallies[mention.attribute, default: AttributeMentions()].add(mention, place: place + 1)
      }
    }
    let ordered = tallies.sorted { left, right in
      let (first, second) = (left.value.total, right.value.total)
      guard first == second else { return first > second }
      let (own, other) = (left.value.importance.mean ?? 0, right.value.importance.mean ?? 0)
      return own == other ? left.key < right.key : own > other
    }
    let means = tallies.values.compactMap(\.importance.mean)
    rows = ordered.enumerated().map { [people] place, entry in
      Row(
        attribute: entry.key,
        spontaneous: Proportion(successes: entry.value.spontaneous, of: people),
        prompted: Proportion(successes: entry.value.prompted, of: people),
        importance: entry.value.importance, rank: place + 1,
        importanceRank: entry.value.importance.mean.map { mean in 1 + means.count { $0 > mean } },
        meanPlace: entry.value.places.mean)
    }
  }

  /// The proposed cut: the attributes that enough people name.
  ///
  /// `smallestShare`: of people who name it, spontaneously or prompted.
  /// `most`: at most so many, in the order of their rank.
  package func cut(smallestShare: Double = 0.1, most: Int = 20) -> [Row] {
    Array(rows.filter { ($0.mentions.value ?? 0) >= smallestShare }.prefix(most))
  }
}

private struct AttributeMentions {
  var spontaneous = 0
  var prompted = 0
  var importance = Moments()
  var places = Moments()

  var total: Int { spontaneous + prompted }

  mutating func add(_ mention: OpenListing.Mention, place: Int) {
    if mention.isSpontaneous {
      spontaneous += 1
      places.add(place)
    } else {
      prompted += 1
    }
    if let value = mention.importance { importance.add(value) }
  }
}
