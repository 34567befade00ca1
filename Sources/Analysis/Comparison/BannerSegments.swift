import Forms

/// The segments of a comparison and the columns an interview belongs to.
struct BannerSegments {
  private let segments: [SegmentQuestion]
  private let isNested: Bool
  /// For every banner, its column keys in order.
  private let keys: [[[String]]]
  let banners: [Comparison.Banner]

  /// Reads the columns from the answers that occur; `rows` hold the segments in their cells.
  init(_ segments: [SegmentQuestion], isNested: Bool, rows: [TallyRow]) {
    self.segments = segments
    self.isNested = isNested && segments.count > 1
    let parts = self.isNested ? [Array(segments.indices)] : segments.indices.map { [$0] }
    var offset = 0
    var (keys, banners): ([[[String]]], [Comparison.Banner]) = ([], [])
    for part in parts {
      var met: Set<[String]> = []
      for row in rows where row.count > 0 { met.formUnion(Self.keys(row, part, segments)) }
      let sorted = met.sorted { Self.precedes($0, $1, part.map { segments[$0] }) }
      keys.append(sorted)
      banners.append(Self.banner(sorted, part.map { segments[$0] }, offset: offset))
      offset += sorted.count
    }
    self.keys = keys
    self.banners = banners
  }

  var elements: [Element] { segments.map(\.element) }

  /// The columns of a banner that an interview is in, by their place there.
  func columns(of banner: Int, cells: [TallyCell]) -> [Int] {
    let part = isNested ? Array(segments.indices) : [banner]
    let row = TallyRow(group: nil, cells: cells, count: 1)
    return Self.keys(row, part, segments).compactMap { keys[banner].firstIndex(of: $0) }
  }

  private static func keys(
    _ row: TallyRow, _ part: [Int], _ segments: [SegmentQuestion]
  ) -> [[String]] {
    part.reduce([[]]) { keys, place in
      let values = segments[place].values(of: row.cells[place].value).compactMap(\.self)
      return keys.flatMap { key in values.map { key + [$0] } }
    }
  }

  private static func precedes(
    _ left: [String], _ right: [String], _ segments: [SegmentQuestion]
  ) -> Bool {
    for (segment, (first, second)) in zip(segments, zip(left, right)) where first != second {
      return segment.precedes(first, second)
    }
    return false
  }

  private static func banner(
    _ keys: [[String]], _ segments: [SegmentQuestion], offset: Int
  ) -> Comparison.Banner {
    Comparison.Banner(
      name: segments.map(\.element.name).joined(separator: ","),
      label: segments.map(\.label).joined(separator: " › "),
      columns: keys.enumerated().map { place, key in
        Comparison.Column(
          values: key,
          label: zip(segments, key).map { $0.label(of: $1) }.joined(separator: " › "),
          letter: Comparison.letter(offset + place))
      },
      isOverlapping: segments.contains { $0.element.question?.type.isMultiple == true })
  }
}
