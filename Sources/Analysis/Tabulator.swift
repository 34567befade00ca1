package import Forms
package import Responses

/// Counts answers wherever they are kept; all that Analysis ever asks of a store.
///
/// One primitive is enough: how many interviews of a population gave each combination of answers.
/// Sums, cross-products and rankings follow from the counts, exactly.
package protocol Tabulator {
  /// Combinations of the answers to `questions`, by the answer to `segment` where one is given.
  ///
  /// Questions of one repeat are counted by instance; a question outside it is then repeated for
  /// every instance. A `nil` segment gives rows whose `group` is nil; no questions at all give the
  /// interviews themselves.
  func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow]
}

/// The interviews that a result rests on.
package struct Population: Sendable, Hashable {
  package var formID: String
  package var purposes: Set<Purpose>
  package var statuses: Set<InterviewStatus>
  /// Interviews left out by their ids, such as those with open differences.
  package var excluded: Set<String>
  /// Days on which interviews ended, by the interviewer's clock; nil for all of them.
  package var days: DayRange?
  /// Answers that an interview must have, to questions outside repeats.
  package var selection: [QuestionKey: Set<String>] = [:]

  package init(
    formID: String, purposes: Set<Purpose> = [.real], statuses: Set<InterviewStatus> = [.complete],
    excluded: Set<String> = []
  ) {
    self.formID = formID
    self.purposes = purposes
    self.statuses = statuses
    self.excluded = excluded
  }

  /// From one day up to, and without, another: `2026-01-01` and `2026-04-01`.
  package struct DayRange: Sendable, Hashable {
    package let from: String
    package let before: String

    package init(from: String, before: String) {
      self.from = from
      self.before = before
    }
  }
}

/// A question by its place in the form, repeats without instances: `atributos/codigo`.
package struct QuestionKey: Sendable, Hashable {
  package let path: String

  package init(path: String) {
    self.path = path
  }
}

package struct TallyRow: Sendable, Hashable {
  /// The answer to the segment question; nil without one, and where it has none.
  package let group: String?
  /// In the order the questions were given.
  package let cells: [TallyCell]
  package let count: Int

  package init(group: String?, cells: [TallyCell], count: Int) {
    self.group = group
    self.cells = cells
    self.count = count
  }
}

package enum TallyCell: Sendable, Hashable {
  /// As XForms writes it; several choices are joined by spaces.
  case value(String)
  case missing(MissingKind)

  package var value: String? {
    guard case .value(let value) = self else { return nil }
    return value
  }
}
