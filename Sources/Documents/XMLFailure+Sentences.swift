package import Languages

extension XMLFailure {
  package var sentence: Sentence {
    switch self {
    case .noElement:
      Sentence(
        es: "El documento XML no tiene ningún elemento; escriba al menos uno, como <data/>.",
        en: "The XML document has no element; write at least one, such as <data/>.")
    case .malformed(let line):
      Sentence(
        es: "Línea \(line): el XML no se puede leer; revise los signos < > & y las comillas.",
        en: "Line \(line): the XML cannot be read; check the < > & signs and the quotes.")
    case .unclosedElement(let name, let line):
      Sentence(
        es: "Línea \(line): <\(name)> no se cierra; escriba </\(name)>.",
        en: "Line \(line): <\(name)> is not closed; write </\(name)>.")
    case .strayEnd(let name, let line):
      Sentence(
        es: "Línea \(line): </\(name)> cierra un elemento que no está abierto; quítelo.",
        en: "Line \(line): </\(name)> closes an element that is not open; remove it.")
    case .repeatedAttribute(let name, let line):
      Sentence(
        es: "Línea \(line): el atributo «\(name)» está dos veces; quite uno.",
        en: "Line \(line): the attribute '\(name)' stands twice; remove one.")
    case .unknownEntity(let line):
      Sentence(
        es:
          "Línea \(line): esa entidad no existe; escriba &amp; &lt; &gt; &quot; &apos; o un número.",
        en:
          "Line \(line): there is no such entity; write &amp; &lt; &gt; &quot; &apos; or a number.")
    case .declarations(let line):
      Sentence(
        es: "Línea \(line): no se admiten declaraciones dentro de DOCTYPE; quítelas.",
        en: "Line \(line): declarations inside DOCTYPE are not accepted; remove them.")
    case .unboundPrefix(let prefix, let line):
      Sentence(
        es:
          "Línea \(line): el prefijo «\(prefix)» no tiene espacio de nombres; declare xmlns:\(prefix).",
        en: "Line \(line): the prefix '\(prefix)' has no namespace; declare xmlns:\(prefix).")
    case .tooLarge(let limit):
      Sentence(
        es: "El documento XML pasa de \(limit) bytes; divídalo.",
        en: "The XML document is over \(limit) bytes; split it.")
    case .tooDeep(let limit):
      Sentence(
        es: "El documento XML tiene más de \(limit) niveles; simplifíquelo.",
        en: "The XML document has more than \(limit) levels; simplify it.")
    }
  }
}
