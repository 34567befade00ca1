import Analysis
import Forms
import Responses

/// An interview as a dictionary from a question's path to its answer.
struct MemoryInterview {
  var answers: [String: TallyCell]
  /// Answers inside the form's one repeat, an instance each.
  var instances: [[String: TallyCell]] = []
  var purpose = Purpose.real
  var status = InterviewStatus.complete

  /// An answer written `?dk` is missing of that kind.
  init(_ answers: [String: String], instances: [[String: String]] = []) {
    self.answers = answers.mapValues(Self.cell)
    self.instances = instances.map { $0.mapValues(Self.cell) }
  }

  private static func cell(_ text: String) -> TallyCell {
    guard text.hasPrefix("?"), let kind = MissingKind(rawValue: String(text.dropFirst())) else {
      return .value(text)
    }
    return .missing(kind)
  }
}

/// Counts interviews held in an array, as a survey file counts its own.
struct MemoryTabulator: Tabulator {
  var interviews: [MemoryInterview]

  func tally(
    _ questions: [QuestionKey], in population: Population, by segment: QuestionKey?
  ) throws -> [TallyRow] {
    struct Combination: Hashable {
      let group: String?
      let cells: [TallyCell]
    }
    var counts: [Combination: Int] = [:]
    let repeated = Set(interviews.flatMap(\.instances).flatMap(\.keys))
    let keys = questions + [segment].compactMap(\.self)
    let isRepeated = keys.contains { repeated.contains($0.path) }
    for interview in interviews
    where population.purposes.contains(interview.purpose)
      && population.statuses.contains(interview.status)
    {
      for instance in isRepeated ? interview.instances : [[:]] {
        let answers = interview.answers.merging(instance) { _, inner in inner }
        counts[
          Combination(
            group: segment.flatMap { answers[$0.path]?.value },
            cells: questions.map { answers[$0.path] ?? .missing(.notRelevant) }), default: 0] += 1
      }
    }
    return counts.map { TallyRow(group: $0.key.group, cells: $0.key.cells, count: $0.value) }
  }
}

extension MemoryTabulator {
  /// `count` interviews for each of the answers.
  init(_ groups: [(count: Int, answers: [String: String])]) {
    interviews = groups.flatMap { group in
      Array(repeating: MemoryInterview(group.answers), count: group.count)
    }
  }
}
