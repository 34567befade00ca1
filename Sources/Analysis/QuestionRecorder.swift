import Forms

/// Passes every question on to a tabulator and remembers which were asked for.
package final class QuestionRecorder: Tabulator {
  private let tabulator: any Tabulator
  /// The questions that a result rests on so far.
  package private(set) var asked: Set<QuestionKey> = []

  package init(_ tabulator: any Tabulator) {
    self.tabulator = tabulator
  }

  package func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow] {
    asked.formUnion(questions)
    if let segment { asked.insert(segment) }
    return try tabulator.tally(questions, in: population, by: segment)
  }
}
