import ArgumentParser
import Forms
import Foundation
import Languages
import Spreadsheets

struct FormConvert: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: say(
        es: "Pasa un cuestionario de un formato a otro: .xlsx, .md o .csv.",
        en: "Turns a questionnaire from one format into another: .xlsx, .md or .csv."),
      discussion: say(
        es: """
          Ninguna celda se pierde: lo que una celda de Markdown no puede llevar se escribe con su \
          número, como &#10; para un salto de línea, y así se vuelve a leer. Los colores, anchos y \
          fórmulas de Excel no pasan; de una fórmula pasa su último valor.
          """,
        en: """
          No cell is lost: what a Markdown cell cannot hold is written by its number, such as &#10; \
          for a line break, and read back that way. Excel's colours, widths and formulas do not \
          pass; of a formula its last value does.
          """),
      aliases: ["convertir"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo, o - para leer de la entrada.", en: "File, or - to read standard input."),
      valueName: say(es: "origen", en: "in")))
  var source: String

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo nuevo: .xlsx, .md o .csv.", en: "New file: .xlsx, .md or .csv."),
      valueName: say(es: "destino", en: "out")))
  var destination: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Reemplaza el archivo si ya existe.", en: "Replaces the file if it is there.")))
  var force = false

  @OptionGroup var language: LanguageOptions

  func run() throws {
    let name = URL(fileURLWithPath: destination).lastPathComponent
    guard let format = WorkbookFormat(fileName: name) else {
      throw SpreadsheetFailure.unknownFormat(file: name)
    }
    guard force || !FileManager.default.fileExists(atPath: destination) else {
      Streams.complain(
        say(
          es: "\(destination): ya existe. Elija otro nombre, o use --force para reemplazarlo.",
          en:
            "\(destination): it is already there. Choose another name, or use --force to replace it."
        ))
      throw ExitCode(ExitStatus.cannotCreate.rawValue)
    }
    let book = FormSource(try QuestionnaireFiles.workbook(at: source))
    try save(book, as: format)
    let rows = book.sheets.reduce(0) { $0 + $1.rows.count }
    Streams.show(
      "\(destination): "
        + counted(book.sheets.count, es: ("hoja", "hojas"), en: ("sheet", "sheets")) + ", "
        + counted(rows, es: ("fila", "filas"), en: ("row", "rows")))
  }

  /// Written under another name, and renamed when it is whole.
  private func save(_ book: FormSource, as format: WorkbookFormat) throws {
    let part = destination + ".part"
    // The library that writes Excel files would complain in its own words.
    guard FileManager.default.createFile(atPath: part, contents: nil) else {
      throw CommandFailure.cannotWrite(destination)
    }
    do {
      try write(book, to: part, format: format)
      guard rename(part, destination) == 0 else {
        throw CommandFailure.cannotWrite(destination)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: part)
      if case SpreadsheetFailure.cannotWrite = error {
        throw CommandFailure.cannotWrite(destination)
      }
      throw error
    }
  }
}
