import Forms
import Rehearsing
import Spreadsheets

/// A questionnaire of a hundred columns and files of answers to it, of the size of an airport's survey.
enum WideSurvey {
  static var form: MarkdownWorkbook {
    MarkdownWorkbook(fileName: "wide.md", text: text)
  }

  private static let ratings = (1...60).map { "nota_\($0)" }
  private static let choices = (1...20).map { "opcion_\($0)" }
  private static let counts = (1...10).map { "cuenta_\($0)" }
  private static let texts = (1...10).map { "texto_\($0)" }

  /// A CSV file with so many rows and a key in its first column.
  static func data(rows: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: UInt64(rows))
    var text = (["KEY"] + ratings + choices + counts + texts).joined(separator: ",") + "\n"
    for row in 1...rows { text += line(row, &generator) + "\n" }
    return Array(text.utf8)
  }

  private static func line(_ row: Int, _ generator: inout SeededGenerator) -> String {
    var cells = ["uuid:\(row)"]
    cells += ratings.map { _ in "\(Int.random(in: 1...10, using: &generator))" }
    cells += choices.map { _ in "o\(Int.random(in: 1...8, using: &generator))" }
    cells += counts.map { _ in "\(Int.random(in: 0...40, using: &generator))" }
    cells += texts.map { _ in
      Int.random(in: 0...3, using: &generator) > 0 ? "" : "\"Que atiendan rápido, y los sábados\""
    }
    return cells.joined(separator: ",")
  }

  private static var text: String {
    let questions =
      ratings.map { "| | select_one notas | \($0) | Nota | satisfaction | \($0) |" }
      + choices.map { "| | select_one opciones | \($0) | Opción | | |" }
      + counts.map { "| | integer | \($0) | Cuántas veces | | |" }
      + texts.map { "| | text | \($0) | Comentario | | |" }
    let scale = (1...10).map { "| | notas | \($0) | \($0) |" }
    let options = (1...8).map { "| | opciones | o\($0) | Opción \($0) |" }
    return """
      | survey |
      | | type | name | label | bind::campo:measure | bind::campo:attribute |
      \(questions.joined(separator: "\n"))

      | choices |
      | | list_name | name | label |
      \((scale + options).joined(separator: "\n"))

      | settings |
      | | form_title | form_id | version | namespaces |
      | | Encuesta ancha | ancha | 1 | campo="urn:campo:xlsform" |
      """
  }
}
