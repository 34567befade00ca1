import Expressions
import Forms
import Interviewing
import Languages
import Testing

@testable import Console

struct AnswerKeyingTests {
  private func reading(
    _ text: String, _ sign: DecimalSign?, fractions: Bool = true
  ) -> AnswerKeying.Reading {
    NumberTyping(sign: sign, takesFractions: fractions).reading(text)
  }

  @Test func `a country's decimal sign decides what a point before three digits is`() {
    #expect(reading("1.500", .comma) == .text("1500"))
    #expect(reading("1.500", .point) == .text("1.500"))
    #expect(reading("1,500", .point) == .text("1500"))
    #expect(reading("1,500", .comma) == .text("1.500"))
  }

  @Test func `without a setting a number that can be read in two ways is doubtful`() {
    #expect(reading("1.500", nil) == .doubtful(whole: "1500", fraction: "1.500"))
    #expect(reading("-1,500", nil) == .doubtful(whole: "-1500", fraction: "-1.500"))
  }

  @Test func `a whole number has no fraction to be doubted`() {
    #expect(reading("1.500", nil, fractions: false) == .text("1500"))
  }

  @Test(arguments: [
    ("12,5", "12.5"), ("12.5", "12.5"), ("0,500", "0.500"), ("1.234.567", "1234567"),
    ("12.500,75", "12500.75"), ("12,500.75", "12500.75"), ("15 000", "15000"),
    ("1234.567", "1234.567"), ("40", "40"),
  ])
  func `other numbers can be read in one way only`(typed: String, meant: String) {
    #expect(reading(typed, nil) == .text(meant))
  }

  @Test(arguments: ["12.50.0", "1,2,3", "abc", "12.", "1 50", ""])
  func `what is no number is left to the questionnaire`(typed: String) {
    #expect(reading(typed, nil) == .text(typed))
  }

  @Test func `forty answers of one digit take forty keys`() throws {
    var form = "| survey |\n|  | type | name | label |\n"
    for number in 1...40 { form += "|  | select_one nota | p\(number) | ¿\(number)? |\n" }
    form += "| choices |\n|  | list_name | name | label |\n"
    for number in 1...10 { form += "|  | nota | \(number) | \(number) |\n" }
    var study = StudyContent()
    study.advancesByKey = true
    let keys = (1...40).map { "‹\($0 % 10)›" }.joined()
    let held = try HeldInterview(form, keys, study: study)
    #expect(
      held.interview.review.items.map(\.answer).prefix(10) == [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10",
      ])
    #expect(held.terminal.keystrokes - "^D".count - 1 == 40)
  }

  @Test func `the key for ten is said where answers need no Enter`() throws {
    var form = "| survey |\n|  | type | name | label |\n"
    form += "|  | select_one a | p | ¿A? |\n|  | select_one b | q | ¿B? |\n"
    form += "| choices |\n|  | list_name | name | label |\n"
    for number in 0...10 { form += "|  | a | \(number) | \(number) |\n" }
    for number in 1...10 { form += "|  | b | \(number) | \(number) |\n" }
    var study = StudyContent()
    study.advancesByKey = true
    let held = try HeldInterview(form, "‹+› ‹0› ‹:atrás› ‹:auto› ‹:cerrar›", study: study)
    #expect(held.interview.review.items.map(\.answer) == ["10", "10"])
    #expect(held.terminal.transcript.contains("\n0 a 10 (+ = 10) > ‹+›\n  10\n"))
    #expect(held.terminal.transcript.contains("\n1 a 10 (0 = 10) > ‹0›\n  10\n"))
    #expect(held.terminal.transcript.contains("  Cada respuesta") == false)
    #expect(held.terminal.transcript.contains("Cada respuesta se confirma con Enter."))
  }

  @Test func `a digit that begins another choice waits for Enter`() throws {
    var form = "| survey |\n|  | type | name | label |\n|  | select_one c | p | ¿Cuál? |\n"
    form += "| choices |\n|  | list_name | name | label |\n"
    for number in 1...12 { form += "|  | c | x\(number) | Opción \(number) |\n" }
    let held = try HeldInterview(form, "‹:cerrar›")
    guard case .question(let prompt) = held.interview.step else {
      Issue.record("no question")
      return
    }
    let keying = AnswerKeying(
      prompt: prompt, decimalSign: nil, today: CivilDate(daysSince1970: 20_000))
    #expect(!keying.isWhole("1"))
    #expect(keying.isWhole("2"))
    #expect(keying.isWhole("12"))
    #expect(!keying.isWhole("13"))
    #expect(!keying.isWhole("x"))
  }

  @Test func `a year of birth is told as the ages it can be`() throws {
    let form = "| survey |\n|  | type | name | label |\n|  | integer | edad | ¿Edad? |\n"
    let held = try HeldInterview(form, "‹1984› ‹41› ‹:cerrar›")
    #expect(
      held.terminal.transcript.contains(
        "Nació en 1984: tiene 41 años, o 42 si ya los cumplió. Escriba cuál.\n"))
    #expect(held.interview.review.items[0].answer == "41")
  }

  @Test func `a number that can be read in two ways is asked back and then echoed`() throws {
    try expectTranscript(
      of: """
        | survey |
        |  | type | name | label |
        |  | decimal | monto | ¿De cuánto fue? |
        """,
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿De cuánto fue?
      número (12,5) > ‹1.500›
      ¿1 500 o 1,5? Escriba 1500 o 1,5.
      número (12,5) > ‹12.500,50›
        12 500,50

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿De cuánto fue? → 12 500,50
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }
}
