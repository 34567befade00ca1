package import Languages

extension FormProblem {
  /// What is wrong, without where.
  package var problem: Sentence {
    sheetProblem ?? typeProblem ?? rowProblem ?? choiceProblem ?? referenceProblem ?? valueProblem
  }
}

extension FormProblem {
  private var sheetProblem: Sentence? {
    switch self {
    case .missingSheet(let name, _):
      Sentence(es: "falta la hoja «\(name)».", en: "the sheet '\(name)' is missing.")
    case .emptySheet(let name):
      Sentence(
        es: "la hoja «\(name)» no tiene filas bajo sus encabezados.",
        en: "the sheet '\(name)' has no rows under its headers.")
    case .misspelledSheet(let name, _):
      Sentence(es: "la hoja «\(name)» no se lee.", en: "the sheet '\(name)' is not read.")
    case .missingColumn(let name):
      Sentence(es: "falta la columna «\(name)».", en: "the column '\(name)' is missing.")
    case .repeatedColumn(let headers):
      Sentence(
        es: "estas columnas dicen lo mismo: \(headers.quoted(in: .spanish)).",
        en: "these columns say the same: \(headers.quoted(in: .english)).")
    case .unknownColumn(let header, _):
      Sentence(
        es: "la columna «\(header)» no es de XLSForm y no se lee.",
        en: "the column '\(header)' is no XLSForm column and is not read.")
    case .unknownMeasureColumn(let header, _):
      Sentence(
        es: "la columna «\(header)» no es una de las columnas campo.",
        en: "the column '\(header)' is none of the campo columns.")
    default: nil
    }
  }

  private var typeProblem: Sentence? {
    switch self {
    case .missingType:
      Sentence(es: "la fila no tiene tipo.", en: "the row has no type.")
    case .unknownType(let type, _):
      Sentence(es: "el tipo «\(type)» no existe.", en: "there is no type '\(type)'.")
    case .replacedType(let type, let other):
      Sentence(
        es: "el tipo «\(type)» se lee como «\(other)».",
        en: "the type '\(type)' is read as '\(other)'.")
    case .unavailableType(let type):
      Sentence(
        es: "el tipo «\(type)» es propio de un teléfono; la pregunta queda vacía.",
        en: "the type '\(type)' belongs to a phone; the question stays empty.")
    case .disabledRow:
      Sentence(
        es: "la fila está desactivada y se omite.", en: "the row is disabled and left out.")
    default: nil
    }
  }

  private var rowProblem: Sentence? {
    switch self {
    case .missingName(nil):
      Sentence(es: "la fila no tiene nombre.", en: "the row has no name.")
    case .missingName(let name?):
      Sentence(
        es: "la fila no tiene nombre y se lee «\(name)».",
        en: "the row has no name and is read as '\(name)'.")
    case .passedRow:
      Sentence(
        es: "la fila no tiene tipo ni nombre y se omite.",
        en: "the row has neither type nor name and is left out.")
    case .unusableName(let name):
      Sentence(
        es: "«\(name)» no sirve como nombre.", en: "'\(name)' cannot be a name.")
    case .repeatedName(let name, let row):
      Sentence(
        es: "el nombre «\(name)» ya está en la fila \(row), en el mismo grupo.",
        en: "the name '\(name)' is already in row \(row), in the same group.")
    case .renamed(let name, let row, let other):
      Sentence(
        es: "el nombre «\(name)» ya está en la fila \(row), en el mismo grupo; aquí se lee"
          + " «\(other)».",
        en: "the name '\(name)' is already in row \(row), in the same group; here it is read as"
          + " '\(other)'.")
    case .replacedName(let name, let other):
      Sentence(
        es: "«\(name)» no sirve como nombre y se lee «\(other)».",
        en: "'\(name)' cannot be a name and is read as '\(other)'.")
    case .namesDifferByCase(let name, let other):
      Sentence(
        es: "los nombres «\(name)» y «\(other)» solo difieren en mayúsculas.",
        en: "the names '\(name)' and '\(other)' differ by case only.")
    case .missingLabel(let name):
      Sentence(
        es: "«\(name)» no tiene texto que mostrar.", en: "'\(name)' has no text to show.")
    case .missingCalculation(let name):
      Sentence(es: "«\(name)» no calcula nada.", en: "'\(name)' calculates nothing.")
    case .endWithoutBegin(let kind):
      Sentence(
        es: "«end_\(kind.rawValue)» no cierra el grupo o la repetición en curso.",
        en: "'end_\(kind.rawValue)' does not close the group or repeat at hand.")
    case .beginWithoutEnd(let kind, let name):
      Sentence(
        es: "«begin_\(kind.rawValue) \(name)» no se cierra.",
        en: "'begin_\(kind.rawValue) \(name)' is not closed.")
    default: nil
    }
  }

