package import Languages

extension SpreadsheetFailure {
  package var sentence: Sentence {
    switch self {
    case .missing, .folder, .unreadable, .unknownFormat: fileSentence
    case .unterminatedQuote, .utf16, .longFile: textSentence
    case .protectedOrOld, .oldExcel, .notExcel, .damagedArchive, .damagedPart, .documentType,
      .unpacksTooLarge, .tooManyCells:
      excelSentence
    case .cannotWrite, .unusableSheetName, .longText, .tooLargeForExcel: writingSentence
    }
  }

  private var fileSentence: Sentence {
    switch self {
    case .missing(let file):
      Sentence(
        es: "\(file): no existe ese archivo. Revise el nombre y la carpeta.",
        en: "\(file): there is no such file. Check its name and folder.")
    case .folder(let file):
      Sentence(
        es: "\(file): es una carpeta. Indique un archivo de los que contiene.",
        en: "\(file): this is a folder. Name one of the files inside it.")
    case .unreadable(let file):
      Sentence(
        es: "\(file): no se pudo leer el archivo. Revise sus permisos y el disco.",
        en: "\(file): the file could not be read. Check its permissions and the disk.")
    default:
      Sentence(
        es: "\(fileName): formato desconocido. Se aceptan libros de Excel (.xlsx, .xlsm), "
          + "tablas Markdown (.md, .markdown) y hojas en un CSV (.csv).",
        en: "\(fileName): unknown format. Excel workbooks (.xlsx, .xlsm), "
          + "Markdown tables (.md, .markdown) and sheets in a CSV file (.csv) are accepted.")
    }
  }

  private var textSentence: Sentence {
    switch self {
    case .unterminatedQuote(let file, let line):
      Sentence(
        es: "\(file), línea \(line): se abre una comilla que no se cierra. "
          + "Ciérrela; una comilla dentro de un texto entre comillas se escribe doble.",
        en: "\(file), line \(line): a quotation mark is opened and never closed. "
          + "Close it; inside quoted text a quotation mark is written twice.")
    case .longFile(let file, let megabytes):
      Sentence(
        es: "\(file): el archivo pasa de \(megabytes) MB, más que cualquier cuestionario. "
          + "Revise que sea el archivo correcto.",
        en: "\(file): the file is larger than \(megabytes) MB, more than any questionnaire. "
          + "Check that it is the right file.")
    default:
      Sentence(
        es:
          "\(fileName): el texto está en UTF-16. Guárdelo como «CSV UTF-8» y vuelva a intentarlo.",
        en: "\(fileName): the text is in UTF-16. Save it as \"CSV UTF-8\" and try again.")
    }
  }

  private var excelSentence: Sentence {
    switch self {
    case .protectedOrOld(let file):
      Sentence(
        es: "\(file): está protegido con contraseña o es un .xls antiguo. "
          + "Ábralo en su programa de hojas de cálculo y guárdelo como .xlsx sin contraseña.",
        en: "\(file): it is password-protected or an old .xls. "
          + "Open it in your spreadsheet program and save it as .xlsx without a password.")
    case .oldExcel(let file):
      Sentence(
        es:
          "\(file): es un libro .xls, el formato de Excel anterior a 2007, y no hay una biblioteca "
          + "bien mantenida que lo lea. Ábralo en Excel o LibreOffice, elija «Guardar como», tipo "
          + "«Libro de Excel (.xlsx)», y use ese archivo.",
        en: "\(file): this is an .xls workbook, Excel's format before 2007, and there is no "
          + "well-kept library that reads it. Open it in Excel or LibreOffice, choose \"Save as\", "
          + "type \"Excel Workbook (.xlsx)\", and use that file.")
    case .notExcel(let file):
      Sentence(
        es: "\(file): el contenido no es el de un libro de Excel. "
          + "Ábralo en el programa con que se creó y guárdelo como .xlsx.",
        en: "\(file): the contents are not those of an Excel workbook. "
          + "Open it in the program that made it and save it as .xlsx.")
    case .damagedArchive(let file):
      Sentence(
        es: "\(file): el archivo está dañado o incompleto. Vuelva a copiarlo o a descargarlo.",
        en: "\(file): the file is damaged or incomplete. Copy or download it again.")
    case .damagedPart(let file, let part):
      Sentence(
        es: "\(file), parte \(part): está dañada. "
          + "Ábralo en su programa de hojas de cálculo y guárdelo de nuevo como .xlsx.",
        en: "\(file), part \(part): it is damaged. "
          + "Open the file in your spreadsheet program and save it again as .xlsx.")
    default: limitSentence
    }
  }

