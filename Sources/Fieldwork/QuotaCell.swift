package import Languages

/// A cell of a quota plan: who belongs to it and how many interviews it needs.
package struct QuotaCell: Sendable, Hashable {
  /// One column's condition; the case or the interview meets it by one of the values.
  package struct Condition: Sendable, Hashable {
    package let variable: String
    package let values: [QuotaValue]
  }

  /// Its name in the plan, or its conditions in words.
  package let label: String
  package let conditions: [Condition]
  /// Interviews it needs.
  package let target: Int

  /// Whether the values of a case or an interview meet every condition.
  package func matches(_ valueOf: (String) -> String?) -> Bool {
    conditions.allSatisfy { condition in
      guard let value = valueOf(condition.variable) else { return false }
      return condition.values.contains { $0.admits(value) }
    }
  }
}

/// What a condition asks for.
package enum QuotaValue: Sendable, Hashable {
  /// Compared without case, accents or spaces at the ends.
  case text(String)
  /// Written as `18-29`, or `60+` without an upper end.
  case numbers(Double, Double)

  /// Reads one alternative of a cell.
  init(_ text: String) {
    if text.hasSuffix("+"), let low = Double(text.dropLast().trimmed) {
      self = .numbers(low, .infinity)
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Double($0.trimmed)
    }
    if ends.count == 2, let low = ends[0], let high = ends[1], low <= high {
      self = .numbers(low, high)
    } else {
      self = .text(text.folded)
    }
  }

  /// Folded; nil for numbers.
  var word: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  func admits(_ value: String) -> Bool {
    switch self {
    case .text(let text): value.trimmed.folded == text
    case .numbers(let low, let high):
      Double(value.trimmed).map { (low...high).contains($0) } ?? false
    }
  }
}

/// How far a cell has come.
package struct QuotaFill: Sendable, Hashable {
  package let cell: QuotaCell
  /// Interviews it has.
  package let filled: Int

  /// Interviews still needed.
  package var open: Int { max(0, cell.target - filled) }
  /// Interviews beyond the target.
  package var over: Int { max(0, filled - cell.target) }

  /// The cell, its interviews and what is missing or too much.
  package var sentence: Sentence {
    let count = Sentence(
      es: "\(cell.label): \(filled) de \(cell.target)",
      en: "\(cell.label): \(filled) of \(cell.target)")
    if over > 0 {
      return Sentence(
        es: "\(count.spanish); \(over) de más", en: "\(count.english); \(over) over")
    }
    guard open > 0 else {
      return Sentence(es: "\(count.spanish); cumplida", en: "\(count.english); filled")
    }
    return Sentence(
      es: "\(count.spanish); \(open == 1 ? "falta" : "faltan") \(open)",
      en: "\(count.english); \(open) open")
  }
}
