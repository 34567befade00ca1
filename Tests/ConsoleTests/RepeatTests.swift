import Console
import Interviewing
import Responses
import Testing

struct RepeatTests {
  @Test func `instances are added, visited, taken away and brought back by name`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:agregar›

      Pregunta 2 de unas 2 · 0 min
      ── Préstamo 1 ──
      ¿De cuánto fue?
      número > ‹900›
        900

      ¿Agregar otro: Préstamo? (sí/no) [1 ya]
      sí/no > ‹:agregar préstamo›

      Pregunta 3 de unas 3 · 0 min
      ── Préstamo 2 ──
      ¿De cuánto fue?
      número > ‹700›
        700

      ¿Agregar otro: Préstamo? (sí/no) [2 ya]
      sí/no > ‹:ir préstamo 1›

      Pregunta 2 de unas 3 · 0 min
      ── Préstamo 1 ──
      ¿De cuánto fue?
      Respuesta actual: 900 (Enter la conserva)
      número > ‹:quitar préstamo 2›
      ¿Quitar Préstamo 2 de 2 y su respuesta?
      sí/no > ‹talvez›
      Escriba sí o no.
      sí/no > ‹sí›
        Se quitó Préstamo 2 de 2; :deshacer lo trae de vuelta.

      Pregunta 2 de unas 2 · 0 min
      ¿De cuánto fue?
      Respuesta actual: 900 (Enter la conserva)
      número > ‹:deshacer›
        Se deshizo el último paso.

      Pregunta 2 de unas 3 · 0 min
      ¿De cuánto fue?
      Respuesta actual: 900 (Enter la conserva)
      número > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    #expect(held.interview.review.items.map(\.answer) == [nil, "900", "700"])
  }

  @Test func `what cannot be added or taken away says what can`() throws {
    let held = try HeldInterview(
      SampleForms.loans, "‹:agregar casa› ‹:quitar› ‹:agregar› ‹:quitar casa› ‹:cerrar›")
    let screen = held.terminal.transcript
    #expect(screen.contains("¿Agregar qué? :agregar y uno de estos: Préstamo."))
    #expect(screen.contains("Aquí no hay nada que se quite."))
    #expect(screen.contains("¿Quitar cuál? :quitar y uno de estos: Préstamo 1 de 1."))
    let none = try HeldInterview(SampleForms.satisfaction, "‹:agregar› ‹:cerrar›")
    #expect(none.terminal.transcript.contains("Aquí no hay nada que se agregue."))
  }

  @Test func `an unlikely answer is asked about once and kept with a reason`() throws {
    let form = "| survey |\n|  | type | name | label |\n|  | integer | edad | ¿Edad? |\n"
    let held = try expectTranscript(
      of: form,
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Edad?
      número > ‹97›
      Es una edad muy poco común. Si es así, confírmela; si no, corríjala.
      ¿Es así? sí (y por qué) / no > ‹no›
      número > ‹97›
      Es una edad muy poco común. Si es así, confírmela; si no, corríjala.
      ¿Es así? sí (y por qué) / no > ‹sí, mostró su documento›
        97 · confirmada

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Edad? → 97
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    #expect(held.interview.remarks.map(\.kind) == [.confirmed])
    #expect(held.interview.remarks.map(\.text) == ["mostró su documento"])
    #expect(held.terminal.initials[2] == "97")
  }

  @Test func `another answer to the doubt is taken as the answer`() throws {
    let form = "| survey |\n|  | type | name | label |\n|  | integer | edad | ¿Edad? |\n"
    let held = try HeldInterview(form, "‹97› ‹79› ‹:cerrar›")
    #expect(held.interview.review.items[0].answer == "79")
    #expect(held.interview.remarks.isEmpty)
  }

  @Test func `the entries of a rank that left the list are shown`() throws {
    let form = """
      | survey |
      |  | type | name | label | choice_filter |
      |  | select_multiple motivos | motivos | ¿Qué pesó? |  |
      |  | rank motivos | orden | ¿En qué orden? | selected(${motivos}, name) |
      | choices |
      |  | list_name | name | label |
      |  | motivos | caro | Caro |
      |  | motivos | trato | Trato |
      |  | motivos | plazo | Plazo |
      """
    let held = try HeldInterview(form, "‹1 2› ‹2 1› ‹1› ‹1 3› ‹:ir orden› ‹:cerrar›")
    let screen = held.terminal.transcript
    #expect(
      screen.contains("Ya no está en la lista: Trato.")
        || held.interview.review.items[1].answer == nil)
  }
}
