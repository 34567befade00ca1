import Console
import Forms
import Interviewing
import Languages
import Responses
import Testing

struct CommandTests {
  @Test func `back shows the answer and Enter keeps it`() throws {
    try expectTranscript(
      of: SampleForms.satisfaction,
      """
      Encuesta de satisfacción · :ayuda muestra los comandos

      Pregunta 1 de unas 4 · 0 min
      ── La relación ──
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      opción > ‹si›
        Sí

      Pregunta 2 de unas 5 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      0 a 10 > ‹10›
        10 · sumamente probable

      Pregunta 3 de unas 6 · 0 min
      ¿Cuál es la razón principal de su nota?
      [ANOTE TEXTUALMENTE]
      texto > ‹:atras›

      Pregunta 2 de unas 6 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      Respuesta actual: 10 · sumamente probable (Enter la conserva)
      0 a 10 > ‹›

      Pregunta 3 de unas 6 · 0 min
      ¿Cuál es la razón principal de su nota?
      [ANOTE TEXTUALMENTE]
      texto > ‹:siguiente›

      Pregunta 4 de unas 6 · 0 min
      ── Problemas y reclamos ──
      ¿De qué tipo fue el problema?
      [NO LEA; MARQUE LO QUE DIGA]
        1 (Cobro indebido)
        2 (Demora)
        3 (Maltrato)
      una o varias (1 3) > ‹:at›

      Pregunta 3 de unas 6 · 0 min
      ── La relación ──
      ¿Cuál es la razón principal de su nota?
      [ANOTE TEXTUALMENTE]
      texto > ‹:at›

      Pregunta 2 de unas 6 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      Respuesta actual: 10 · sumamente probable (Enter la conserva)
      0 a 10 > ‹:at›

      Pregunta 1 de unas 6 · 0 min
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      Respuesta actual: Sí (Enter la conserva)
      opción > ‹:at›
      Esta es la primera pregunta: no hay nada antes.
      opción > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `kinds of no answer are one word each`() throws {
    let held = try HeldInterview(
      SampleForms.satisfaction, "‹:nr› ‹:na› ‹:ns› ‹:pendiente› ‹:cerrar›")
    #expect(
      held.interview.review.items.map(\.answer) == ["No responde", nil, nil, nil])
    #expect(held.interview.review.items.map(\.missing) == [nil, .notApplicable, .dontKnow, nil])
  }

  @Test func `English words are taken on a Spanish screen`() throws {
    let held = try HeldInterview(SampleForms.satisfaction, "‹:refuse› ‹:skip› ‹:dk› ‹:quit›")
    #expect(held.end == .left)
    #expect(held.interview.review.items.map(\.missing) == [nil, nil, .dontKnow, nil])
  }

  @Test func `an unknown command names the nearest and an ambiguous one its candidates`() throws {
    try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:pausda›
      No hay un comando :pausda. ¿Quiso decir :pausa? :ayuda los muestra todos; un
      texto que empieza con dos puntos se escribe con «::».
      texto > ‹:zzz›
      No hay un comando :zzz. :ayuda los muestra todos; un texto que empieza con dos
      puntos se escribe con «::».
      texto > ‹:n›
      Así empiezan varios comandos: :ns :nr :na :nota. Escriba una letra más de :n.
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `a question is reached by name and by number, others are named`() throws {
    try expectTranscript(
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
      una o varias (1 3) > ‹:ir edad›

      Pregunta 3 de unas 4 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹:ir 1›

      Pregunta 1 de unas 4 · 0 min
      ── La relación ──
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      Respuesta actual: No (Enter la conserva)
      opción > ‹:ir edda›
      No hay aquí una pregunta «edda».
      opción > ‹:ir›
      Escriba :ir y el nombre o el número de la pregunta; :lista los muestra.
      opción > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `the list shows names and answers`() throws {
    try expectTranscript(
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
      una o varias (1 3) > ‹:na›
        No aplica

      Pregunta 3 de unas 4 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹:lista›
      ── Lista de preguntas ──
      La relación
          1 cliente · ¿Actualmente tiene un crédito con nosotros? → No
            nps · En una escala de 0 a 10, donde 0 es "nada probable… → No corresponde
            porque · ¿Cuál es la razón principal de su nota? → No corresponde
      Problemas y reclamos
          2 tipo · ¿De qué tipo fue el problema? → No aplica
      >   3 edad · ¿Cuántos años cumplidos tiene? → sin preguntar
          4 desde · ¿Desde cuándo es cliente? → sin preguntar
      > aquí  * falta  · :ir y el número o el nombre lleva a la pregunta

      Pregunta 3 de unas 4 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `the list can be asked for what is missing, for all, and for a word`() throws {
    var form = "| survey |\n|  | type | name | label | relevant |\n|  | text | a | Uno |  |\n"
    for number in 1...4 { form += "|  | text | b\(number) | Otra \(number) | ${a} = 'x' |\n" }
    form += "|  | text | c | Última |  |\n"
    try expectTranscript(
      of: form,
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 2 · 0 min
      Uno
      texto > ‹Ana›

      Pregunta 2 de unas 2 · 0 min
      Última
      texto > ‹:lista›
      ── Lista de preguntas ──
          1 a · Uno → Ana
            4 preguntas no corresponden (:lista todo las muestra)
      >   2 c · Última → sin preguntar
      > aquí  * falta  · :ir y el número o el nombre lleva a la pregunta

      Pregunta 2 de unas 2 · 0 min
      Última
      texto > ‹:lista falta›
      ── Lista de preguntas ──
      >   2 c · Última → sin preguntar
      > aquí  * falta  · :ir y el número o el nombre lleva a la pregunta

      Pregunta 2 de unas 2 · 0 min
      Última
      texto > ‹:lista otra 2›
      ── Lista de preguntas ──
            b2 · Otra 2 → No corresponde
      > aquí  * falta  · :ir y el número o el nombre lleva a la pregunta

      Pregunta 2 de unas 2 · 0 min
      Última
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    let all = try HeldInterview(form, "‹:lista todo› ‹:cerrar›")
    #expect(all.terminal.transcript.contains("      b4 · Otra 4 → No corresponde\n"))
  }

  @Test func `notes and quotes are kept beside their question`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:nota está apurada›
        Anotado
      texto > ‹:nota›
      nota > ‹suena contenta›
        Anotado
      texto > ‹:textual›
      Frase textual: escríbala tal como se dijo; un punto solo o Ctrl-D la termina.
      | ‹Me trataron›
      | ‹como en casa›
      | ‹.›
        Anotado
      texto > ‹:nota›
      nota > ‹›
      No se anotó nada.
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
    #expect(
      held.interview.remarks.map(\.text) == [
        "está apurada", "suena contenta", "Me trataron\ncomo en casa",
      ])
    #expect(held.interview.remarks.map(\.kind) == [.note, .note, .quote])
    #expect(held.interview.remarks.allSatisfy { $0.path == AnswerPath("nombre") })
  }

  @Test func `the end of the input ends a quote and keeps it`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:quote› ‹Así nomás› ‹^D› ‹^D›")
    #expect(held.interview.remarks.map(\.text) == ["Así nomás"])
    #expect(held.end == .paused(Pause()))
  }

  @Test func `a language the form lacks is refused, and the screen has its own`() throws {
    try expectTranscript(
      of: SampleForms.satisfaction,
      """
      Encuesta de satisfacción · :ayuda muestra los comandos

      Pregunta 1 de unas 4 · 0 min
      ── La relación ──
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :ns No sabe · :nr No responde
      opción > ‹:idioma pantalla en›

      Question 1 of about 4 · 0 min
      ¿Actualmente tiene un crédito con nosotros?
        1 Sí
        2 No
          :dk No sabe · :refuse No responde
      choice > ‹:lang fr›
      The questionnaire is in one language only.
      choice > ‹:quit›
      The interview stays in progress and its answers are saved. To take it up again:
        campo resume
      """)
  }

  @Test func `a text may begin with a colon or be a question mark`() throws {
    for (typed, kept) in [("::)", ":)"), (" :ns", ":ns"), (" ?", "?")] {
      let held = try HeldInterview(SampleForms.loans, "‹\(typed)› ‹:cerrar›")
      #expect(held.interview.review.items[0].answer == kept)
    }
  }
}
