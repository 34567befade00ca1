import Languages

/// The study's answers to what people ask an interviewer: paragraphs, some of them headings.
struct AnswerSheet {
  private let paragraphs: [String]

  /// Nil for a sheet without text.
  init?(_ text: String) {
    var paragraphs = [""]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = String(line).withoutOuterSpaces
      if line.isEmpty || line.hasPrefix("#") { paragraphs.append("") }
      if !line.isEmpty {
        paragraphs[paragraphs.count - 1] +=
          (paragraphs[paragraphs.count - 1].isEmpty ? "" : "\n") + line
      }
    }
    self.paragraphs = paragraphs.filter { !$0.isEmpty }
    if self.paragraphs.isEmpty { return nil }
  }

  /// Adds all of it, or the part that speaks of a word; false when nothing does.
  func add(to screen: inout ScreenText, about word: String) -> Bool {
    let found = word.isEmpty ? paragraphs : parts.filter { $0.folded.contains(word.folded) }
    for paragraph in found { add(paragraph, to: &screen) }
    return !found.isEmpty
  }

  /// Each heading with the lines below it.
  private var parts: [String] {
    var parts: [String] = []
    for paragraph in paragraphs {
      if paragraph.hasPrefix("#") || parts.last?.hasPrefix("#") != true {
        parts.append(paragraph)
      } else {
        parts[parts.count - 1] += "\n" + paragraph
      }
    }
    return parts
  }

  private func add(_ paragraph: String, to screen: inout ScreenText) {
    for line in paragraph.split(separator: "\n") {
      if line.hasPrefix("#") {
        screen.add(String(line.drop { $0 == "#" || $0 == " " }), .heading)
      } else {
        screen.add(String(line), .reading, indent: 2)
      }
    }
  }
}
