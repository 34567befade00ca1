import Console
import Interviewing
import Languages
import Responses
import Testing

/// Going to topics of a guide, and finalizing without having touched them.
struct TopicTests {
  private static let guide = """
    | survey |
    | | type | name | label | relevant |
    | | begin group | entrevista | Entrevista | |
    | | begin group | vida | La vida | |
    | | text | edad | ¿Edad? | |
    | | text | nunca | ¿Nunca? | ${edad} = 'x' |
    | | end group | | | |
    | | begin group | permiso | El permiso | |
    | | note | consiente | Lea esto al empezar. | |
    | | text | graba | ¿Puedo grabar? | |
    | | text | usa | ¿Puedo usarlo? | |
    | | end group | | | |
    | | end group | | | |
    """

  @Test func `a group of topics gives way to its topics`() throws {
    let screen = try HeldInterview(Self.guide, "‹:temas›‹›‹:cerrar›").terminal.transcript
    #expect(screen.contains("1 La vida"))
    #expect(screen.contains("2 El permiso"))
  }

  @Test(arguments: [":temas 2", ":temas permiso", ":ir permiso"])
  func `going to a topic begins at its notes`(command: String) throws {
    let held = try HeldInterview(Self.guide, "‹\(command)›‹:cerrar›")
    #expect(held.interview.positionPath.name == "consiente")
  }

  @Test func `going to a question goes to itself`() throws {
    let held = try HeldInterview(Self.guide, "‹:ir graba›‹:cerrar›")
    #expect(held.interview.positionPath.name == "graba")
  }

  @Test func `a question left out by the answers is said to be so`() throws {
    let screen = try HeldInterview(Self.guide, "‹:ir nunca›‹:cerrar›").terminal.transcript
    #expect(screen.contains("«nunca» no corresponde aquí"))
  }

  @Test func `keys behind the one that chose a topic are forgotten`() throws {
    #expect(try HeldInterview(Self.guide, "‹:temas›‹2›‹:cerrar›").terminal.discards == 1)
  }

  @Test func `what was never shown is told of once before the end`() throws {
    let held = try HeldInterview(Self.guide, "‹34›‹:revisar›‹›‹›")
    #expect(
      held.terminal.transcript.contains("Quedan 2 preguntas sin preguntar y 1 tema sin tocar."))
    #expect(held.seal != nil)
  }

  @Test func `optional questions passed by Enter are not told of`() throws {
    let held = try HeldInterview(Self.guide, "‹34›‹›‹›‹›‹›")
    #expect(!held.terminal.transcript.contains("sin preguntar"))
    #expect(held.seal != nil)
  }
}
