import Fieldwork
import Languages

/// The outcomes of an attempt as a short menu: eight, and the rest one key further.
struct OutcomeMenu {
  let outcomes: [Disposition]
  let language: Language
  /// Whether the rest is shown, too.
  var showsAll = false

  /// Interviews end in their own outcomes: those are not chosen by hand.
  init(_ outcomes: [Disposition], language: Language) {
    self.outcomes = outcomes.filter { $0.group != .complete && $0.group != .partial }
    self.language = language
  }

  var shown: [Disposition] {
    showsAll ? outcomes : Array(outcomes.prefix(DispositionTable.firstScreen))
  }

  var hidden: Int { outcomes.count - shown.count }

  /// Adds the outcomes shown, each with the number that is typed for it.
  func add(from first: Int, to screen: inout ScreenText) {
    let lead = String(shown.count).count
    for (place, outcome) in shown.enumerated().dropFirst(first) {
      let number = String(place + 1)
      let spaces = String(repeating: " ", count: 2 + lead - number.count)
      let code = outcome.code.hasPrefix("0") ? "" : "  \(outcome.code)"
      screen.add(lead: "\(spaces)\(number)  ", outcome.label(in: language) + code)
    }
  }

  /// What a typed text means: a number of the menu, a code, or the beginning of a label.
  func choice(for text: String) -> Choice {
    if let number = Int(text) {
      return outcomes.indices.contains(number - 1) ? .one(outcomes[number - 1]) : .none
    }
    if let exact = outcomes.first(where: { $0.code == text }) { return .one(exact) }
    let typed = text.folded
    let found = outcomes.filter { outcome in
      let label = outcome.label(in: language).folded
      return label.hasPrefix(typed) || label.split(separator: " ").contains { $0 == typed }
    }
    switch found.count {
    case 0: return .none
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  enum Choice: Equatable {
    case one(Disposition)
    case several([Disposition])
    case none
  }
}
