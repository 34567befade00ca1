import Expressions

/// The choice and the question that `or_other` adds to a form, in each of its languages.
struct OtherChoice {
  let languages: [FormLanguage]

  static let name = "other"

  var choiceLabel: TranslatedText { text(spanish: "Otro", english: "Other") }
  var questionLabel: TranslatedText { text(spanish: "Especifique.", english: "Specify other.") }

  /// The list with the choice at its end, unless it has it already.
  func added(to list: ChoiceList) -> ChoiceList {
    guard list[Self.name] == nil else { return list }
    let row = list.choices.last?.row ?? 0
    let other = Choice(name: Self.name, label: choiceLabel, columns: [:], row: row)
    return ChoiceList(name: list.name, choices: list.choices + [other])
  }

  private func text(spanish: String, english: String) -> TranslatedText {
    TranslatedText(
      Dictionary(
        languages.map { ($0, TextTemplate($0.isSpanish ? spanish : english)) },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension FormLanguage {
  fileprivate var isSpanish: Bool {
    code == "es" || ["español", "espanol", "spanish"].contains(displayName.lowercased())
  }
}

extension QuestionType {
  /// Whether its type cell said `or_other`.
  var hasOther: Bool {
    switch self {
    case .selectOne(_, let orOther), .selectMultiple(_, let orOther): orOther
    default: false
    }
  }
}
