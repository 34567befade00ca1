import Expressions
package import Languages

extension DocumentFailure {
  package var sentence: Sentence {
    switch self {
    case .unreadable(let failure): failure.sentence
    case .expression(let failure): failure.sentence
    case .noContext:
      Sentence(
        es: "El contexto no encuentra ningún nodo del documento; revise su ruta.",
        en: "The context finds no node of the document; check its path.")
    case .notNodes:
      Sentence(
        es: "La expresión da un valor, no nodos; pida el tipo string, number o boolean.",
        en: "The expression gives a value, not nodes; ask for string, number or boolean.")
    }
  }
}
