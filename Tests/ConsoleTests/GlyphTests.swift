import Console
import Testing

struct GlyphTests {
  @Test func `a plain locale gets ASCII only`() throws {
    let terminal = ScriptedTerminal(typing: "‹si› ‹:lista› ‹:ayuda› ‹:cerrar›", glyphs: .ascii)
    _ = try HeldInterview(SampleForms.satisfaction, "", terminal: terminal)
    let shown = terminal.transcript.filter { $0 != "‹" && $0 != "›" }
    #expect(shown.filter { !$0.isASCII } == "")
    #expect(shown.contains("Actualmente tiene un credito con nosotros?"))
  }

  @Test func `letters without an ASCII likeness are one question mark each`() {
    #expect(Glyphs.ascii.shown("Ñandú ⚑ 市") == "Nandu ! ?")
  }

  @Test func `a screen reader gets pauses for ornaments`() {
    #expect(Glyphs.spoken.shown("── Revisión ──") == "Revisión")
    #expect(Glyphs.spoken.shown("Pregunta 1 de unas 4 · 0 min") == "Pregunta 1 de unas 4, 0 min")
    #expect(Glyphs.spoken.shown("1 ¿Monto? → 40") == "1 ¿Monto?: 40")
    #expect(Glyphs.spoken.shown("opción > ") == "opción: ")
  }
}
