import Expressions
package import Languages

extension FormProblem {
  /// What to do about it: the near miss, where one was found.
  package var cure: Sentence {
    switch self {
    case .misspelledSheet(_, let near): .suggesting(near)
    case .unknownColumn(_, let near): .suggesting(near)
    case .missingSheet(_, let near?):
      Sentence(
        es: "Cambie el nombre de la hoja «\(near)».", en: "Rename the sheet '\(near)'.")
    default: suggestion.map(Sentence.suggesting) ?? advice
    }
  }

  private var suggestion: String? {
    switch self {
    case .unknownMeasureColumn(_, let near),
      .unknownType(_, let near), .unknownList(_, let near), .unknownFilterColumn(_, _, let near),
      .unknownName(_, let near), .unknownPlace(_, let near), .unknownInstance(_, let near),
      .unknownParameter(_, let near),
      .unknownDefaultLanguage(_, let near), .unknownValue(_, _, let near),
      .unknownCode(_, _, let near), .unknownFunction(_, let near):
      near
    default: nil
    }
  }

  private var advice: Sentence {
    sheetAdvice ?? typeAdvice ?? rowAdvice ?? choiceAdvice ?? referenceAdvice ?? valueAdvice
  }

  private var sheetAdvice: Sentence? {
    switch self {
    case .missingSheet(let name, _):
      Sentence(es: "Agregue la hoja «\(name)».", en: "Add the sheet '\(name)'.")
    case .emptySheet:
      Sentence(
        es: "Escriba los encabezados en la primera fila y las preguntas debajo.",
        en: "Write the headers in the first row and the questions below.")
    case .missingColumn(let name):
      Sentence(
        es: "Agregue «\(name)» a la fila de encabezados.",
        en: "Add '\(name)' to the header row.")
    case .repeatedColumn:
      Sentence(
        es: "Deje una sola; se lee la primera que no esté vacía.",
        en: "Keep one; the first that is not empty is read.")
    case .unknownMeasureColumn:
      Sentence(
        es: "Use una de estas: \(measureColumns).", en: "Use one of these: \(measureColumns).")
    default: nil
    }
  }

  private var typeAdvice: Sentence? {
    switch self {
    case .missingType:
      Sentence(
        es: "Escriba un tipo, como «text» o «select_one lista».",
        en: "Write a type, such as 'text' or 'select_one list'.")
    case .unknownType:
      Sentence(
        es: "Use un tipo de XLSForm, como «text» o «select_one lista».",
        en: "Use an XLSForm type, such as 'text' or 'select_one list'.")
    case .replacedType(_, let other):
      Sentence(
        es: "Escriba «\(other)» para que otros programas lo lean igual.",
        en: "Write '\(other)' so that other programs read it alike.")
    case .unavailableType:
      Sentence(es: "Quite la fila si no la necesita.", en: "Remove the row if it is not needed.")
    default: nil
    }
  }

  private var rowAdvice: Sentence? {
    switch self {
    case .disabledRow:
      Sentence(
        es: "Vacíe la columna disabled para volver a usarla.",
        en: "Clear the column disabled to use it again.")
    case .missingName:
      Sentence(
        es: "Escriba en la columna name un nombre corto sin espacios.",
        en: "Write a short name without spaces in the column name.")
    case .passedRow:
      Sentence(
        es: "Escriba un tipo y un nombre si es una pregunta, o «note» si es un título.",
        en: "Write a type and a name if it is a question, or 'note' if it is a heading.")
    case .unusableName:
      Sentence(
        es: "Empiece con una letra o «_» y use solo letras, cifras, «_», «-» y «.».",
        en: "Begin with a letter or '_' and use only letters, digits, '_', '-' and '.'.")
    case .replacedName(_, let other):
      Sentence(
        es: "Escriba «\(other)» para que otros programas lo lean igual.",
        en: "Write '\(other)' so that other programs read it alike.")
    case .repeatedName, .renamed, .namesDifferByCase:
      Sentence(es: "Cambie uno de los dos.", en: "Change one of them.")
    case .missingLabel, .choiceWithoutLabel:
      Sentence(
        es: "Escriba el texto en la columna label; mientras tanto se muestra el nombre.",
        en: "Write the text in the column label; until then the name is shown.")
    case .missingCalculation:
      Sentence(
        es: "Escriba la expresión en la columna calculation.",
        en: "Write the expression in the column calculation.")
    case .endWithoutBegin(let kind):
      Sentence(
        es: "Quite la fila o agregue antes «begin_\(kind.rawValue)».",
        en: "Remove the row or add 'begin_\(kind.rawValue)' before it.")
    case .beginWithoutEnd(let kind, _):
      Sentence(
        es: "Agregue «end_\(kind.rawValue)» después de su última pregunta.",
        en: "Add 'end_\(kind.rawValue)' after its last question.")
    default: nil
    }
  }