  private var choiceProblem: Sentence? {
    switch self {
    case .missingList(let type):
      Sentence(
        es: "a «\(type)» le falta el nombre de la lista.",
        en: "'\(type)' lacks the name of its list.")
    case .unknownList(let list, _):
      Sentence(
        es: "la hoja choices no tiene la lista «\(list)».",
        en: "the sheet choices has no list '\(list)'.")
    case .matchedList(let list, let other):
      Sentence(
        es: "la lista «\(list)» se lee como «\(other)».",
        en: "the list '\(list)' is read as '\(other)'.")
    case .choiceWithoutList:
      Sentence(es: "la opción no dice de qué lista es.", en: "the choice names no list.")
    case .choiceWithoutName(let list):
      Sentence(
        es: "una opción de la lista «\(list)» no tiene nombre y se omite.",
        en: "a choice of the list '\(list)' has no name and is left out.")
    case .choiceWithoutLabel(let name):
      Sentence(
        es: "la opción «\(name)» no tiene texto que mostrar.",
        en: "the choice '\(name)' has no text to show.")
    case .repeatedChoice(let name, let list, let row):
      Sentence(
        es: "la opción «\(name)» de la lista «\(list)» ya está en la fila \(row).",
        en: "the choice '\(name)' of the list '\(list)' is already in row \(row).")
    case .spaceInChoice(let name, let list):
      Sentence(
        es: "la opción «\(name)» de la lista «\(list)» lleva un espacio y la lista admite varias"
          + " respuestas; se lee «\(name.withoutSpaces)».",
        en: "the choice '\(name)' of the list '\(list)' holds a space and the list takes several"
          + " answers; it is read as '\(name.withoutSpaces)'.")
    case .otherWithFilter:
      Sentence(
        es: "«or_other» no se combina con un filtro de opciones.",
        en: "'or_other' does not go with a choice filter.")
    case .unknownFilterColumn(let column, let list, _):
      Sentence(
        es: "el filtro de la lista «\(list)» lee la columna «\(column)», que la hoja choices no"
          + " tiene.",
        en: "the filter of the list '\(list)' reads the column '\(column)', which the sheet"
          + " choices does not have.")
    default: nil
    }
  }

  private var referenceProblem: Sentence? {
    switch self {
    case .unreadableExpression(let source, _):
      Sentence(
        es: "no se entiende «\(source.excerpt)»; la expresión se omite.",
        en: "'\(source.excerpt)' cannot be read; the expression is left out.")
    case .malformedPlace:
      Sentence(
        es: "un «${» no se cierra o no lleva nombre y queda como texto.",
        en: "a '${' is not closed or holds no name and stays text.")
    case .defaultTakenAsText:
      Sentence(
        es: "el valor inicial parece una expresión y no lo es; se toma como texto.",
        en: "the default looks like an expression and is none; it is taken as text.")
    case .unknownName(let name, _):
      Sentence(
        es: "«${\(name)}» no es ninguna pregunta del formulario.",
        en: "'${\(name)}' is no question of the form.")
    case .unknownPlace(let name, _):
      Sentence(
        es: "«${\(name)}» no es ninguna pregunta del formulario; allí no se muestra nada.",
        en: "'${\(name)}' is no question of the form; nothing is shown there.")
    case .ambiguousName(let name, let paths):
      Sentence(
        es: "«${\(name)}» puede ser \(paths.quoted(in: .spanish)); se lee el primero.",
        en: "'${\(name)}' may be \(paths.quoted(in: .english)); the first one is read.")
    case .unknownPath(let path):
      Sentence(
        es: "la ruta «\(path)» no lleva a ninguna pregunta.",
        en: "the path '\(path)' leads to no question.")
    case .lastSaved(let name):
      Sentence(
        es: "el último valor guardado de «\(name)» todavía no se lee; queda vacío.",
        en: "the last saved value of '\(name)' is not read yet; it stays empty.")
    case .unknownInstance(let id, _):
      Sentence(
        es: "no hay ninguna lista «\(id)»; lo que se busca en ella queda vacío.",
        en: "there is no list '\(id)'; what is looked up in it stays empty.")
    case .ownValue(let name):
      Sentence(
        es: "«\(name)» depende de su propio valor.", en: "'\(name)' depends on its own value.")
    case .circle(let path):
      Sentence(
        es: "estas preguntas dependen unas de otras en círculo: \(path.circle).",
        en: "these questions depend on each other in a circle: \(path.circle).")
    case .loosenedCircle(let path):
      Sentence(
        es: "estas preguntas dependen unas de otras en círculo por la relevancia de un grupo:"
          + " \(path.circle); lo que está dentro se calcula antes que el grupo.",
        en: "these questions depend on each other in a circle through a group's relevance:"
          + " \(path.circle); what is inside is computed before the group.")
    case .droppedRelevance(let name, let path):
      Sentence(
        es: "la condición de «\(name)» espera respuestas que vienen después: \(path.circle); se"
          + " muestra siempre.",
        en: "the condition of '\(name)' waits for answers that come after it: \(path.circle); it"
          + " is always shown.")
    case .droppedConstraint(let name, let file):
      Sentence(
        es: "la regla de «\(name)» busca en «\(file)», que no se encuentra; se admite cualquier"
          + " respuesta.",
        en: "the constraint of '\(name)' looks in '\(file)', which is not found; any answer is"
          + " taken.")
    case .matchedName(let name, let other):
      Sentence(
        es: "«${\(name)}» se lee como «${\(other)}».",
        en: "'${\(name)}' is read as '${\(other)}'.")
    case .unknownFunction(let name, _):
      Sentence(
        es: "no existe la función «\(name)»; la expresión se omite.",
        en: "there is no function '\(name)'; the expression is left out.")
    case .missingFile(let file):
      Sentence(
        es: "no se encuentra el archivo «\(file)»; la pregunta se contesta con texto.",
        en: "the file '\(file)' is not found; the question is answered with text.")
    case .unreadableFile(let file):
      Sentence(
        es: "el archivo «\(file)» no contiene una tabla.",
        en: "the file '\(file)' holds no table.")
    default: nil
    }
  }

