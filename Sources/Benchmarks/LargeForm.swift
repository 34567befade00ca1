import Forms
import Interviewing
import Responses
import Spreadsheets

/// Questionnaires of any size, to measure how an interview grows with its form.
enum LargeForm {
  /// So many questions, each second one shown by a condition and followed by a calculation: as many
  /// expressions as questions.
  static func workbook(questions: Int) -> MarkdownWorkbook {
    let rows = (0..<questions).map { number in
      guard !number.isMultiple(of: 2) else {
        return "| | integer | p\(number) | Pregunta \(number) | | |"
      }
      let earlier = "p\(number - 1)"
      return """
        | | integer | p\(number) | Pregunta \(number) | ${\(earlier)} != 99 | |
        | | calculate | c\(number) | | | ${\(earlier)} + ${p\(number)} |
        """
    }
    let text = """
      | survey |
      | | type | name | label | relevant | calculation |
      \(rows.joined(separator: "\n"))
      | settings |
      | | form_title | form_id | version |
      | | Encuesta grande | grande | 1 |
      """
    return MarkdownWorkbook(fileName: "grande.md", text: text)
  }

  /// A repeat whose amounts are added up outside it.
  static let loans = MarkdownWorkbook(
    fileName: "prestamos.md",
    text: """
      | survey |
      | | type | name | label | calculation |
      | | begin repeat | prestamo | Préstamo | |
      | | integer | monto | ¿Monto? | |
      | | calculate | doble | | ${monto} * 2 |
      | | end repeat | | | |
      | | calculate | total | | sum(${monto}) |
      | | integer | edad | ¿Edad? | |
      | | select_multiple l | usos | ¿Usos? | |
      | | text | fin | ¿Fin? | |
      | choices |
      | | list_name | name | label |
      | | l | x | Casa |
      | | l | y | Negocio |
      """)

  static func plan(_ workbook: some Workbook) throws -> InterviewPlan {
    guard let form = FormReading(of: workbook).form else {
      throw BenchmarkFailure.refusedForm(workbook.fileName)
    }
    return try InterviewPlan(form)
  }

  static func interview(with plan: InterviewPlan) -> Interview {
    let opening = InterviewOpening(
      id: "1", formID: plan.form.id, formHash: "", purpose: .sample, interviewer: "A",
      language: plan.form.defaultLanguage.name, startedAt: .now)
    return Interview(plan: plan, opening: opening)
  }
}
