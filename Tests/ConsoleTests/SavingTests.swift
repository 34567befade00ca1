import Console
import Interviewing
import Responses
import Testing

struct SavingTests {
  @Test func `what could not be saved is said loudly and Enter tries again`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹Ana›
      NO SE GUARDÓ. No queda espacio en el disco. La respuesta sigue en pantalla;
      Enter intenta de nuevo.
      texto > ‹›
      NO SE GUARDÓ. No queda espacio en el disco. La respuesta sigue en pantalla;
      Enter intenta de nuevo.
      texto > ‹›

      ¿Agregar: Préstamo? (sí/no)
      sí/no > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, refusing: [1, 2])
    #expect(held.terminal.initials == ["", "Ana", "Ana", ""])
    #expect(held.interview.review.items[0].answer == "Ana")
  }

  @Test func `an answer that was not saved is not the interview's`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹Ana› ‹:cerrar›", refusing: [1])
    #expect(held.interview.review.items[0].answer == nil)
    #expect(held.journal.changes == [])
    #expect(held.end == .left)
  }

  @Test func `another answer takes the place of one that was not saved`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹Ana› ‹Ana María› ‹:cerrar›", refusing: [1])
    #expect(held.interview.review.items[0].answer == "Ana María")
  }

  @Test func `a quote that was not saved is kept until it is`() throws {
    let held = try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:textual›
      Frase textual: escríbala tal como se dijo; un punto solo o Ctrl-D la termina.
      | ‹Me cobraron de más›
      | ‹.›
      NO SE GUARDÓ lo anotado. No queda espacio en el disco. Enter intenta de nuevo;
      :cerrar sale sin guardarlo.
      lo anotado está sin guardar; Enter lo guarda > ‹Ana›
      NO SE GUARDÓ lo anotado. No queda espacio en el disco. Enter intenta de nuevo;
      :cerrar sale sin guardarlo.
      lo anotado está sin guardar; Enter lo guarda > ‹Ana›
        Anotado

      ¿Agregar: Préstamo? (sí/no)
      sí/no > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, refusing: [1, 2])
    #expect(held.interview.remarks.map(\.text) == ["Me cobraron de más"])
    #expect(held.interview.review.items[0].answer == "Ana")
  }
}
