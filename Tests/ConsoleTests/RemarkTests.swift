import Console
import Expressions
import Interviewing
import Languages
import Responses
import Testing

struct RemarkTests {
  private let guide = """
    | survey |
    |  | type | name | label | hint | guidance_hint |
    |  | begin group | vida | Vida y trabajo |  |  |
    |  | text | historia | ¿Cómo le ha ido? | ESCUCHE | ¿Qué cambió?&#10;¿Quién decide ahora? |
    |  | integer | cambio | Dirección del cambio |  |  |
    |  | end group |  |  |  |  |
    |  | begin group | institucion | La institución |  |  |
    |  | text | trato | ¿Cómo lo trataron? |  |  |
    |  | end group |  |  |  |  |
    | settings |
    |  | form_title | form_id | attribute::campo:kind |
    |  | Guía | guia | in-depth |
    """

  @Test func `a quote of a talk gets its moment and its mood by one key each`() throws {
    var study = StudyContent()
    study.moments = ["Solicitud", "Primer pago"]
    let held = try expectTranscript(
      of: guide,
      """
      Guía · :ayuda muestra los comandos

      Pregunta 1 de unas 3 · 0 min
      ── Vida y trabajo ──
      ¿Cómo le ha ido?
      [ESCUCHE]
      Repreguntas
      · ¿Qué cambió?
      · ¿Quién decide ahora?
      texto > ‹:textual›
      Frase textual: escríbala tal como se dijo; un punto solo o Ctrl-D la termina.
      | ‹Me hicieron volver tres veces #espera›
      | ‹.›
        Anotado
        1 Solicitud  2 Primer pago
      momento del ciclo (Enter: ninguno) > ‹2›
      ¿cómo lo vivió? + 0 - (Enter: nada) > ‹-›
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, study: study)
    #expect(held.interview.remarks.map(\.kind) == [.quote, .tag, .tag])
    #expect(held.interview.remarks.flatMap(\.tags) == ["espera", "primer-pago", "negativo"])
    #expect(held.interview.remarks.allSatisfy { $0.path == AnswerPath("vida/historia") })
  }

  @Test func `topics are taken in any order`() throws {
    let held = try expectTranscript(
      of: guide,
      """
      Guía · :ayuda muestra los comandos

      Pregunta 1 de unas 3 · 0 min
      ── Vida y trabajo ──
      ¿Cómo le ha ido?
      [ESCUCHE]
      Repreguntas
      · ¿Qué cambió?
      · ¿Quién decide ahora?
      texto > ‹Bien›

      Pregunta 2 de unas 3 · 1 min
      Dirección del cambio
      número > ‹:temas›
      ── Temas ──
      >  1 Vida y trabajo  1 de 2 · 2 min
         2 La institución  0 de 1
      tema (Enter: volver) > ‹2›

      Pregunta 3 de unas 3 · 3 min
      ── La institución ──
      ¿Cómo lo trataron?
      texto > ‹:temas vida›

      Pregunta 2 de unas 3 · 4 min
      ── Vida y trabajo ──
      Dirección del cambio
      número > ‹:tiempo›
      5 min · 1 de 3 preguntas · quedan unos 10 min
      ── Temas ──
      >  1 Vida y trabajo  1 de 2 · 4 min
         2 La institución  0 de 1 · 1 min

      Pregunta 2 de unas 3 · 5 min
      Dirección del cambio
      número > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, secondsAnAnswer: 60)
    #expect(held.interview.positionPath == AnswerPath("vida/cambio"))
  }

  @Test func `probes stand beside the question on a wide screen`() throws {
    let terminal = ScriptedTerminal(typing: "‹:cerrar›", width: 120)
    _ = try HeldInterview(guide, "", terminal: terminal)
    let line = "¿Cómo le ha ido?" + String(repeating: " ", count: 54) + "│ Repreguntas\n"
    #expect(terminal.transcript.contains(line))
    #expect(terminal.tooWide == [])
  }

