package import Languages

extension ExpressionFailure {
  package var sentence: Sentence {
    switch self {
    case .emptyExpression:
      Sentence(
        es: "La expresión está vacía; escriba una condición o un cálculo.",
        en: "The expression is empty; write a condition or a calculation.")
    case .unexpectedToken(let offset, let found):
      Sentence(
        es: "Posición \(offset + 1): no se esperaba «\(found)»; revise qué falta o sobra allí.",
        en: "Position \(offset + 1): '\(found)' was not expected; check what is missing or extra.")
    case .unexpectedEnd(let offset):
      Sentence(
        es: "Posición \(offset + 1): la expresión termina donde falta un valor; complétela.",
        en: "Position \(offset + 1): the expression ends where a value is missing; complete it.")
    case .unknownOperator(let found, let offset, let instead):
      Sentence(
        es: "Posición \(offset + 1): «\(found)» no es un operador; escriba «\(instead)».",
        en: "Position \(offset + 1): '\(found)' is not an operator; write '\(instead)'.")
    case .unknownFunction(let name, let offset, let nearest):
      unknown(
        Sentence(es: "no existe la función «\(name)»", en: "there is no function '\(name)'"),
        offset, nearest)
    case .unknownAxis(let name, let offset, let nearest):
      unknown(
        Sentence(es: "no existe el eje «\(name)»", en: "there is no axis '\(name)'"), offset,
        nearest)
    case .wrongArgumentCount, .needsNodes, .unsupportedFunction, .unknownOption,
      .unreadablePattern, .slowPattern:
      functionSentence
    case .unbalancedParenthesis, .unterminatedString, .unterminatedReference, .emptyReference,
      .bareReference, .unknownPrefix, .tooDeep, .tooManyNodes:
      structureSentence
    }
  }

  private func unknown(_ what: Sentence, _ offset: Int, _ nearest: String?) -> Sentence {
    guard let nearest else {
      return Sentence(
        es: "Posición \(offset + 1): \(what(in: .spanish)); revise el nombre.",
        en: "Position \(offset + 1): \(what(in: .english)); check the name.")
    }
    return Sentence(
      es: "Posición \(offset + 1): \(what(in: .spanish)); ¿quiso escribir «\(nearest)»?",
      en: "Position \(offset + 1): \(what(in: .english)); did you mean '\(nearest)'?")
  }

  private var functionSentence: Sentence {
    let place = (offset ?? 0) + 1
    switch self {
    case .wrongArgumentCount(let function, _, let expected, let found):
      let needed = expected.sentence
      return Sentence(
        es: """
          Posición \(place): «\(function)» lleva \(needed(in: .spanish)) y aquí tiene \(found); \
          corrija los argumentos.
          """,
        en: """
          Position \(place): '\(function)' takes \(needed(in: .english)) and has \(found) here; \
          correct the arguments.
          """)
    case .needsNodes(let function, _):
      return Sentence(
        es: """
          Posición \(place): «\(function)» necesita una pregunta, un grupo o una lista, no un valor; \
          escriba allí ${nombre} o una ruta.
          """,
        en: """
          Position \(place): '\(function)' needs a question, a group or a list, not a value; \
          write ${name} or a path there.
          """)
    case .unsupportedFunction(let name, _):
      return Sentence(
        es: "Posición \(place): la función «\(name)» no es de ODK; escríbala con otras.",
        en: "Position \(place): the function '\(name)' is not one of ODK's; write it with others.")
    case .unknownOption(let function, _, let known):
      let list = known.joined(separator: ", ")
      return Sentence(
        es: "Posición \(place): «\(function)» admite allí \(list); escriba uno de ellos.",
        en: "Position \(place): '\(function)' takes \(list) there; write one of them.")
    case .slowPattern:
      return Sentence(
        es:
          "Posición \(place): la expresión regular es demasiado larga de comprobar; simplifíquela.",
        en: "Position \(place): the regular expression takes too long to check; simplify it.")
    default:
      return Sentence(
        es: "Posición \(place): la expresión regular no se puede leer; corrija el patrón.",
        en: "Position \(place): the regular expression cannot be read; correct the pattern.")
    }
  }

  private var structureSentence: Sentence {
    let place = (offset ?? 0) + 1
    switch self {
    case .unbalancedParenthesis(_, let found):
      return Sentence(
        es: "Posición \(place): «\(found)» no tiene pareja; ciérrelo o quítelo.",
        en: "Position \(place): '\(found)' has no partner; close it or remove it.")
    case .unterminatedString:
      return Sentence(
        es: "Posición \(place): el texto que empieza allí no termina; cierre las comillas.",
        en: "Position \(place): the text that begins there does not end; close the quotes.")
    case .unterminatedReference:
      return Sentence(
        es: "Posición \(place): «${» no se cierra; escriba ${nombre}.",
        en: "Position \(place): '${' is not closed; write ${name}.")
    case .emptyReference:
      return Sentence(
        es: "Posición \(place): «${}» no nombra ninguna pregunta; escriba su nombre.",
        en: "Position \(place): '${}' names no question; write its name.")
    case .bareReference(let name, _):
      return Sentence(
        es: "Posición \(place): faltan las llaves de «$\(name)»; escriba ${\(name)}.",
        en: "Position \(place): '$\(name)' lacks its braces; write ${\(name)}.")
    case .unknownPrefix(let prefix, _):
      return Sentence(
        es: """
          Posición \(place): el prefijo «\(prefix)» no tiene espacio de nombres; declárelo o \
          corríjalo.
          """,
        en:
          "Position \(place): the prefix '\(prefix)' has no namespace; declare it or correct it.")
    case .tooDeep(_, let limit):
      return Sentence(
        es:
          "Posición \(place): hay más de \(limit) niveles; divida la expresión en varios cálculos.",
        en: "Position \(place): there are more than \(limit) levels; split it into calculations.")
    default:
      return Sentence(
        es: "La expresión recorre demasiadas preguntas; divídala en varios cálculos.",
        en: "The expression goes through too many questions; split it into calculations.")
    }
  }
}

extension ArgumentCount {
  fileprivate var sentence: Sentence {
    if step > 1 {
      let counts = stride(from: minimum, through: maximum ?? minimum + 2 * step, by: step)
        .map(String.init).joined(separator: ", ")
      let more = maximum == nil ? "…" : ""
      return Sentence(es: "\(counts)\(more) argumentos", en: "\(counts)\(more) arguments")
    }
    guard let maximum else {
      return Sentence(es: "al menos \(minimum)", en: "at least \(minimum)")
    }
    guard minimum != maximum else {
      let plural = minimum == 1 ? "" : "s"
      return Sentence(es: "\(minimum) argumento\(plural)", en: "\(minimum) argument\(plural)")
    }
    return Sentence(
      es: "de \(minimum) a \(maximum) argumentos", en: "from \(minimum) to \(maximum) arguments")
  }
}
