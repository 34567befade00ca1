/// Counts by segment value and period, from which the page recomputes its scores offline.
///
/// A cell of fewer people than the threshold is not in the page at all; where that would let its
/// count be found by subtracting the others from the whole, the next smallest goes with it.
package struct ReportFilter: Sendable, Equatable {
  /// Promoters, passives and detractors of one combination.
  package struct Cell: Sendable, Equatable {
    package let promoters: Int
    package let passives: Int
    package let detractors: Int

    package init(promoters: Int, passives: Int, detractors: Int) {
      self.promoters = promoters
      self.passives = passives
      self.detractors = detractors
    }

    var n: Int { promoters + passives + detractors }
  }

  package struct Segment: Sendable, Equatable {
    package let label: String
    package let values: [String]

    package init(label: String, values: [String]) {
      self.label = label
      self.values = values
    }
  }

  /// A segment's value in a period; nil stands for all.
  package struct Place: Sendable, Hashable {
    package let segment: Int?
    package let value: Int?
    package let period: Int?

    package init(segment: Int? = nil, value: Int? = nil, period: Int? = nil) {
      self.segment = segment
      self.value = value
      self.period = period
    }
  }

  package let segments: [Segment]
  package let periods: [String]
  /// Only those that may be shown.
  package let cells: [Place: Cell]
  package let threshold: Int

  package init(
    segments: [Segment], periods: [String], cells: [Place: Cell], threshold: Int
  ) {
    self.segments = segments
    self.periods = periods
    self.threshold = threshold
    var shown = cells.filter { $0.value.n >= threshold }
    for group in Self.groups(of: cells) { Self.protect(group, of: cells, in: &shown) }
    self.cells = shown
  }

  /// Cells whose sum is also in the page: the values of a segment, the periods of a value.
  private static func groups(of cells: [Place: Cell]) -> [[Place]] {
    let byValue = Dictionary(grouping: cells.keys.filter { $0.value != nil }) {
      Place(segment: $0.segment, period: $0.period)
    }
    let byPeriod = Dictionary(grouping: cells.keys.filter { $0.period != nil }) {
      Place(segment: $0.segment, value: $0.value)
    }
    return [byValue, byPeriod].flatMap { groups in
      groups.sorted { $0.key.order < $1.key.order }.map(\.value)
    }
  }

  /// Where exactly one cell of a group is hidden, hides the smallest of the others as well.
  private static func protect(
    _ group: [Place], of cells: [Place: Cell], in shown: inout [Place: Cell]
  ) {
    let hidden = group.filter { shown[$0] == nil && (cells[$0]?.n ?? 0) > 0 }
    guard hidden.count == 1 else { return }
    let next = group.filter { shown[$0] != nil }
      .min { ((cells[$0]?.n ?? 0), $0.order) < ((cells[$1]?.n ?? 0), $1.order) }
    if let next { shown[next] = nil }
  }
}

extension ReportFilter.Place {
  /// A stable order, so that one report is always written the same.
  fileprivate var order: Int {
    ((segment ?? -1) + 1) * 1_000_000 + ((value ?? -1) + 1) * 1_000 + (period ?? -1) + 1
  }

  var key: String {
    [segment, value, period].map { $0.map(String.init) ?? "" }.joined(separator: ".")
  }
}

extension ReportFilter {
  /// The counts as the page's script reads them.
  func json(words: ReportWords) -> JSONValue {
    .object([
      (
        "cells",
        .object(
          cells.sorted { $0.key.order < $1.key.order }.map { place, cell in
            (
              place.key,
              .array([.integer(cell.promoters), .integer(cell.passives), .integer(cell.detractors)])
            )
          })
      ),
      ("decimal", .string(words.decimalSign)),
      ("hidden", .string(words.tooFew(threshold))),
    ])
  }
}
