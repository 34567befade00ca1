import Console
import Interviewing
import Languages
import Responses
import Testing

struct WholeInterviewTests {
  @Test func `an interview from the first question to the last`() throws {
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
      opción > ‹si›
        Sí

      Pregunta 2 de unas 5 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      0 a 10 > ‹9›
        9

      Pregunta 3 de unas 6 · 0 min
      ¿Cuál es la razón principal de su nota?
      [ANOTE TEXTUALMENTE]
      texto > ‹Por el trato›

      Pregunta 4 de unas 6 · 0 min
      ── Problemas y reclamos ──
      ¿De qué tipo fue el problema?
      [NO LEA; MARQUE LO QUE DIGA]
        1 (Cobro indebido)
        2 (Demora)
        3 (Maltrato)
      una o varias (1 3) > ‹1 3›
        Cobro indebido; Maltrato

      Pregunta 5 de unas 6 · 0 min
      ¿Cuántos años cumplidos tiene?
      número > ‹45›
        45

      Pregunta 6 de unas 6 · 0 min
      ¿Desde cuándo es cliente?
      fecha (día/mes/año) > ‹20/11/2019›
        miércoles 20/11/2019

      Respondidas 6 de 6 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Actualmente tiene un crédito con nosotros? → Sí
         2 En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente pr… → 9
         3 ¿Cuál es la razón principal de su nota? → Por el trato
         4 ¿De qué tipo fue el problema? → Cobro indebido; Maltrato
         5 ¿Cuántos años cumplidos tiene? → 45
         6 ¿Desde cuándo es cliente? → miércoles 20/11/2019
      Enter finaliza; un número va a esa pregunta > ‹›
      """)
    #expect(held.seal?.status == .complete)
    #expect(held.value("relacion/nps") == "9")
    #expect(held.value("problemas/tipo") == "cobro maltrato")
    #expect(held.value("problemas/desde") == "2019-11-20")
  }

  @Test func `what is recorded replays to the same interview`() throws {
    let held = try HeldInterview(
      SampleForms.satisfaction, "‹si› ‹9› ‹› ‹2› ‹45› ‹:atrás› ‹46› ‹:ns› ‹›")
    var replayed = try HeldInterview(SampleForms.satisfaction, "").interview
    for change in held.journal.changes { replayed.apply(change) }
    #expect(replayed.seal(as: .complete, at: replayed.moment) == held.seal)
  }

  @Test func `a repeat in two languages, switched on the way`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :help shows the commands

      Question 1 of about 1 · 0 min
      What is your name?
      text > ‹Ana›

      Add: Loan? (yes/no)
      yes/no > ‹yes›

      Question 2 of about 2 · 0 min
      ── Loan 1 ──
      How much was it?
      number > ‹15000›
        15 000

      Add another: Loan? (yes/no) [1 so far]
      yes/no > ‹:lang es›

      Add another: Préstamo? (yes/no) [1 so far]
      yes/no > ‹s›

      Question 3 of about 3 · 0 min
      ── Préstamo 2 ──
      ¿De cuánto fue?
      number > ‹700›
        700

      Add another: Préstamo? (yes/no) [2 so far]
      yes/no > ‹›

      Muchas gracias.
      Enter to go on > ‹›

      Answered 3 of 3 · 0 min
      ── Review ──
      Everything required is answered.
         1 ¿Cómo se llama? → Ana
         2 Préstamo 1 · ¿De cuánto fue? → 15 000
         3 Préstamo 2 · ¿De cuánto fue? → 700
      Enter finalizes; a number goes there > ‹›
      """, language: .english, formLanguage: "en")
    #expect(held.value("prestamo#20000000/monto") == "700")
  }

  @Test func `an interview held for training says so on every screen`() throws {
    try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      CAPACITACIÓN · caso C-014 · Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹Ana›

      CAPACITACIÓN · caso C-014 · 0 min
      ¿Agregar: Préstamo? (sí/no)
      sí/no > ‹no›

      CAPACITACIÓN · caso C-014 · 0 min
      Muchas gracias.
      Enter para seguir > ‹›

      CAPACITACIÓN · caso C-014 · Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Cómo se llama? → Ana
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, purpose: .training, caseID: "C-014")
  }

  @Test func `what the form hides is not asked`() throws {
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
      una o varias (1 3) > ‹:pausa›
      motivo; cuándo se retoma (Enter: nada) > ‹›
      En pausa; lo respondido está guardado. Para retomar la entrevista:
        campo retomar
      """)
  }

  @Test func `an answer that breaks a constraint is refused with the form's words and stays`()
    throws
  {
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
      número > ‹17›
      La edad va de 18 a 99 años.
      número > ‹veinte›
      Escriba un número entero, solo cifras (por ejemplo 1500).
      número > ‹20›
        20

      Pregunta 4 de unas 4 · 0 min
      ¿Desde cuándo es cliente?
      fecha (día/mes/año) > ‹:pausa›
      motivo; cuándo se retoma (Enter: nada) > ‹›
      En pausa; lo respondido está guardado. Para retomar la entrevista:
        campo retomar
      """)
    #expect(held.terminal.initials.contains("17"))
    #expect(held.terminal.initials.contains("veinte"))
  }

  @Test func `a scale is answered by score and never by position`() throws {
    let held = try HeldInterview(SampleForms.satisfaction, "‹si› ‹0› ‹› ‹:cerrar›")
    #expect(held.terminal.transcript.contains("  0 · nada probable\n"))
    #expect(held.interview.review.items[1].answer == "0 = nada probable")
  }

  @Test func `lines pasted at once answer one question each`() throws {
    let held = try HeldInterview(SampleForms.satisfaction, "‹no\n2\n33› ‹:cerrar›")
    #expect(held.interview.review.items.map(\.answer) == ["No", "Demora", "33", nil])
  }

  @Test func `an empty line among pasted ones passes its question, and each is shown`() throws {
    let held = try HeldInterview(SampleForms.satisfaction, "‹no\n\n33\n› ‹:cerrar›")
    #expect(held.interview.review.items.map(\.answer) == ["No", nil, "33", nil])
    #expect(held.terminal.transcript.contains("\nnúmero > 33\n  33\n"))
  }

  @Test func `who is interviewed stands on the first line`() throws {
    var study = StudyContent()
    study.person = "Ana P."
    let held = try HeldInterview(SampleForms.loans, "‹:cerrar›", caseID: "C-1", study: study)
    #expect(held.terminal.transcript.contains("caso C-1 · Ana P. · Pregunta 1 de unas 1 · 0 min"))
  }

  @Test func `lines pasted into a text question are one answer`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹Ana\nMaría› ‹:cerrar›")
    #expect(held.interview.review.items[0].answer == "Ana\nMaría")
  }
}
