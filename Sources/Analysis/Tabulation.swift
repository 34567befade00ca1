import Forms

/// Asks for the counts of one population, to be cut by one segment or none.
struct Tabulation {
  let tabulator: any Tabulator
  let population: Population
  let segment: SegmentQuestion?
  /// The interviews themselves; a segment asked in a repeat counts its instances.
  let interviews: SegmentedTally

  /// - Throws: `AnalysisFailure.noInterviews` when there is nothing to count.
  init(
    tabulator: any Tabulator, population: Population, segment: SegmentQuestion?
  ) throws {
    self.tabulator = tabulator
    self.population = population
    self.segment = segment
    let rows = try tabulator.tally(
      [], in: population, by: segment.map { QuestionKey(path: $0.element.path) })
    interviews = SegmentedTally(rows.filter { $0.count > 0 }, segment: segment)
    guard !interviews[.all].isEmpty else { throw AnalysisFailure.noInterviews(population) }
  }

  /// Joint counts of questions that share their repeats.
  func tally(_ elements: [Element]) throws -> SegmentedTally {
    let rows = try tabulator.tally(
      elements.map { QuestionKey(path: $0.path) }, in: population,
      by: segment.map { QuestionKey(path: $0.element.path) })
    return SegmentedTally(rows, segment: segment)
  }
}

/// The part of the interviews that a result rests on.
enum Slice: Hashable {
  case all
  /// Those whose segment has the value; nil for those without an answer to it.
  case group(String?)
}

/// Counts that can be read together or for one value of the segment.
struct SegmentedTally {
  private let slices: [Slice: [TallyRow]]

  init(_ rows: [TallyRow], segment: SegmentQuestion?) {
    var slices: [Slice: [TallyRow]] = [.all: rows]
    if let segment {
      for row in rows {
        for value in segment.values(of: row.group) {
          slices[.group(value), default: []].append(row)
        }
      }
    }
    self.slices = slices
  }

  private init(slices: [Slice: [TallyRow]]) {
    self.slices = slices
  }

  subscript(slice: Slice) -> [TallyRow] { slices[slice] ?? [] }

  /// The values of the segment that occur.
  var groups: [String?] {
    slices.keys.compactMap { slice in
      guard case .group(let value) = slice else { return nil }
      return .some(value)
    }
  }

  func people(in slice: Slice) -> Int {
    self[slice].reduce(0) { $0 + $1.count }
  }

  /// The tallies of the other cells for each value of the first; rows without one are left out.
  var byFirstCell: [String: SegmentedTally] {
    var parts: [String: [Slice: [TallyRow]]] = [:]
    for (slice, rows) in slices {
      for row in rows {
        guard let key = row.cells.first?.value, !key.isEmpty else { continue }
        let rest = TallyRow(group: row.group, cells: Array(row.cells.dropFirst()), count: row.count)
        parts[key, default: [:]][slice, default: []].append(rest)
      }
    }
    return parts.mapValues { SegmentedTally(slices: $0) }
  }
}
