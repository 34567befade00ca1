import Console
import Interviewing
import Languages
import Responses
import Testing

/// Whatever is typed in whatever order, the record gives the interview and the screen holds.
struct AnythingTypedTests {
  private static let lines = [
    "", "si", "no", "1", "2", "3", "0", "9", "10", "+", "1 3", "+2 -1", "45", "97", "1984", "17",
    "20/11/2019", "hoy", "abc", "::)", ":atrás", ":siguiente", ":ir 2", ":ir edad", ":ir nada",
    ":ns", ":nr", ":na", ":pendiente", ":lista", ":lista falta", ":revisar", ":temas", ":nota hola",
    ":nota", ":textual", ".", ":marca", ":adjuntar x", ":idioma", ":idioma en", ":más", "?",
    ":agregar", ":agregar préstamo", ":quitar préstamo 1", ":deshacer", ":deshacer", ":respuestas",
    ":cita", ":i", ":tiempo", ":auto", ":ver", ":ayuda", ":ayuda ir", ":xyz", ":p", "^Cmedia",
    "no\n2\n\n33", "juan", "  ", "12.500,5",
  ]

  @Test(arguments: 1...60)
  func `the record of a session replays to its interview`(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let script = (0..<80).map { _ in "‹\(Self.lines[random(Self.lines.count)])›" }.joined()
    let form = seed % 2 == 0 ? SampleForms.satisfaction : SampleForms.loans
    let terminal = ScriptedTerminal(
      typing: script, width: 40 + random(100), height: 10 + random(30),
      glyphs: seed % 3 == 0 ? .ascii : .unicode)
    let held = try HeldInterview(form, "", refusing: [4, 9], terminal: terminal)
    var replayed = try HeldInterview(form, "‹^D›").interview
    for change in held.journal.changes { replayed.apply(change) }
    #expect(
      replayed.seal(as: .partial, at: replayed.moment).answers
        == held.interview.seal(as: .partial, at: replayed.moment).answers, "seed \(seed)")
    #expect(replayed.positionPath == held.interview.positionPath, "seed \(seed)")
    #expect(replayed.remarks == held.interview.remarks, "seed \(seed)")
    #expect(terminal.tooWide.filter { !$0.hasSuffix("> ") } == [], "seed \(seed)")
  }
}
