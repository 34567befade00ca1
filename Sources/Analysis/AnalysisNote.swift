package import Languages

/// What a reader of a result should know of how the form was read.
package struct AnalysisNote: Sendable, Hashable {
  /// The raw value is its stable name in exported results.
  package enum Kind: String, Sendable, Hashable {
    /// No scale is declared and none follows from choices or range: the question is left out.
    case scaleUnknown = "scale-unknown"
    /// A recommendation question whose scale is not eleven points wide.
    case scaleNotElevenWide = "scale-not-eleven-wide"
    /// The best answer has the lowest number: ratings were turned round.
    case reversed
    /// Importance and satisfaction of an attribute are on different scales: it has no gap.
    case scalesDiffer = "scales-differ"
    /// An attribute on another scale than the others: it is left out of the comparison.
    case otherScale = "other-scale"
    /// The form asks no importance; expectation stands in its place.
    case expectation
    /// A second question measures the same of one attribute: the first stands.
    case askedTwice = "asked-twice"
    /// An attribute rated in a repeat, whose interviews cannot be told apart: not in the index.
    case ratedInRepeat = "rated-in-repeat"
    /// An attribute rated in a repeat, which cannot be set against one overall judgement.
    case driverInRepeat = "driver-in-repeat"
    /// A segment where a person may belong to several groups.
    case overlappingGroups = "overlapping-groups"
  }

  package let kind: Kind
  /// The question or the attribute.
  package let subject: String

  package init(_ kind: Kind, _ subject: String) {
    self.kind = kind
    self.subject = subject
  }

  package var sentence: Sentence {
    switch kind {
    case .scaleUnknown:
      Sentence(
        es: "«\(subject)» no entra: escriba su escala, como 1 10, en bind::campo:scale.",
        en: "'\(subject)' is left out: write its scale, such as 1 10, in bind::campo:scale.")
    case .scaleNotElevenWide:
      Sentence(
        es: "La escala de «\(subject)» no tiene once puntos: se leyó sobre 0–10 tal como está.",
        en: "The scale of '\(subject)' does not have eleven points: it was read on 0–10 as it is.")
    case .reversed:
      Sentence(
        es: "En «\(subject)» la mejor nota es la más baja: se invirtió para que más sea mejor.",
        en: "In '\(subject)' the lowest answer is the best: it was reversed so that more is better."
      )
    case .scalesDiffer:
      Sentence(
        es: "«\(subject)» no tiene brecha: importancia y satisfacción usan escalas distintas.",
        en: "'\(subject)' has no gap: importance and satisfaction are on different scales.")
    case .otherScale:
      Sentence(
        es: "«\(subject)» no entra: su escala es distinta de la de los demás atributos.",
        en: "'\(subject)' is left out: its scale differs from that of the other attributes.")
    case .expectation:
      Sentence(
        es: "El cuestionario no pregunta importancia: la brecha es expectativa − satisfacción.",
        en: "The form asks no importance: the gap is expectation − satisfaction.")
    case .askedTwice:
      Sentence(
        es: "«\(subject)» no entra: otra pregunta anterior mide lo mismo del mismo atributo.",
        en: "'\(subject)' is left out: an earlier question measures the same of its attribute.")
    case .ratedInRepeat:
      Sentence(
        es: "«\(subject)» no entra en el CSI: se califica en una parte repetida.",
        en: "'\(subject)' is not in the CSI: it is rated in a repeat.")
    case .driverInRepeat:
      Sentence(
        es:
          "«\(subject)» no entra: se califica en una parte repetida y el juicio general, una vez.",
        en: "'\(subject)' is left out: it is rated in a repeat, the overall judgement once.")
    case .overlappingGroups:
      Sentence(
        es: "En «\(subject)» una persona puede estar en varios grupos: no suman el total.",
        en: "In '\(subject)' a person may be in several groups: they do not add up to the total.")
    }
  }
}
