import Reporting
import Responses

/// The first line of every screen: who is interviewed for what, how far it is, since when.
struct ScreenHeader {
  let purpose: Purpose
  let caseID: String?
  /// The name or pseudonym of who is interviewed; may be empty.
  let person: String
  /// Such as `Pregunta 14 de unas 38`; nil where nothing is asked.
  let progress: String?
  let minutes: Int

  func add(to screen: inout ScreenText, _ words: ScreenWords) {
    var pieces: [(text: String, style: TextStyle)] = []
    if let banner = words.banner(purpose) { pieces.append((banner, .banner)) }
    if let caseID { pieces.append((words.caseName(caseID), .instruction)) }
    if !person.isEmpty { pieces.append((person.onOneLine, .instruction)) }
    if let progress { pieces.append((progress, .instruction)) }
    guard !pieces.isEmpty else { return }
    pieces.append((words.minutes(minutes), .instruction))
    screen.add(pieces: pieces, separator: " · ")
  }
}

extension ScreenText {
  /// Adds a line with a title.
  mutating func add(rule title: String) {
    let rule = "── \(title.onOneLine.truncated(to: width - 6)) ──"
    add(line: rule, .heading)
  }

  /// Adds the groups around a question, outermost first.
  mutating func add(sections: [String]) {
    guard !sections.isEmpty else { return }
    add(rule: sections.joined(separator: " › "))
  }
}
