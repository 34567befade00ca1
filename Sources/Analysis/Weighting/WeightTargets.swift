import Forms
import Languages

/// What the population looks like, from a table: one line a category, or a cell of several questions.
///
/// `question,value,target` lists margins for raking. Any other header names questions and ends in
/// `target`: cells for post-stratification.
package struct WeightTargets: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    case raking
    case postStratification = "post-stratification"
  }

  /// A line of the table: a value for each of its questions, and how many it stands for.
  package struct Line: Sendable, Hashable {
    package let values: [String]
    package let target: Double
  }

  package let method: Method
  /// In the order they are first named.
  package let questions: [String]
  /// For raking, the lines of each question; for post-stratification, one list of cells.
  package let lists: [[Line]]

  /// - Throws: `AnalysisFailure.malformedTargets` with the row that cannot be read, from 1.
  package init(header: [String], rows: [[String]]) throws(AnalysisFailure) {
    let names = header.map { $0.folded }
    guard names.count > 1, names.last == "target" || names.last == "meta" else {
      throw .malformedTargets(row: 1)
    }
    let isMargins = names.count == 3 && ["question", "pregunta"].contains(names[0])
    method = isMargins ? .raking : .postStratification
    var questions: [String] = isMargins ? [] : Array(header.dropLast())
    var lists: [[Line]] = isMargins ? [] : [[]]
    for (place, row) in rows.enumerated() where row.contains(where: { !$0.isEmpty }) {
      guard row.count == header.count, let target = Double(row[row.count - 1]), target >= 0,
        target < .infinity
      else { throw .malformedTargets(row: place + 2) }
      guard isMargins else {
        lists[0].append(Line(values: Array(row.dropLast()), target: target))
        continue
      }
      let known = questions.firstIndex(of: row[0])
      if known == nil {
        questions.append(row[0])
        lists.append([])
      }
      lists[known ?? lists.count - 1].append(Line(values: [row[1]], target: target))
    }
    guard !questions.isEmpty, lists.allSatisfy({ $0.contains { $0.target > 0 } }) else {
      throw .malformedTargets(row: 1)
    }
    self.questions = questions
    self.lists = lists
  }
}
