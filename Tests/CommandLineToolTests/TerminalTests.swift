import Foundation
import Testing

/// The built program at a real terminal; before each key its prompt is waited for.
struct TerminalTests {
  private func atAgency(_ folder: WorkFolder) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("interview", "atencion", in: folder)
    try terminal.wait(for: "¿Cómo se llama?")
    try terminal.wait(for: "texto > ")
    try terminal.enter("José Núñez")
    try terminal.wait(for: "opción > ")
    return terminal
  }

  @Test func `Tab completes an accented choice from plain letters`() throws {
    let terminal = try atAgency(SampleStudy.folder())
    try terminal.type("credi\t")
    try terminal.wait(for: "Crédito Norte")
    try terminal.type("\r")
    try terminal.wait(for: "número > ")
    try terminal.enter(":cerrar")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `Ctrl-C keeps the line and goes on`() throws {
    let terminal = try atAgency(SampleStudy.folder())
    try terminal.enter("sur")
    try terminal.wait(for: "número > ")
    try terminal.type("4")
    try terminal.wait(for: "4")
    try terminal.type("\u{03}")
    try terminal.wait(for: "Nada se ha perdido.")
    try terminal.wait(for: "número > 4")
    try terminal.type("7\r")
    try terminal.wait(for: "  47\n")
    try terminal.wait(for: "0 a 10 > ")
    try terminal.enter(":cerrar")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `Ctrl-D pauses and says how to go on`() throws {
    let terminal = try atAgency(SampleStudy.folder())
    try terminal.type("\u{04}")
    try terminal.wait(for: "En pausa; lo respondido está guardado.")
    try terminal.wait(for: "campo retomar 1\n")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `killed and resumed, it goes on at the same question`() throws {
    let folder = try SampleStudy.folder()
    let terminal = try atAgency(folder)
    try terminal.enter("sur")
    try terminal.wait(for: "¿Qué edad tiene?")
    terminal.process.send(SIGKILL)
    #expect(terminal.process.wait(seconds: 10) == 128 + SIGKILL)
    let again = try PseudoTerminal("retomar", in: folder)
    try again.wait(for: "¿Qué edad tiene?")
    try again.wait(for: "número > ")
    try again.enter(":lista")
    try again.wait(for: "José Núñez")
    try again.wait(for: "número > ")
    try again.enter(":cerrar")
    #expect(again.waitForEnd() == 0)
  }

  @Test func `pasted lines answer one prompt each, and no line is wider than the screen`() throws {
    let terminal = try atAgency(SampleStudy.folder())
    try terminal.paste("sur\n40\n9\n7\n8\n9\n10\ndemora")
    try terminal.wait(for: "demora")
    try terminal.type("\r")
    try terminal.wait(for: "Todo lo obligatorio está respondido.")
    try terminal.wait(for: "Enter finaliza")
    try terminal.type("\r")
    try terminal.wait(for: "Guardada.")
    #expect(terminal.waitForEnd() == 0)
    let wide = terminal.screen.split(separator: "\n").filter { $0.count > 80 }
    #expect(wide.isEmpty, "\(wide)")
  }
}
