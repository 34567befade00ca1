import Languages
import Testing

@testable import Console

struct TypedEntryTests {
  private func verb(_ line: String, _ language: Language = .spanish) -> SessionCommand.Verb? {
    guard case .command(let command) = TypedEntry(line, language: language) else { return nil }
    return command.verb
  }

  @Test func `every command is known by its word in both languages, on both screens`() {
    for screen in Language.allCases {
      for language in Language.allCases {
        for verb in SessionCommand.Verb.allCases {
          #expect(self.verb(verb.typed(in: language), screen) == verb)
        }
      }
    }
  }

  @Test func `accents and case do not matter`() {
    #expect(verb(":ATRAS") == .back)
    #expect(verb(":Mas") == .more)
  }

  @Test func `the shortest unique beginning is enough`() {
    #expect(verb(":at") == .back)
    #expect(verb(":no") == .note)
    #expect(verb(":rev") == .review)
    #expect(verb(":go") == .goTo)
    #expect(verb(":b", .english) == .back)
  }

  @Test func `a beginning of several is none of them`() {
    #expect(TypedEntry(":pa", language: .spanish) == command(.pause))
    #expect(
      TypedEntry(":re", language: .english) == .ambiguousCommand("re", [.refuse, .review, .remove]))
    #expect(TypedEntry(":p", language: .spanish) == .ambiguousCommand("p", [.leaveOpen, .pause]))
  }

  @Test func `an argument is what follows, without the spaces around it`() {
    let entry = TypedEntry(":ir   nps porque  ", language: .spanish)
    #expect(entry == .command(SessionCommand(verb: .goTo, argument: "nps porque")))
  }

  @Test func `the nearest command is found in either language`() {
    #expect(TypedEntry(":pausda", language: .spanish) == .unknownCommand("pausda", nearest: .pause))
    #expect(
      TypedEntry(":revuew", language: .spanish) == .unknownCommand("revuew", nearest: .review))
  }

  private func command(_ verb: SessionCommand.Verb) -> TypedEntry {
    .command(SessionCommand(verb: verb, argument: ""))
  }
}
