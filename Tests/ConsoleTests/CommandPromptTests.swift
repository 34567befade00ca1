import Languages
import Testing

@testable import Console

struct CommandPromptTests {
  private var home: HomeScreen {
    var home = HomeScreen(study: "Amanecer 2026", interviewer: "Rosa")
    home.casesLeft = 7
    home.finishedToday = 3
    home.appointments = [
      .init(time: "16:30", caseID: "C-020", name: "Ana P.", isOverdue: true)
    ]
    home.drafts = [
      .init(number: 1, title: "Satisfacción", caseID: "C-014", detail: "hoy 10:32, pregunta 14")
    ]
    home.hints = [.init("llamar", "la siguiente llamada")]
    return home
  }

  private func hold(
    _ typed: String, complete: @escaping ([String]) -> [String] = { _ in [] }
  ) -> (lines: [String], end: CommandPrompt.End, terminal: ScriptedTerminal) {
    let terminal = ScriptedTerminal(typing: typed)
    let home = home
    var lines: [String] = []
    var prompt = CommandPrompt(
      terminal: terminal, language: .spanish, home: { home }, completions: complete,
      run: { lines.append($0) })
    let end = prompt.hold()
    return (lines, end, terminal)
  }

  @Test func `the start says what is due and what is under way`() {
    let held = hold("‹salir›")
    #expect(
      held.terminal.transcript == """
        Amanecer 2026 · Rosa · ayuda muestra los comandos
        hoy 3 finalizadas · quedan 7 casos · todavía sin entregar
        ── Citas ──
          16:30          C-020 · Ana P. · ya pasó la hora
        ── Entrevistas en curso ──
           1  Satisfacción · C-014 · hoy 10:32, pregunta 14
          llamar                 la siguiente llamada
        campo> ‹salir›

        """)
    #expect(held.end == .left)
  }

  @Test func `lines are run one after the other, without the program's name`() {
    let held = hold("‹campo estado› ‹retomar 1\nestado› ‹^Cmedia línea› ‹exit› ‹estado›")
    #expect(held.lines == ["estado", "retomar 1", "estado"])
    #expect(held.terminal.transcript.contains("Nada se ha perdido; «cerrar» cierra campo."))
  }

  @Test func `the end of the input and the system's request end it`() {
    #expect(hold("‹^D›").end == .left)
    #expect(hold("‹^T›").end == .stopped(signal: 15))
  }

  @Test func `Tab completes commands, and names with spaces in quotes`() {
    let held = hold("‹salir›") { words in
      words.isEmpty ? ["entrevistar", "estado"] : ["mi guía.md", "salida.md"]
    }
    #expect(held.terminal.complete("e") == ["entrevistar", "estado"])
    #expect(held.terminal.complete("entrevistar MI") == ["entrevistar \"mi guía.md\""])
    #expect(held.terminal.complete("entrevistar \"mi g") == ["entrevistar \"mi guía.md\""])
    #expect(held.terminal.complete("x ") == ["x \"mi guía.md\"", "x salida.md"])
  }

  @Test func `the same line twice is remembered once`() {
    let terminal = ScriptedTerminal(typing: "‹estado› ‹estado› ‹llamar› ‹salir›")
    let home = home
    var prompt = CommandPrompt(
      terminal: terminal, language: .spanish, history: ["antes"], home: { home },
      completions: { _ in [] }, run: { _ in })
    _ = prompt.hold()
    #expect(prompt.history == ["antes", "estado", "llamar"])
  }
}
