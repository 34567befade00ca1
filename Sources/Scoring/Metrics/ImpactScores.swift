/// Impact scores of interviews by domain and segment, from −2 much worse to +2 much better.
package struct ImpactScores: Sendable, Hashable {
  package struct Cell: Sendable, Hashable {
    package let domain: String
    /// Nil for all segments together.
    package let segment: String?
    package let moments: Moments
    package let balance: NetShare

    /// Nil without scores.
    package var mean: Double? { moments.mean }

    package func interval(level: ConfidenceLevel = .ninetyFive) -> Interval? {
      moments.interval(level: level)
    }
  }

  package struct Score: Sendable, Hashable {
    package let domain: String
    package let segment: String
    /// From −2 to 2.
    package let value: Int

    package init(domain: String, segment: String, value: Int) {
      self.domain = domain
      self.segment = segment
      self.value = value
    }
  }

  /// Every domain with every segment, then the domain over all segments, in the order met.
  package let cells: [Cell]
  /// Scores off −2…2, left out.
  package let invalid: Int

  package init(_ scores: [Score]) {
    let valid = scores.filter { (-2...2).contains($0.value) }
    invalid = scores.count - valid.count
    let domains = Self.inOrder(valid.map(\.domain))
    let segments = Self.inOrder(valid.map(\.segment))
    cells = domains.flatMap { domain in
      let own = valid.filter { $0.domain == domain }
      return segments.map { segment in
        Self.cell(domain, segment, own.filter { $0.segment == segment })
      } + [Self.cell(domain, nil, own)]
    }
  }

  private static func cell(_ domain: String, _ segment: String?, _ scores: [Score]) -> Cell {
    let values = scores.map(\.value)
    return Cell(
      domain: domain, segment: segment, moments: Moments(values),
      balance: NetShare(
        positive: values.count { $0 > 0 }, neutral: values.count { $0 == 0 },
        negative: values.count { $0 < 0 }))
  }

  private static func inOrder(_ names: [String]) -> [String] {
    var met: Set<String> = []
    return names.filter { met.insert($0).inserted }
  }
}
