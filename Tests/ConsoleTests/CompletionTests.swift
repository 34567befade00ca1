import Testing

@testable import Console

struct CompletionTests {
  @Test func `what was typed finds choices without case and accents`() {
    let matches = CompletionMatches(completions: [Completion("Crédito"), Completion("crecer")])
    #expect(matches.lines(for: "CRE") == ["Crédito", "crecer"])
    #expect(matches.lines(for: "cred") == ["Crédito"])
  }

  @Test func `a label and a name that differ in accents only are offered once`() {
    let matches = CompletionMatches(completions: [Completion("Sí"), Completion("si")])
    #expect(matches.lines(for: "s") == ["Sí"])
  }

  @Test func `of several answers the last word is completed`() {
    let matches = CompletionMatches(completions: [
      Completion("demora", replacing: .lastWord), Completion("Demora en la entrega"),
    ])
    #expect(matches.lines(for: "cobro dem") == ["cobro demora"])
    #expect(matches.lines(for: "dem") == ["demora", "Demora en la entrega"])
  }

  @Test func `a prompt offers its choices, commands and the questions to go to`() throws {
    let held = try HeldInterview(SampleForms.satisfaction, "‹:cerrar›")
    let complete = held.terminal.complete
    #expect(complete("s") == ["Sí"])
    #expect(complete(":atr") == [":atrás"])
    #expect(complete(":ir ed") == [":ir edad"])
  }
}
