import Foundation
import Testing

struct ManualTests {
  @Test(arguments: ["es", "en"])
  func `the manual page has every command and option`(language: String) throws {
    let page = try WorkFolder().campo("manual", language: language)
    #expect(page.status == 0)
    let text = page.output.replacing("\\-", with: "-")
    for command in try ProgramCommands.all(language: language)
    where !command.isHidden && !command.hasCommands {
      #expect(text.contains(".SS campo \(command.path.joined(separator: " "))"))
      for option in command.options where !["help", "version"].contains(option.name) {
        #expect(
          text.contains("\\fB--\(option.name)\\fR") || text.contains("\\fI\(option.name)\\fR"))
      }
    }
    #expect(text.contains("Show the version.") == (language == "en"))
  }

  @Test func `no line of the manual page is taken for a request by mistake`() throws {
    let page = try WorkFolder().campo("manual", language: "en")
    let requests = [".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".nf", ".fi"]
    for line in page.lines where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made and have no word translated`(shell: String) throws {
    let folder = try WorkFolder()
    let spanish = try folder.campo("--generate-completion-script", shell)
    #expect(spanish.status == 0)
    #expect(spanish.output.contains("interview"))
    guard shell == "bash" else { return }
    try folder.write(spanish.output, to: "campo.bash")
    let checked = try folder.run(
      "/bin/sh", ["-c", "command -v bash >/dev/null || exit 0; bash -n campo.bash"])
    #expect(checked.status == 0, "\(checked.errors)")
  }
}
