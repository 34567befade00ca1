package import Languages

/// Something to know about a contact list before it is used; it never shows what a row says.
package struct CaseFinding: Sendable, Hashable {
  package enum Problem: Sendable, Hashable {
    case noIDColumn(headers: [String])
    case repeatedHeader(String)
    case emptyHeader(position: Int)
    case noRows
    case missingID
    case repeatedID(firstRow: Int)
    case longRow(cells: Int, columns: Int)
    /// A character that no entry can hold.
    case nullCharacter(column: String)
    case noPhone
    case unreadablePriority(column: String)
    case noPhoneColumn
    /// The first row in which the column holds a number that a spreadsheet wrote with an exponent.
    case damagedNumbers(column: String)
    /// The first row with this zone; near is the one that was meant, when it can be told.
    case unknownZone(String, near: String?)
  }

  /// As a spreadsheet counts, headers being 1; nil for the list as a whole.
  package let row: Int?
  package let problem: Problem

  package init(row: Int?, _ problem: Problem) {
    self.row = row
    self.problem = problem
  }

  /// Whether the row, or the list when no row is named, cannot be used.
  package var isRefusal: Bool {
    switch problem {
    case .noIDColumn, .repeatedHeader, .noRows, .missingID, .repeatedID, .longRow, .nullCharacter:
      true
    case .emptyHeader, .noPhone, .unreadablePriority, .noPhoneColumn, .damagedNumbers,
      .unknownZone:
      false
    }
  }
}

extension CaseFinding {
  /// Where, what and what to do.
  package var sentence: Sentence {
    guard let row else { return words }
    return Sentence(es: "fila \(row): \(words.spanish)", en: "row \(row): \(words.english)")
  }

  private var words: Sentence {
    switch problem {
    case .noIDColumn(let headers):
      Sentence(
        es: "ninguna columna identifica el caso (hay: \(headers.joined(separator: ", "))). "
          + "Llame «caso» a la columna o indique cuál es.",
        en: "no column identifies the case (there are: \(headers.joined(separator: ", "))). "
          + "Call the column 'case' or say which it is.")
    case .repeatedHeader(let header):
      Sentence(
        es: "dos columnas se llaman «\(header)». Cambie el nombre de una.",
        en: "two columns are called '\(header)'. Rename one of them.")
    case .emptyHeader(let position):
      Sentence(
        es: "la columna \(position) no tiene encabezado y no se lee.",
        en: "column \(position) has no header and is not read.")
    case .noRows: Sentence(es: "la lista no tiene casos.", en: "the list has no cases.")
    case .missingID:
      Sentence(
        es: "el caso no tiene identificador y se omite. Complételo.",
        en: "the case has no id and is left out. Fill it in.")
    case .repeatedID(let firstRow):
      Sentence(
        es: "repite el identificador de la fila \(firstRow) y se omite. Corrija uno de los dos.",
        en: "repeats the id of row \(firstRow) and is left out. Correct one of them.")
    case .longRow(let cells, let columns):
      Sentence(
        es: "tiene \(cells) celdas y la lista \(columns) columnas; se omite. "
          + "Revise si falta una comilla o sobra un separador.",
        en: "has \(cells) cells and the list \(columns) columns; it is left out. "
          + "Look for a missing quote or a separator too many.")
    case .nullCharacter(let column):
      Sentence(
        es: "«\(column)» trae un carácter nulo (U+0000) y la fila se omite. "
          + "Bórrelo o guarde el archivo de nuevo como texto.",
        en: "'\(column)' has a null character (U+0000) and the row is left out. "
          + "Delete it or save the file again as text.")
    case .noPhone:
      Sentence(
        es: "el caso no tiene un número que se pueda marcar.",
        en: "the case has no number that can be dialled.")
    case .unreadablePriority(let column):
      Sentence(
        es: "«\(column)» no es un número de 0 a 100; se usa 50.",
        en: "'\(column)' is not a number from 0 to 100; 50 is used.")
    case .noPhoneColumn:
      Sentence(
        es: "ninguna columna parece de teléfonos. Si la hay, llámela «teléfono» o indique cuál es.",
        en: "no column seems to hold telephones. If there is one, call it 'phone' or say which.")
    case .damagedNumbers(let column):
      Sentence(
        es: "la columna «\(column)» trae números dañados por la hoja de cálculo. "
          + "Deles formato de texto y escríbalos de nuevo.",
        en: "the column '\(column)' holds numbers that the spreadsheet damaged. "
          + "Format them as text and write them again.")
    case .unknownZone(let zone, let near):
      Sentence(
        es: "zona horaria «\(zone)»: escriba "
          + (near ?? "un nombre como America/Lima o una diferencia como -05:00") + ".",
        en: "time zone '\(zone)': write "
          + (near ?? "a name such as America/Lima or an offset such as -05:00") + ".")
    }
  }
}