  private var valueProblem: Sentence {
    switch self {
    case .malformedParameter(let piece):
      Sentence(
        es: "el parámetro «\(piece)» no tiene la forma clave=valor y se omite.",
        en: "the parameter '\(piece)' is not written key=value and is left out.")
    case .unknownParameter(let name, _):
      Sentence(
        es: "este tipo no usa el parámetro «\(name)».",
        en: "this type takes no parameter '\(name)'.")
    case .parameterNoNumber(let name, let value):
      Sentence(
        es: "el parámetro «\(name)» dice «\(value)», que no es un número; se usa el rango de 1 a"
          + " 10.",
        en: "the parameter '\(name)' says '\(value)', which is no number; the range 1 to 10 is"
          + " used.")
    case .uselessRange(let start, let end, let step):
      Sentence(
        es: "de \(start) no se llega a \(end) en pasos de \(step); se usa el rango de 1 a 10.",
        en: "no steps of \(step) lead from \(start) to \(end); the range 1 to 10 is used.")
    case .missingTranslation(let language, let count):
      Sentence(
        es: "en «\(language)» \(count == 1 ? "falta 1 texto" : "faltan \(count) textos").",
        en: "'\(language)' lacks \(count == 1 ? "1 text" : "\(count) texts").")
    case .unknownDefaultLanguage(let name, _):
      Sentence(
        es: "ninguna columna está en el idioma «\(name)»; se usa el primero.",
        en: "no column is in the language '\(name)'; the first one is used.")
    case .matchedDefaultLanguage(let name, let language):
      Sentence(
        es: "el idioma «\(name)» se lee como «\(language)».",
        en: "the language '\(name)' is read as '\(language)'.")
    case .unknownValue(let value, _, _):
      Sentence(
        es: "«\(value)» no es un valor de esta columna y se omite.",
        en: "'\(value)' is no value of this column and is left out.")
    case .malformedScale(let cell):
      Sentence(es: "«\(cell)» no es una escala.", en: "'\(cell)' is no scale.")
    case .malformedSegment(let cell):
      Sentence(es: "«\(cell)» no es un segmento.", en: "'\(cell)' is no segment.")
    case .unknownCode(let code, let list, _):
      Sentence(
        es: "la lista «\(list)» no tiene la opción «\(code)».",
        en: "the list '\(list)' has no choice '\(code)'.")
    case .readWord(let word, let other):
      Sentence(
        es: "«\(word)» se lee como «\(other)».", en: "'\(word)' is read as '\(other)'.")
    case .endlessLoop(let limit):
      Sentence(
        es: "la repetición por lista daría más de \(limit) filas; sus preguntas se hacen una sola"
          + " vez.",
        en: "the loop over a list would give more than \(limit) rows; its questions are asked"
          + " once.")
    case .pyxform(let rule): rule.problem
    default: Sentence(es: "", en: "")
    }
  }
}

extension [String] {
  fileprivate func quoted(in language: Language) -> String {
    switch language {
    case .spanish: map { "«\($0)»" }.joined(separator: ", ")
    case .english: map { "'\($0)'" }.joined(separator: ", ")
    }
  }

  /// `a → b → a`.
  fileprivate var circle: String {
    (self + prefix(1)).joined(separator: " → ")
  }
}

extension String {
  /// The text, or its beginning where a message could not hold it.
  fileprivate var excerpt: String { count <= 200 ? self : prefix(200) + "…" }
}