  @Test func `a flag shows on its question and in the list`() throws {
    let held = try HeldInterview(
      SampleForms.loans, "‹:marca revisar la grafía› ‹:ver› ‹:lista› ‹:cerrar›")
    #expect(held.interview.remarks.map(\.kind) == [.flag])
    #expect(held.terminal.transcript.contains("  Marcada.\n"))
    #expect(held.terminal.transcript.contains("⚑ marcada\n"))
    #expect(held.terminal.transcript.contains("sin preguntar ⚑"))
  }

  @Test func `a flagged answer is marked in the review`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:marca› ‹Ana› ‹no› ‹› ‹:cerrar›")
    #expect(held.terminal.transcript.contains("   1 ¿Cómo se llama? → Ana ⚑\n"))
  }

  @Test func `tags are completed in a note`() throws {
    var study = StudyContent()
    study.codebook = ["espera", "trato"]
    let held = try HeldInterview(SampleForms.loans, "‹:nota›", study: study)
    #expect(held.terminal.complete("llegó tarde #es") == ["llegó tarde #espera"])
  }

  @Test func `a file is kept beside its question, or as its answer where one is asked for`() throws
  {
    let form = """
      | survey |
      |  | type | name | label |
      |  | text | nombre | ¿Nombre? |
      |  | image | foto | Foto |
      |  | image | otra | Otra foto |
      """
    let store = MemoryStore()
    var study = StudyContent()
    study.attachments = store
    let held = try HeldInterview(
      form,
      "‹:adjuntar 'carta.pdf'› ‹:adjuntar› ‹Ana› ‹:adjuntar nada.jpg› ‹a.jpg› ‹:adjuntar b.jpg› ‹:cerrar›",
      study: study)
    #expect(store.paths == ["carta.pdf", "a.jpg", "b.jpg"])
    #expect(held.interview.remarks.map(\.attachment?.name) == ["carta.pdf"])
    #expect(held.interview.review.items.map(\.answer) == ["Ana", "a.jpg", "b.jpg"])
    #expect(held.terminal.transcript.contains("No hay un archivo ahí."))
    #expect(held.terminal.transcript.contains("Archivo guardado en el estudio · 00000000\n"))
  }

  @Test func `where no files are kept, a name is the answer`() throws {
    let form = "| survey |\n|  | type | name | label |\n|  | image | foto | Foto |\n"
    let held = try HeldInterview(form, "‹:adjuntar a.jpg› ‹a.jpg› ‹:cerrar›")
    #expect(held.terminal.transcript.contains("Aquí no se guardan archivos"))
    #expect(held.interview.review.items[0].answer == "a.jpg")
  }

  @Test func `the answer sheet is one key away and can be asked about a word`() throws {
    var study = StudyContent()
    study.answerSheet = """
      # ¿Quién le dio mi número?
      La institución donde usted es cliente.

      # ¿Es cobranza?
      No es una llamada de cobranza.
      """
    try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹^2An›
      ── Respuestas a lo que preguntan ──
      ¿Quién le dio mi número?
        La institución donde usted es cliente.
      ¿Es cobranza?
        No es una llamada de cobranza.

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:respuestas cobranza›
      ── Respuestas a lo que preguntan ──
      ¿Es cobranza?
        No es una llamada de cobranza.

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:faq lotería›
      ── Respuestas a lo que preguntan ──
      La hoja no habla de eso; :respuestas la muestra completa.

      Pregunta 1 de unas 1 · 0 min
      ¿Cómo se llama?
      texto > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """, study: study)
  }
}

/// Keeps no bytes, only what it was asked for.
private final class MemoryStore: AttachmentStore {
  private(set) var paths: [String] = []

  func keep(fileAt path: String) throws -> KeptFile {
    guard path != "nada.jpg" else { throw NoFile() }
    paths.append(path)
    return KeptFile(name: path, digest: String(repeating: "0", count: 64))
  }
}

private struct NoFile: ExplainedFailure {
  var sentence: Sentence { Sentence(es: "No hay un archivo ahí.", en: "There is no file there.") }
}