  private var choiceAdvice: Sentence? {
    switch self {
    case .missingList:
      Sentence(
        es: "Escriba «select_one lista», con una lista de la hoja choices.",
        en: "Write 'select_one list', with a list of the sheet choices.")
    case .unknownList(let list, _):
      Sentence(
        es: "Agregue las opciones de «\(list)» a la hoja choices.",
        en: "Add the choices of '\(list)' to the sheet choices.")
    case .matchedList:
      Sentence(
        es: "Escriba la lista igual que en la hoja choices.",
        en: "Write the list as the sheet choices does.")
    case .choiceWithoutList:
      Sentence(
        es: "Escriba la lista en la columna list_name; mientras tanto se omite.",
        en: "Write the list in the column list_name; until then it is left out.")
    case .choiceWithoutName:
      Sentence(es: "Escriba el nombre en la columna name.", en: "Write it in the column name.")
    case .repeatedChoice:
      Sentence(
        es:
          "Cambie uno de los dos, o escriba «yes» en allow_choice_duplicates de la hoja settings.",
        en: "Change one of them, or write 'yes' under allow_choice_duplicates of the settings.")
    case .spaceInChoice:
      Sentence(es: "Escriba «_» en lugar del espacio.", en: "Write '_' instead of the space.")
    case .otherWithFilter:
      Sentence(
        es: "Agregue la opción «other» a la lista y una pregunta de texto.",
        en: "Add the choice 'other' to the list, and a text question.")
    case .unknownFilterColumn(let column, _, _):
      Sentence(
        es: "Agregue la columna «\(column)», o escriba ${\(column)} si es una pregunta.",
        en: "Add the column '\(column)', or write ${\(column)} if it is a question.")
    default: nil
    }
  }

  private var referenceAdvice: Sentence? {
    switch self {
    case .unreadableExpression(_, let failure): failure.sentence
    case .malformedPlace:
      Sentence(es: "Escriba ${nombre}.", en: "Write ${name}.")
    case .defaultTakenAsText:
      Sentence(
        es: "Póngalo entre comillas si es un texto.", en: "Put it in quotes if it is a text.")
    case .unknownName, .unknownPlace:
      Sentence(
        es: "Corrija el nombre o agregue la pregunta.",
        en: "Correct the name or add the question.")
    case .ambiguousName:
      Sentence(
        es: "Dé a cada pregunta un nombre distinto.", en: "Give each question a name of its own.")
    case .unknownPath("null"):
      Sentence(
        es: "Escriba '' si quiere un valor vacío; así se lee.",
        en: "Write '' for an empty value; it is read that way.")
    case .unknownPath:
      Sentence(
        es: "Escriba ${nombre} para leer una pregunta.", en: "Write ${name} to read a question.")
    case .lastSaved, .unknownInstance:
      Sentence(
        es: "Tenga en cuenta que allí no habrá valor.", en: "Expect no value there.")
    case .ownValue:
      Sentence(
        es: "Use la columna constraint para revisar su respuesta, o quite «.».",
        en: "Use the column constraint to check its answer, or remove '.'.")
    case .matchedName:
      Sentence(
        es: "Escriba el nombre igual que en la columna name.",
        en: "Write the name as the column name does.")
    case .unknownFunction:
      Sentence(
        es: "Reescriba la expresión con funciones de ODK.",
        en: "Write the expression with functions of ODK.")
    case .droppedConstraint(_, let file):
      Sentence(
        es: "Ponga «\(file).csv» junto al formulario e impórtelo de nuevo.",
        en: "Put '\(file).csv' beside the form and import it again.")
    case .missingFile(let file):
      Sentence(
        es: "Ponga «\(file)» junto al formulario e impórtelo de nuevo.",
        en: "Put '\(file)' beside the form and import it again.")
    case .unreadableFile:
      Sentence(
        es: "Use un archivo .csv con encabezados, .xml o .geojson.",
        en: "Use a .csv file with headers, or .xml or .geojson.")
    case .circle, .loosenedCircle, .droppedRelevance:
      Sentence(
        es: "Quite una de las referencias del círculo.",
        en: "Remove one of the references of the circle.")
    default: nil
    }
  }

  private var valueAdvice: Sentence {
    switch self {
    case .malformedParameter, .parameterNoNumber, .uselessRange:
      Sentence(
        es: "Escriba, por ejemplo, «start=1 end=10 step=1».",
        en: "Write, for example, 'start=1 end=10 step=1'.")
    case .unknownParameter:
      Sentence(es: "Quítelo.", en: "Remove it.")
    case .missingTranslation:
      Sentence(
        es: "Complete esa columna; mientras tanto se muestra otro idioma.",
        en: "Complete that column; until then another language is shown.")
    case .unknownDefaultLanguage, .matchedDefaultLanguage:
      Sentence(
        es: "Escriba el idioma igual que en los encabezados.",
        en: "Write the language as the headers do.")
    case .unknownValue(_, let allowed, _):
      Sentence(
        es: "Use uno de estos: \(allowed.joined(separator: ", ")).",
        en: "Use one of these: \(allowed.joined(separator: ", ")).")
    case .malformedScale:
      Sentence(
        es: "Escriba el peor y el mejor valor, como «1 10».",
        en: "Write the worst and the best value, such as '1 10'.")
    case .malformedSegment:
      Sentence(
        es: "Escriba «yes», o una jerarquía y su nivel, como «place 1».",
        en: "Write 'yes', or a hierarchy and its level, such as 'place 1'.")
    case .unknownCode:
      Sentence(
        es: "Escriba el nombre de una opción de la lista.",
        en: "Write the name of a choice of the list.")
    case .readWord(_, let other):
      Sentence(
        es: "Escriba «\(other)» para que otros programas lo lean igual.",
        en: "Write '\(other)' so that other programs read it alike.")
    case .endlessLoop:
      Sentence(
        es: "Use listas más cortas o una repetición.", en: "Use shorter lists, or a repeat.")
    case .pyxform(let rule): rule.cure
    default: Sentence(es: "", en: "")
    }
  }
}

/// The kit's columns of the survey sheet, as headers write them.
private let measureColumns = SurveyColumn.measureColumns.map { "bind::\($0.rawValue)" }
  .joined(separator: ", ")

extension Sentence {
  fileprivate static func suggesting(_ name: String) -> Sentence {
    Sentence(es: "¿Quiso decir «\(name)»?", en: "Did you mean '\(name)'?")
  }
}
