import Foundation
import Testing

/// The help screens as they were last looked at; `RECORD=1` rewrites them.
struct HelpSnapshotTests {
  @Test(arguments: ["es", "en"])
  func `help screens are those of the snapshots`(language: String) throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
    var expected: Set<String> = []
    for (command, help) in try ProgramCommands.help(language: language) where !command.isHidden {
      #expect(help.lines.allSatisfy { $0.count <= 80 }, "\(help.output)")
      let name = (["campo"] + command.path).joined(separator: "-") + ".\(language).txt"
      expected.insert(name)
      let file = URL(fileURLWithPath: "\(Places.snapshots)/\(name)")
      if isRecording { try Data(help.output.utf8).write(to: file) }
      let snapshot = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
      #expect(
        help.output == snapshot,
        "\(name) differs; if it is right, RECORD=1 swift test --filter HelpSnapshotTests")
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: Places.snapshots)
      .filter { $0.hasSuffix(".\(language).txt") }
    #expect(Set(kept) == expected)
  }
}
