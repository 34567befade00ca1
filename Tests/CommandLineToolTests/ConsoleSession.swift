import Foundation

/// The commands of a document's `console` blocks, with what each is said to print.
struct ConsoleSession {
  struct Step {
    var command: String
    var expected: [String] = []

    var text: String { expected.joined(separator: "\n") }

    /// Whether so many lines are those expected; `…` ends a line with anything, and alone on its
    /// line it stands for any number of lines.
    func matches(_ output: [String]) -> Bool { Self.match(expected[...], output[...]) }

    private static func match(_ expected: ArraySlice<String>, _ output: ArraySlice<String>) -> Bool
    {
      guard let line = expected.first else { return output.isEmpty }
      let rest = expected.dropFirst()
      if line == "…" {
        return (output.startIndex...output.endIndex).contains { match(rest, output[$0...]) }
      }
      guard let came = output.first else { return false }
      let isEqual = line.hasSuffix("…") ? came.hasPrefix(line.dropLast()) : came == line
      return isEqual && match(rest, output.dropFirst())
    }
  }

  private static let mark = "=== step"

  private(set) var steps: [Step] = []

  init(markdown: String) {
    var isInside = false
    var ending: String?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
        ending = nil
      } else if isInside {
        take(String(line), &ending)
      }
    }
  }

  private mutating func take(_ line: String, _ ending: inout String?) {
    if let end = ending {
      steps[steps.count - 1].command += "\n" + line
      if line == end { ending = nil }
    } else if line.hasPrefix("$ ") {
      steps.append(Step(command: String(line.dropFirst(2))))
      ending = Self.hereDocument(in: line)
    } else if let last = steps.indices.last {
      if steps[last].command.hasSuffix("\\"), steps[last].expected.isEmpty {
        steps[last].command += "\n" + line
        ending = Self.hereDocument(in: line)
      } else {
        steps[last].expected.append(line)
      }
    }
  }

  /// The word that ends the here document a line begins.
  private static func hereDocument(in line: String) -> String? {
    line.firstMatch(of: /<<'?(\w+)'?/).map { String($0.output.1) }
  }

  // MARK: Running

  /// One script for all, so that what a command exports holds for the next ones.
  var script: String {
    "exec 2>&1\n" + steps.map { "printf '\\n\(Self.mark)\\n'\n\($0.command)\n" }.joined()
  }

  /// What each step printed, in lines.
  func outputs(in text: String) -> [[String]] {
    let parts = text.components(separatedBy: "\n\(Self.mark)\n").dropFirst()
    let outputs = parts.map { part in
      var lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }
    return outputs + Array(repeating: ["(not run)"], count: max(0, steps.count - outputs.count))
  }
}
