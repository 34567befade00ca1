package import Forms
package import Languages

/// What is typed at one prompt.
package enum TypedStep: Sendable, Hashable {
  /// The text of an answer; empty is Enter alone.
  case answer(String)
  case missing(MissingKind)
  case offer(Bool)
  case leaveOpen
  case back
  case note(String)
  /// To the question of this number in the list, from 1.
  case goTo(item: Int)
  case finalize

  /// The line as it is typed, with the commands of a language.
  package func line(in language: Language) -> String {
    switch self {
    case .answer(let text): text
    case .missing(let kind): command(kind)(in: language)
    case .offer(let isWanted): (isWanted ? Self.yes : Self.no)(in: language)
    case .leaveOpen: Sentence(es: ":pendiente", en: ":skip")(in: language)
    case .back: Sentence(es: ":atrás", en: ":back")(in: language)
    case .note(let text): Sentence(es: ":nota ", en: ":note ")(in: language) + text
    case .goTo(let item): Sentence(es: ":ir ", en: ":goto ")(in: language) + String(item)
    case .finalize: ""
    }
  }

  private static let yes = Sentence(es: "sí", en: "yes")
  private static let no = Sentence(es: "no", en: "no")

  private func command(_ kind: MissingKind) -> Sentence {
    switch kind {
    case .refused: Sentence(es: ":nr", en: ":refuse")
    case .notApplicable: Sentence(es: ":na", en: ":na")
    default: Sentence(es: ":ns", en: ":dk")
    }
  }
}