  private var limitSentence: Sentence {
    switch self {
    case .documentType(let file, let part):
      Sentence(
        es:
          "\(file), parte \(part): declara un tipo de documento, que ningún libro de Excel lleva; "
          + "por seguridad no se lee. Use solo archivos de una fuente de confianza.",
        en: "\(file), part \(part): it declares a document type, which no Excel workbook has; "
          + "for safety it is not read. Use only files from a source you trust.")
    case .tooManyCells(let file, let sheet, let limit):
      Sentence(
        es: "\(file), hoja \(sheet): supera \(limit) celdas, contadas desde la columna A. "
          + "Borre las celdas sueltas muy a la derecha o divida la hoja.",
        en: "\(file), sheet \(sheet): it has more than \(limit) cells, counted from column A. "
          + "Delete stray cells far to the right or split the sheet.")
    case .unpacksTooLarge(let file, let megabytes):
      Sentence(
        es: "\(file): descomprimido ocuparía más de \(megabytes) MB o está comprimido de un modo "
          + "sospechoso; por seguridad no se lee. Copie las hojas necesarias a un libro nuevo.",
        en: "\(file): unpacked it would take more than \(megabytes) MB or it is compressed in a "
          + "suspicious way; for safety it is not read. Copy the sheets you need to a new workbook."
      )
    default: Sentence(es: fileName, en: fileName)
    }
  }
}

extension SpreadsheetFailure {
  private var writingSentence: Sentence {
    switch self {
    case .unusableSheetName(let file, let sheet):
      Sentence(
        es: "\(file): Excel no admite una hoja llamada «\(sheet)» (hasta 31 caracteres, sin "
          + "[ ] : * ? / \\ y sin repetir). Cambie su nombre en el archivo de origen.",
        en:
          "\(file): Excel does not allow a sheet named \"\(sheet)\" (up to 31 characters, none of "
          + "[ ] : * ? / \\ and no name twice). Rename it in the source file.")
    case .longText(let file, let sheet, let row, let limit):
      Sentence(
        es:
          "\(file), hoja \(sheet), fila \(row): una celda pasa de \(limit) caracteres, lo más que "
          + "Excel guarda. Acórtela, o escriba un .md o un .csv.",
        en:
          "\(file), sheet \(sheet), row \(row): a cell has more than \(limit) characters, the most "
          + "that Excel keeps. Shorten it, or write an .md or .csv file.")
    case .tooLargeForExcel(let file, let sheet):
      Sentence(
        es: "\(file), hoja \(sheet): tiene más filas o columnas que una hoja de Excel. Escriba un "
          + ".md o un .csv.",
        en:
          "\(file), sheet \(sheet): it has more rows or columns than an Excel sheet. Write an .md "
          + "or .csv file.")
    default:
      Sentence(
        es: "\(fileName): no se pudo escribir. Revise los permisos y el espacio del disco.",
        en: "\(fileName): it could not be written. Check permissions and disk space.")
    }
  }
}

extension SpreadsheetFailure {
  /// The last component of the path of the file that could not be read or written.
  package var fileName: String {
    switch self {
    case .missing(let file), .folder(let file), .unreadable(let file), .unknownFormat(let file),
      .protectedOrOld(let file), .notExcel(let file), .damagedArchive(let file),
      .damagedPart(let file, _), .documentType(let file, _), .unpacksTooLarge(let file, _),
      .tooManyCells(let file, _, _), .unterminatedQuote(let file, _), .utf16(let file),
      .longFile(let file, _),
      .oldExcel(let file), .cannotWrite(let file), .unusableSheetName(let file, _),
      .longText(let file, _, _, _), .tooLargeForExcel(let file, _):
      file
    }
  }
}
