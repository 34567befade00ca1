import Console
import Forms
import Interviewing
import Languages
import Responses
import Testing

/// What the help says, in both languages.
struct HelpTests {
  @Test func `the guidance and the help are shown when asked for`() throws {
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
      opción > ‹?›
      Esta pregunta no trae más explicaciones.
      opción > ‹si›
        Sí

      Pregunta 2 de unas 5 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      0 a 10 > ‹?›
        Recomendar es hablar bien por iniciativa propia.
      0 a 10 > ‹:ayuda›
      ── Ayuda (basta el comienzo; también en inglés) ──
      Ahora      El número que se escribe es la nota.
      Responder  :ns no sabe · :nr no responde · :na no aplica
                 :pendiente para después · ? explicación · :editar varias líneas
      Moverse    :atrás · :siguiente · :ir P · :lista · :deshacer · :revisar
      Anotar     :nota · :textual frase · :marca · :adjuntar
      Persona    :respuestas ¿quién llama? · :cita · :interrumpir
      Listas     :más
      Pantalla   :idioma · :tiempo · :auto sin Enter · :ver la pregunta
      Terminar   :pausa · :finalizar · :cerrar
      F1 ayuda, F2 respuestas, F3 nota, F4 textual, F5 deshacer, F6 cita, F7
      interrumpir, F8 pausa, F9 lista · :ayuda ir explica un comando

      Pregunta 2 de unas 5 · 0 min
      En una escala de 0 a 10, donde 0 es "nada probable" y 10 "sumamente probable",
      ¿qué tan probable es que nos recomiende a un familiar o amigo?
      [MUESTRE TARJETA A]
          0 nada probable  1  2  3  4  5  6  7  8  9  10 sumamente probable
          :ns No sabe · :nr No responde
      0 a 10 > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `the help in English`() throws {
    try expectTranscript(
      of: SampleForms.loans,
      """
      Préstamos · :help shows the commands

      Question 1 of about 1 · 0 min
      What is your name?
      text > ‹:help›
      ── Help (the beginning is enough; in Spanish too) ──
      Now        Type the answer and Enter; “::” begins a text with a colon.
      Answer     :dk don't know · :refuse refused · :na not applicable
                 :skip for later · ? explanation · :edit several lines
      Move       :back · :next · :goto Q · :list · :undo · :review
      Note       :note · :quote verbatim · :flag · :attach
      Person     :faq who calls? · :appointment · :breakoff
      Lists      :add · :remove · :more
      Screen     :lang · :time · :auto no Enter · :show the question
      End        :pause · :finalize · :quit
      F1 help, F2 faq, F3 note, F4 quote, F5 undo, F6 appointment, F7 breakoff, F8
      pause, F9 list · :help goto explains one

      Question 1 of about 1 · 0 min
      What is your name?
      text > ‹:quit›
      The interview stays in progress and its answers are saved. To take it up again:
        campo resume
      """, language: .english, formLanguage: "en")
  }

  @Test func `the help explains one command`() throws {
    let held = try HeldInterview(SampleForms.loans, "‹:ayuda cita› ‹:ayuda :ir› ‹:cerrar›")
    let screen = held.terminal.transcript
    #expect(screen.contains("  :cita (F6)         cita para otro momento (:c)\n"))
    #expect(screen.contains("  :ir                ir a una pregunta, por nombre o número\n"))
  }
}
