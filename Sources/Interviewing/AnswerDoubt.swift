package import Languages

/// Why an answer that keeps all rules is asked about once more: it can be true, and seldom is.
package enum AnswerDoubt: Sendable, Hashable {
  case unlikelyAge
  case birthToCome

  package var sentence: Sentence {
    switch self {
    case .unlikelyAge:
      Sentence(
        es: "Es una edad muy poco común. Si es así, confírmela; si no, corríjala.",
        en: "That age is very rare. Confirm it if it is so; otherwise correct it.")
    case .birthToCome:
      Sentence(
        es: "Esa fecha de nacimiento aún no ha llegado. Si es así, confírmela; si no, corríjala.",
        en: "That date of birth is still to come. Confirm it if it is so; otherwise correct it.")
    }
  }
}
