import Languages
import Spreadsheets
import Testing

@Suite struct SpreadsheetFailureTests {
  @Test(
    arguments: [
      (.missing(file: "a.md"), "no existe", "no such file"),
      (.folder(file: "a.md"), "carpeta", "folder"),
      (.unreadable(file: "a.md"), "permisos", "permissions"),
      (.unknownFormat(file: "a.md"), ".xlsm", ".markdown"),
      (.protectedOrOld(file: "a.md"), "contraseña", "password-protected or an old .xls"),
      (.notExcel(file: "a.md"), "libro de Excel", "Excel workbook"),
      (.damagedArchive(file: "a.md"), "dañado", "damaged"),
      (.damagedPart(file: "a.md", part: "xl/styles.xml"), "xl/styles.xml", "xl/styles.xml"),
      (.documentType(file: "a.md", part: "xl/x.xml"), "tipo de documento", "document type"),
      (.unpacksTooLarge(file: "a.md", megabytes: 512), "512 MB", "512 MB"),
      (.longFile(file: "a.md", megabytes: 16), "16 MB", "16 MB"),
      (.tooManyCells(file: "a.md", sheet: "Hoja 1", limit: 9), "hoja Hoja 1", "sheet Hoja 1"),
      (.unterminatedQuote(file: "a.md", line: 7), "línea 7", "line 7"),
      (.utf16(file: "a.md"), "CSV UTF-8", "CSV UTF-8"),
      (.oldExcel(file: "a.md"), "Libro de Excel (.xlsx)", "Excel Workbook (.xlsx)"),
      (.cannotWrite(file: "a.md"), "espacio del disco", "disk space"),
      (.unusableSheetName(file: "a.md", sheet: "a/b"), "«a/b»", "\"a/b\""),
      (.longText(file: "a.md", sheet: "survey", row: 4, limit: 9), "fila 4", "row 4"),
      (.tooLargeForExcel(file: "a.md", sheet: "survey"), "hoja survey", "sheet survey"),
    ] as [(SpreadsheetFailure, String, String)])
  func `a failure says where, what and what to do`(
    failure: SpreadsheetFailure, spanish: String, english: String
  ) {
    #expect(failure.sentence.spanish.hasPrefix("a.md"))
    #expect(failure.sentence.english.hasPrefix("a.md"))
    #expect(failure.sentence.spanish.contains(spanish))
    #expect(failure.sentence.english.contains(english))
  }
}
