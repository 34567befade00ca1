import Analysis
package import Forms
package import Languages
import Responses
import Scoring

/// Writes figures and sentences of results for one screen.
struct ResultWriter {
  let width: Int
  let language: Language
  let plain: Bool

  func callAsFunction(_ sentence: Sentence) -> String { sentence(in: language) }

  func words(_ spanish: String, _ english: String) -> String {
    Sentence(es: spanish, en: english)(in: language)
  }

  func number(_ value: Double?, places: Int) -> String {
    decimal(value, places: places, in: language)
  }

  func percent(_ value: Double?) -> String {
    guard let value else { return "–" }
    return number(value, places: 1) + words(" %", "%")
  }

  func count(_ n: Int) -> String { grouped(n, in: language) }

  /// The base with its mark when it is small: `28**`.
  func base(_ n: Int) -> String { count(n) + mark(n) }

  func mark(_ n: Int) -> String { BaseSizeRule.standard.size(of: n).mark }

  /// `28,1 a 33,8`.
  func range(_ interval: Interval?, times factor: Double = 1, places: Int) -> String {
    guard let interval else { return "–" }
    let low = number(interval.low * factor, places: places)
    let high = number(interval.high * factor, places: places)
    return "\(low) \(words("a", "to")) \(high)"
  }

  /// `entre 28,1 y 33,8`.
  func between(_ interval: Interval?, places: Int) -> String? {
    interval.map {
      let (low, high) = (number($0.low, places: places), number($0.high, places: places))
      return words("entre \(low) y \(high)", "between \(low) and \(high)")
    }
  }

  func lines(_ paragraphs: [String]) -> String {
    paragraphs.flatMap { $0.withoutControls.wrapped(to: width) }.map { $0 + "\n" }.joined()
  }

  /// A title with a rule under it.
  func heading(_ title: String) -> String {
    let lines = title.withoutControls.wrapped(to: width)
    let longest = lines.map { displayWidth(of: $0) }.max() ?? 0
    let rule = String(repeating: plain ? "=" : "═", count: longest)
    return (lines + [rule]).map { $0 + "\n" }.joined()
  }

  /// The marks that `bases` bring, explained; nothing when all bases are sufficient.
  func markFootnotes(_ bases: [Int]) -> [String] {
    let rule = BaseSizeRule.standard
    let sizes = Set(bases.map(rule.size))
    var notes: [String] = []
    if sizes.contains(.small) {
      notes.append(
        words("* base pequeña (n < \(rule.smallBelow))", "* small base (n < \(rule.smallBelow))"))
    }
    if sizes.contains(.verySmall) {
      notes.append(
        words(
          "** base muy pequeña (n < \(rule.verySmallBelow)): no saque conclusiones",
          "** very small base (n < \(rule.verySmallBelow)): draw no conclusions"))
    }
    return notes
  }

  /// `Entrevistas: 2 809 (reales; completas)`.
  func population(_ population: Population, interviews: Int) -> String {
    let purposes = Purpose.allCases.filter(population.purposes.contains).map { self($0.plural) }
    let statuses = InterviewStatus.allCases.filter(population.statuses.contains)
      .map { self($0.plural) }
    let kinds = [purposes, statuses].map { $0.joined(separator: ", ") }.joined(separator: "; ")
    return words("Entrevistas", "Interviews") + ": \(count(interviews)) (\(kinds))"
  }

  /// Such as `Sin dato: 12 (no sabe 7, no responde 5); no se preguntó: 3`.
  func missing(_ missing: MissingAnswers) -> String? {
    let kinds = MissingKind.allCases.filter { $0 != .notRelevant }
      .compactMap { kind in missing.counts[kind].map { "\(self(kind.words)) \(count($0))" } }
    var parts: [String] = []
    if missing.total > 0 {
      parts.append(
        words("sin dato", "no data")
          + ": \(count(missing.total)) (\(kinds.joined(separator: ", ")))")
    }
    if let notAsked = missing.counts[.notRelevant], notAsked > 0 {
      parts.append("\(self(MissingKind.notRelevant.words)): \(count(notAsked))")
    }
    if missing.outOfRange > 0 {
      parts.append(words("fuera de la escala", "off the scale") + ": \(count(missing.outOfRange))")
    }
    guard let first = parts.first else { return nil }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst())
      .joined(separator: "; ") + "."
  }

  func segment(_ heading: Breakdown<some Sendable>.Heading) -> String {
    let name = heading.label == heading.name ? heading.name : "\(heading.label) (\(heading.name))"
    return words("Desglose por", "Cut by") + " \(name)"
  }
}

extension Purpose {
  fileprivate var plural: Sentence {
    switch self {
    case .real: Sentence(es: "reales", en: "real")
    case .pilot: Sentence(es: "de piloto", en: "pilot")
    case .training: Sentence(es: "de capacitación", en: "training")
    case .sample: Sentence(es: "de ejemplo", en: "sample")
    }
  }
}

extension InterviewStatus {
  fileprivate var plural: Sentence {
    switch self {
    case .paused: Sentence(es: "en pausa", en: "paused")
    case .partial: Sentence(es: "parciales", en: "partial")
    case .complete: Sentence(es: "completas", en: "complete")
    }
  }
}

extension MissingKind {
  /// Why there is no answer.
  package var words: Sentence {
    switch self {
    case .dontKnow: Sentence(es: "no sabe", en: "don't know")
    case .refused: Sentence(es: "no responde", en: "refused")
    case .notApplicable: Sentence(es: "no aplica", en: "not applicable")
    case .blank: Sentence(es: "en blanco", en: "blank")
    case .skipped: Sentence(es: "sin responder", en: "unanswered")
    case .notRelevant: Sentence(es: "no se preguntó", en: "not asked")
    }
  }
}
