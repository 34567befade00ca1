import Forms
import Interviewing
import Responses
import Testing

struct ReviewTests {
  @Test func `what is missing comes first and Enter goes there`() throws {
    let held = try expectTranscript(
      of: SampleForms.satisfaction,
      """
      Encuesta de satisfacción · :ayuda muestra los comandos

      Pregunta 1 de unas 4 · 0 min
      ── La relación ──
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      opción > ‹no›
        No

      Pregunta 2 de unas 4 · 0 min
      ── Problemas y reclamos ──
      ¿De qué tipo fue el problema?
      [NO LEA; MARQUE LO QUE DIGA]
        1 (Cobro indebido)
        2 (Demora)
        3 (Maltrato)
      una o varias (1 3) > ‹›
        Sin respuesta

      Pregunta 3 de unas 4 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹:pendiente›
        Queda pendiente

      Pregunta 4 de unas 4 · 0 min
      ¿Desde cuándo es cliente?
      fecha (día/mes/año) > ‹›
        Sin respuesta

      Respondidas 1 de 4 · 0 min
      ── Revisión ──
      Falta 1 respuesta obligatoria:
         3 ¿Cuántos años cumplidos tiene? → pendiente
      Respuestas
         1 ¿Actualmente tiene un crédito con nosotros? → No
         2 ¿De qué tipo fue el problema? → Sin respuesta
         4 ¿Desde cuándo es cliente? → Sin respuesta
      Enter va a la primera que falta > ‹›
      Falta una respuesta obligatoria: ¿Cuántos años cumplidos tiene?

      Pregunta 3 de unas 4 · 0 min
      ── Problemas y reclamos ──
      ¿Cuántos años cumplidos tiene?
      número > ‹30›
        30

      Respondidas 2 de 4 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Actualmente tiene un crédito con nosotros? → No
         2 ¿De qué tipo fue el problema? → Sin respuesta
         3 ¿Cuántos años cumplidos tiene? → 30
         4 ¿Desde cuándo es cliente? → Sin respuesta
      Enter finaliza; un número va a esa pregunta > ‹›
      """)
    #expect(held.value("problemas/edad") == "30")
  }

  @Test func `a number corrects an answer and comes back to the review`() throws {
    let held = try expectTranscript(
      of: SampleForms.satisfaction,
      """
      Encuesta de satisfacción · :ayuda muestra los comandos

      Pregunta 1 de unas 4 · 0 min
      ── La relación ──
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      opción > ‹no›
        No

      Pregunta 2 de unas 4 · 0 min
      ── Problemas y reclamos ──
      ¿De qué tipo fue el problema?
      [NO LEA; MARQUE LO QUE DIGA]
        1 (Cobro indebido)
        2 (Demora)
        3 (Maltrato)
      una o varias (1 3) > ‹1›
        Cobro indebido

      Pregunta 3 de unas 4 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹30›
        30

      Pregunta 4 de unas 4 · 0 min
      ¿Desde cuándo es cliente?
      fecha (día/mes/año) > ‹:ns›
        No sabe

      Respondidas 4 de 4 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Actualmente tiene un crédito con nosotros? → No
         2 ¿De qué tipo fue el problema? → Cobro indebido
         3 ¿Cuántos años cumplidos tiene? → 30
         4 ¿Desde cuándo es cliente? → No sabe
      Enter finaliza; un número va a esa pregunta > ‹3›

      Pregunta 3 de unas 4 · 0 min
      ── Problemas y reclamos ──
      ¿Cuántos años cumplidos tiene?
      Respuesta actual: 30 (Enter la conserva)
      número > ‹31›
        31

      Respondidas 4 de 4 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Actualmente tiene un crédito con nosotros? → No
         2 ¿De qué tipo fue el problema? → Cobro indebido
         3 ¿Cuántos años cumplidos tiene? → 31
         4 ¿Desde cuándo es cliente? → No sabe
      Enter finaliza; un número va a esa pregunta > ‹9›
      Escriba un número del 1 al 4, :ir y el nombre de la pregunta, o Enter.
      Enter finaliza; un número va a esa pregunta > ‹:finalizar›
      """)
    #expect(held.value("problemas/edad") == "31")
  }

  @Test func `a correction asks what it makes relevant`() throws {
    let held = try HeldInterview(
      SampleForms.satisfaction, "‹no› ‹1› ‹30› ‹:ns› ‹1› ‹si› ‹7› ‹Bien› ‹›")
    #expect(held.value("relacion/nps") == "7")
    #expect(held.seal?.status == .complete)
  }

  @Test func `finalizing from a question goes through the review`() throws {
    let held = try HeldInterview(
      SampleForms.satisfaction, "‹no› ‹1› ‹30› ‹:finalizar› ‹:finalizar›")
    #expect(held.seal?.answers[AnswerPath("problemas/desde")] == .missing(.skipped))
  }

  @Test func `no question follows the review`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:revisar› ‹:siguiente› ‹:ns› ‹:cerrar›")
    #expect(held.terminal.transcript.contains("Después de la revisión no hay más preguntas"))
    #expect(held.interview.positionPath == AnswerPath(""))
  }

  @Test func `what is still open keeps the interview from being finalized`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:revisar› ‹:finalizar› ‹:cerrar›")
    #expect(held.seal == nil)
    #expect(held.interview.positionPath == AnswerPath("nombre"))
  }

  @Test func `a repeat that was closed can be opened on the way back`() throws {
    let held = try HeldInterview(
      SampleForms.loans, "‹Ana› ‹no› ‹› ‹:atrás› ‹:atrás› ‹sí› ‹900› ‹› ‹› ‹›")
    #expect(held.value("prestamo#20000000/monto") == "900")
  }

  @Test func `a review longer than the screen is paged`() throws {
    let questions = (1...30).map { "|  | text | p\($0) | ¿Pregunta \($0)? |\n" }.joined()
    let typed = "‹:revisar› ‹+› ‹+› ‹:ir p30› ‹:lista› ‹+› ‹:cerrar›"
    let terminal = ScriptedTerminal(typing: typed, height: 24)
    let held = try HeldInterview(
      "| survey |\n|  | type | name | label |\n" + questions, typed, terminal: terminal)
    let screens = held.terminal.transcript.split(separator: "‹").map { $0.split(separator: "\n") }
    #expect(screens.allSatisfy { $0.count <= 24 })
    #expect(held.terminal.transcript.contains("\n  30 ¿Pregunta 30? → sin preguntar\n"))
    #expect(held.terminal.transcript.contains("\n>  30 p30 · ¿Pregunta 30? → sin preguntar\n"))
    #expect(held.terminal.transcript.contains("No hay más que mostrar."))
  }

  @Test func `a list without choices has no number anywhere`() throws {
    let form = """
      | survey |
      |  | type | name | label | choice_filter |
      |  | select_multiple motivos | motivos | ¿Qué pesó? |  |
      |  | rank motivos | orden | ¿En qué orden? | selected(${motivos}, name) |
      |  | text | nota | ¿Algo más? |  |
      | choices |
      |  | list_name | name | label |
      |  | motivos | caro | Caro |
      """
    let held = try HeldInterview(form, "‹› ‹nada› ‹2› ‹:cerrar›")
    let screen = held.terminal.transcript
    #expect(screen.contains("\nPregunta 2 de unas 2 · 0 min\n¿Algo más?\n"))
    #expect(screen.contains("\n   2 ¿Algo más? → nada\n"))
    #expect(held.interview.positionPath == AnswerPath("nota"))
  }
}
