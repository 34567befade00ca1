import Forms

/// Joint counts of the cause questions that share their repeats.
struct CauseTally {
  let tally: SegmentedTally
  private let counted: [Element]
  private let subtracted: [Element]

  init(_ counted: [Element], subtracting subtracted: [Element], _ tabulation: Tabulation) throws {
    self.counted = counted
    self.subtracted = subtracted
    tally = try tabulation.tally(counted + subtracted)
  }

  /// One tally for each set of repeats the questions lie in.
  static func tallies(
    _ questions: CauseQuestions, _ tabulation: Tabulation
  ) throws -> [CauseTally] {
    var loops: [[Int]] = []
    for element in questions.counted where !loops.contains(element.loops) {
      loops.append(element.loops)
    }
    return try loops.map { loops in
      try CauseTally(
        questions.counted.filter { $0.loops == loops },
        subtracting: questions.subtracted.filter { $0.loops == loops }, tabulation)
    }
  }

  /// Adds the mentions of a slice: a choice counts once a row, however many questions name it.
  func count(_ slice: Slice, into mentions: inout Mentions) {
    for row in tally[slice] {
      var named: Set<String> = []
      for (element, cell) in zip(counted, row.cells) { named.formUnion(element.choices(in: cell)) }
      for (element, cell) in zip(subtracted, row.cells.dropFirst(counted.count)) {
        named.subtract(element.choices(in: cell))
      }
      guard !named.isEmpty else { continue }
      mentions.respondents += row.count
      for name in named { mentions.counts[name, default: 0] += row.count }
    }
  }
}

/// How many people named each choice, and how many named any.
struct Mentions {
  var counts: [String: Int] = [:]
  var respondents = 0

  var total: Int { counts.values.reduce(0, +) }
}

extension Element {
  /// The choices an answer names, those that stand for no answer left out.
  fileprivate func choices(in cell: TallyCell) -> [String] {
    guard let value = cell.value else { return [] }
    let names =
      question?.type.isMultiple == true ? value.split(separator: " ").map(String.init) : [value]
    return names.filter { missingKind(of: $0) == nil }
  }
}
