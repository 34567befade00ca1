import Expressions
import Forms
package import Languages
import Responses

extension Transcript {
  /// The transcript as Markdown: what was said word for word stands as a quotation.
  package func markdown(in language: Language) -> String {
    var lines = ["# \(title.onOneLineOfMarkdown)", ""]
    for fact in facts {
      lines.append(
        "- **\(fact.label(in: language)):** \(fact.value(in: language).onOneLineOfMarkdown)")
    }
    if !facts.isEmpty { lines.append("") }
    for section in sections { add(section, to: &lines, language) }
    if !remarks.isEmpty {
      lines += ["## " + words(language, "Notas generales", "General notes"), ""]
      for remark in remarks { add(remark, to: &lines, language) }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func add(_ section: Section, to lines: inout [String], _ language: Language) {
    if !section.title.isEmpty {
      let time = section.minutes.map { " (\($0) min)" } ?? ""
      lines += ["## \(section.title.onOneLineOfMarkdown)\(time)", ""]
    }
    var places: [String] = []
    for entry in section.entries {
      if entry.sections != places, let place = entry.sections.last {
        lines += ["### \(place.onOneLineOfMarkdown)", ""]
      }
      places = entry.sections
      add(entry, to: &lines, language)
    }
  }

  private func add(_ entry: Entry, to lines: inout [String], _ language: Language) {
    lines += ["**\(entry.question.onOneLineOfMarkdown)**", ""]
    if let answer = entry.answer {
      let paragraphs = answer.split(separator: "\n", omittingEmptySubsequences: false)
      lines += paragraphs.map { $0.allSatisfy(\.isWhitespace) ? "" : $0.escapedForMarkdown + "  " }
      lines.append("")
    } else if entry.isHidden {
      lines += ["*\(words(language, "(oculto)", "(hidden)"))*", ""]
    } else if let missing = entry.missing {
      lines += ["*\(missing.words(in: language))*", ""]
    }
    for remark in entry.remarks { add(remark, to: &lines, language) }
  }

  private func add(_ remark: Remark, to lines: inout [String], _ language: Language) {
    let time = remark.at.timeString.prefix(5)
    let text = remark.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.escapedForMarkdown)
    switch remark.kind {
    case .quote:
      lines += text.map { "> \($0)" }
      lines += [">", "> — \(time)", ""]
    default:
      let kind = remark.kind.words(in: language)
      lines += ["- *\(kind), \(time):* " + text.joined(separator: " "), ""]
    }
  }

  private func words(_ language: Language, _ spanish: String, _ english: String) -> String {
    Sentence(es: spanish, en: english)(in: language)
  }
}

extension Remark.Kind {
  /// What the remark is, in words.
  package var words: Sentence {
    switch self {
    case .note: Sentence(es: "nota", en: "note")
    case .quote: Sentence(es: "frase textual", en: "quote")
    case .flag: Sentence(es: "marca", en: "flag")
    case .tag: Sentence(es: "código", en: "code")
    case .attachment: Sentence(es: "archivo adjunto", en: "attachment")
    case .confirmed: Sentence(es: "respuesta confirmada", en: "answer confirmed")
    }
  }
}

extension StringProtocol {
  /// The text with what Markdown would read as markup made plain.
  fileprivate var escapedForMarkdown: String {
    var result = ""
    for character in self {
      if "\\`*_[]<>".contains(character) { result.append("\\") }
      result.append(character)
    }
    if let first = result.first, "#-+>|".contains(first) { result = "\\" + result }
    return result
  }

  fileprivate var onOneLineOfMarkdown: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").escapedForMarkdown
  }
}
