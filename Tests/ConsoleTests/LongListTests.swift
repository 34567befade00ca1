import Forms
import Interviewing
import Languages
import Testing

@testable import Console

struct LongListTests {
  private static let towns = [
    "Ancón", "Ate", "Breña", "Comas", "El Agustino", "Jesús María", "Lince", "Rímac",
    "San Juan de Lurigancho", "San Juan de Miraflores", "San Luis", "Villa El Salvador",
  ]

  private func form(_ type: String) -> String {
    "| survey |\n|  | type | name | label |\n|  | \(type) lista | p | ¿Dónde? |\n"
      + "| choices |\n|  | list_name | name | label |\n"
      + Self.towns.enumerated().map { "|  | lista | t\($0) | \($1) |\n" }.joined()
  }

  @Test func `a text that several choices contain narrows the list`() throws {
    try expectTranscript(
      of: form("select_one"),
      """
      prueba · :ayuda muestra los comandos

      Pregunta 1 de unas 1 · 0 min
      ¿Dónde?
         1 Ancón
         2 Ate
         3 Breña
         4 Comas
         5 El Agustino
         6 Jesús María
         7 Lince
         8 Rímac
         9 San Juan de Lurigancho
        10 San Juan de Miraflores
        11 San Luis
        12 Villa El Salvador
      opción > ‹juan›
      2 opciones contienen «juan»; escriba el número o un poco más:
         9 San Juan de Lurigancho
        10 San Juan de Miraflores
      opción > ‹salva›
      Solo una opción contiene eso: 12 Villa El Salvador. Enter la elige.
      opción > ‹zzz›
      Escriba un número del 1 al 12, o el comienzo de una opción.
      opción > ‹brena›
        Breña

      Respondidas 1 de 1 · 0 min
      ── Revisión ──
      Todo lo obligatorio está respondido.
         1 ¿Dónde? → Breña
      Enter finaliza; un número va a esa pregunta > ‹:cerrar›
      La entrevista queda en curso y lo respondido está guardado. Para retomarla:
        campo retomar
      """)
  }

  @Test func `the only choice found stands in the line for Enter`() throws {
    let held = try HeldInterview(form("select_one"), "‹salva› ‹:cerrar›")
    #expect(held.terminal.initials == ["", "Villa El Salvador"])
  }

  private func prompt(_ type: String) throws -> Prompt {
    let held = try HeldInterview(form(type), "‹:cerrar›")
    guard case .question(let prompt) = held.interview.step else {
      throw MissingQuestion()
    }
    return prompt
  }

  private struct MissingQuestion: Error {}

  @Test func `below the prompt stand the choices that what was typed finds`() throws {
    let search = ChoiceSearch(prompt: try prompt("select_one"))
    let words = ScreenWords(language: .spanish)
    func lines(_ typed: String) -> [String] {
      search.lines(for: typed, rows: 3, width: 30, words)
    }
    #expect(lines("") == [])
    #expect(lines("san l") == ["    9 San Juan de Lurigancho", "   11 San Luis"])
    #expect(lines("bren") == ["    3 Breña"])
    #expect(lines("s").last == "      y 2 más: escriba un poco más")
    #expect(lines("12") == [])
    #expect(lines(":at") == [])
    #expect(lines("xyz") == ["      ninguna opción contiene eso"])
  }

  @Test func `of several choices the one being typed is searched`() throws {
    let search = ChoiceSearch(prompt: try prompt("select_multiple"))
    #expect(search.matches(for: "1, rim").map(\.label) == ["Rímac"])
  }

  @Test func `choices are added to an answer and taken away`() throws {
    let held = try HeldInterview(form("select_multiple"), "‹1 3 5› ‹1› ‹+4 -3› ‹1› ‹-1 -4 -5›")
    #expect(held.interview.review.items[0].missing == .skipped)
    #expect(held.terminal.transcript.contains("  Ancón; Breña; El Agustino\n"))
    #expect(held.terminal.transcript.contains("  Ancón; Comas; El Agustino\n"))
    #expect(held.terminal.transcript.contains("  Sin respuesta\n"))
  }

  @Test func `a list that nobody searches is answered as any other`() throws {
    let held = try HeldInterview(form("select_multiple"), "‹+99› ‹rímac, lince› ‹:cerrar›")
    #expect(held.terminal.transcript.contains("Escriba un número del 1 al 12"))
    #expect(held.interview.review.items[0].answer == "Lince; Rímac")
  }
}
