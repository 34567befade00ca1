import Forms
package import Languages
import Reporting

extension FormCheck {
  /// The findings, gravest first, under the file's verdict; each ended by a line break.
  package func text(in language: Language, width: Int, plain: Bool) -> String {
    let sorted = [Finding.Severity.refusal, .warning, .note].flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    let lines = sorted.prefix(Self.mostShown)
      .flatMap { $0.lines(in: language, width: width, plain: plain) }
    return ([headline(in: language)] + lines + rest(of: sorted.count, in: language))
      .map { $0 + "\n" }.joined()
  }

  /// What a person reads before mending the first of them.
  private static let mostShown = 500

  private func rest(of count: Int, in language: Language) -> [String] {
    guard count > Self.mostShown else { return [] }
    let sentence = Sentence(
      es: "… y \(count - Self.mostShown) más; --format json los da todos.",
      en: "… and \(count - Self.mostShown) more; --format json gives them all.")
    return ["  " + sentence(in: language)]
  }

  /// `exit.md: usable · 45 questions · Español (es), English (en) · 2 warnings`.
  private func headline(in language: Language) -> String {
    var parts = [verdict.words(in: language)]
    if questions > 0 {
      parts.append(
        counted(
          questions, Sentence(es: "pregunta", en: "question"), in: language))
    }
    if !languages.isEmpty { parts.append(languages.joined(separator: ", ")) }
    for (severity, noun) in [
      (Finding.Severity.refusal, Sentence(es: "impedimento", en: "obstacle")),
      (.warning, Sentence(es: "advertencia", en: "warning")),
      (.note, Sentence(es: "nota", en: "note")),
    ] where count(severity) > 0 {
      parts.append(counted(count(severity), noun, in: language))
    }
    return "\(file): " + parts.joined(separator: " · ")
  }
}

extension FormReading.Verdict {
  fileprivate func words(in language: Language) -> String {
    let sentence =
      switch self {
      case .accepted: Sentence(es: "se puede usar", en: "usable")
      case .repaired:
        Sentence(
          es: "se puede usar, leído como dicen las notas", en: "usable, read as the notes say")
      case .refused: Sentence(es: "no se puede usar", en: "cannot be used")
      }
    return sentence(in: language)
  }
}

extension CheckedFinding {
  fileprivate func lines(in language: Language, width: Int, plain: Bool) -> [String] {
    let mark = severity.mark(plain: plain)
    let place = place(in: language)
    let text = [message(in: language), cure(in: language)].filter { !$0.isEmpty }
      .joined(separator: " ")
    // A caret must stay under its place, so that texts of several lines keep them.
    let lines = ((place.isEmpty ? "" : place + ": ") + text).wrapped(to: max(width - 4, 20))
    return zip(lines.indices, lines).map { index, line in
      index == 0 ? "  \(mark) \(line)" : "    \(line)"
    }
  }
}

extension Finding.Severity {
  fileprivate func mark(plain: Bool) -> String {
    switch self {
    case .refusal: plain ? "x" : "✗"
    case .warning: "!"
    case .note: plain ? "-" : "·"
    }
  }
}

/// The number and its noun, whose plural takes an s in both languages.
private func counted(_ count: Int, _ noun: Sentence, in language: Language) -> String {
  "\(count) \(noun(in: language))\(count == 1 ? "" : "s")"
}

/// The sum under the checks of several files; empty for one.
package func summary(of checks: [FormCheck], in language: Language) -> String {
  guard checks.count > 1 else { return "" }
  let usable = checks.count { $0.isUsable }
  let sentence = Sentence(
    es: "\(checks.count) cuestionarios: \(usable) se pueden usar, \(checks.count - usable) no.",
    en: "\(checks.count) questionnaires: \(usable) usable, \(checks.count - usable) not.")
  return "\n" + sentence(in: language) + "\n"
}
