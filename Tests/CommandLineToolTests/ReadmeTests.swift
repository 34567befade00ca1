import Foundation
import Testing

struct ReadmeTests {
  @Test func `the console blocks do what the README says`() throws {
    let session = ConsoleSession(
      markdown: try String(contentsOfFile: "\(Places.project)/README.md", encoding: .utf8))
    try #require(!session.steps.isEmpty)
    let folder = try WorkFolder()
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/Questionnaires",
      withDestinationPath: "\(Places.project)/Questionnaires")
    try folder.write(session.script, to: "../script")
    let run = try folder.run("/bin/sh", ["../script"])
    for (step, output) in zip(session.steps, session.outputs(in: run.output)) {
      #expect(
        step.matches(output),
        "$ \(step.command)\nexpected:\n\(step.text)\ncame:\n\(output.joined(separator: "\n"))")
    }
  }

  @Test func `every command stands in the README`() throws {
    let readme = try String(contentsOfFile: "\(Places.project)/README.md", encoding: .utf8)
    for command in try ProgramCommands.all()
    where !command.isHidden && !command.hasCommands {
      #expect(readme.contains("campo \(command.path.joined(separator: " "))"), "\(command.path)")
    }
  }

  @Test func `a line of dots stands for any lines and a final one for the rest`() {
    let step = ConsoleSession.Step(command: "", expected: ["a", "…", "d…"])
    #expect(step.matches(["a", "b", "c", "d e"]))
    #expect(step.matches(["a", "d"]))
    #expect(!step.matches(["a", "b", "c"]))
    #expect(!step.matches(["x", "d"]))
    #expect(!step.matches(["a", "d", "e"]))
  }

  @Test func `commands go on after a backslash and through a here document`() {
    let session = ConsoleSession(
      markdown: """
        ```console
        $ echo a \\
            b
        a b
        $ cat > f <<'FIN'
        uno
        FIN
        $ true
        ```
        """)
    #expect(
      session.steps.map(\.command) == ["echo a \\\n    b", "cat > f <<'FIN'\nuno\nFIN", "true"])
    #expect(session.steps.map(\.expected) == [["a b"], [], []])
  }
}
