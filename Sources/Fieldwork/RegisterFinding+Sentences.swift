package import Languages

extension RegisterFinding {
  /// Where, what and what to do.
  package var sentence: Sentence {
    let words = problem.sentence
    guard let row else { return words }
    return Sentence(es: "fila \(row): \(words.spanish)", en: "row \(row): \(words.english)")
  }
}

extension RegisterFinding.Problem {
  fileprivate var sentence: Sentence {
    switch self {
    case .missingColumn(let name):
      Sentence(
        es: "falta la columna «\(name)». Agréguela.", en: "the column '\(name)' is missing. Add it."
      )
    case .emptyCell(let column):
      Sentence(
        es: "la columna «\(column)» está vacía. Escriba su valor.",
        en: "the column '\(column)' is empty. Fill it in.")
    case .repeatedValue(let column, let firstRow):
      Sentence(
        es: "«\(column)» repite lo que dice la fila \(firstRow). Deje una de las dos.",
        en: "'\(column)' repeats what row \(firstRow) says. Keep one of them.")
    case .unknownWord(let column, let typed, let allowed):
      Sentence(
        es: "en «\(column)», «\(typed)» no se conoce. "
          + "Escriba: \(allowed.joined(separator: ", ")).",
        en: "in '\(column)', '\(typed)' is not known. Write: \(allowed.joined(separator: ", ")).")
    case .notAWholeNumber(let column, let typed):
      Sentence(
        es: "en «\(column)», «\(typed)» no es un número entero de cero o más. "
          + "Escríbalo solo con dígitos.",
        en: "in '\(column)', '\(typed)' is not a whole number of zero or more. Use digits only.")
    case .groupDiffers(let code, let group, let expected):
      Sentence(
        es: "el código \(code) es del grupo \(expected) y la fila dice \(group). "
          + "Cambie el código o el grupo.",
        en: "the code \(code) belongs to group \(expected) and the row says \(group). "
          + "Change the code or the group.")
    case .notACode(let typed):
      Sentence(
        es: "«\(typed)» no es un código. Escriba dígitos y puntos, como 2.11, "
          + "y si hace falta una letra al final, como 2.11b.",
        en: "'\(typed)' is not a code. Write digits and points, such as 2.11, "
          + "with a letter at the end where needed, such as 2.11b.")
    case .missingCodes(let codes):
      Sentence(
        es: "faltan códigos que el programa usa: \(codes.joined(separator: ", ")). "
          + "Agrégueles su fila; la etiqueta puede ser la que usted quiera.",
        en: "codes that the program uses are missing: \(codes.joined(separator: ", ")). "
          + "Add a row for each; the label may be any you like.")
    case .unknownVariable, .unknownValue, .unknownParent, .ownParent: aboutNames
    case .noRows:
      Sentence(
        es: "la tabla no tiene filas. Agregue al menos una.",
        en: "the table has no rows. Add at least one.")
    case .noConditions:
      Sentence(
        es:
          "no hay columnas de condición. Agregue una por variable, por ejemplo «sexo» o «agencia».",
        en: "there are no condition columns. Add one a variable, such as 'sex' or 'branch'.")
    }
  }
  private var aboutNames: Sentence {
    switch self {
    case .unknownVariable(let name, let near):
      Sentence(
        es: "ningún cuestionario ni la base de contactos tiene «\(name)»."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? " Cambie el nombre de la columna."),
        en: "no questionnaire nor the contact list has '\(name)'."
          + (near.map { " Did you mean '\($0)'?" } ?? " Rename the column."))
    case .unknownValue(let value, let variable, let near):
      Sentence(
        es: "«\(variable)» no tiene la opción «\(value)»."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? " Escriba el nombre de una opción."),
        en: "'\(variable)' has no choice '\(value)'."
          + (near.map { " Did you mean '\($0)'?" } ?? " Write the name of a choice."))
    case .unknownParent(let name, let near):
      Sentence(
        es: "no hay un código «\(name)» del que depender."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? " Agréguelo o deje la celda vacía."),
        en: "there is no code '\(name)' to belong to."
          + (near.map { " Did you mean '\($0)'?" } ?? " Add it or leave the cell empty."))
    case .ownParent(let name):
      Sentence(
        es: "el código «\(name)» depende de sí mismo. Cambie el código del que depende.",
        en: "the code '\(name)' belongs to itself. Change the code it belongs to.")
    default: Sentence(es: "", en: "")
    }
  }
}
