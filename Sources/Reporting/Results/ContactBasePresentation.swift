package import Fieldwork
package import Languages

/// How good a contact list is, for the terminal and for programs.
package struct ContactBasePresentation: Sendable {
  private let quality: ContactBaseQuality

  package init(_ quality: ContactBaseQuality) {
    self.quality = quality
  }

  package func text(width: Int, language: Language, plain: Bool) -> String {
    let writer = ResultWriter(width: width, language: language, plain: plain)
    var lines = [
      writer.words(
        "Casos: \(writer.count(quality.cases))", "Cases: \(writer.count(quality.cases))"),
      writer.words("Números: ", "Numbers: ") + writer.count(quality.numbers)
        + writer.words(", plausibles ", ", plausible ")
        + writer.percent(quality.plausibleShare.map { $0 * 100 })
        + " (\(writer.count(quality.plausibleNumbers)))",
      withoutNumber(writer),
      withoutPlausibleNumber(writer),
      writer.words("Números compartidos: ", "Shared numbers: ")
        + writer.count(quality.sharedNumbers.count),
    ]
    for mode in quality.contactability {
      lines.append(
        writer.words("Contactabilidad por ", "Contactability by ") + writer(mode.mode.word) + ": "
          + writer.percent(mode.share.map { $0 * 100 })
          + writer.words(
            " (\(mode.contactedCases) de \(mode.attemptedCases) casos, \(mode.attempts) intentos)",
            " (\(mode.contactedCases) of \(mode.attemptedCases) cases, \(mode.attempts) attempts)"))
    }
    let title = writer.heading(writer.words("Base de contactos", "Contact list"))
    return title + writer.lines(lines + quality.advice.map { "→ " + writer($0) })
      + shared(writer)
  }

  /// As many as the list of cases shows, the empty ones apart.
  private func withoutNumber(_ writer: ResultWriter) -> String {
    let all = quality.casesWithoutDialableNumber
    let empty = writer.count(quality.casesWithoutNumber)
    let useless = writer.count(all - quality.casesWithoutNumber)
    return writer.words("Casos sin número: ", "Cases without a number: ") + writer.count(all)
      + writer.words(
        " (vacíos \(empty), no se pueden marcar \(useless))",
        " (empty \(empty), cannot be dialled \(useless))")
  }

  private func withoutPlausibleNumber(_ writer: ResultWriter) -> String {
    let count = writer.count(quality.casesWithoutPlausibleNumber)
    return writer.words(
      "Casos sin número plausible: \(count)", "Cases without a plausible number: \(count)")
  }

  /// The first of the numbers that cases share, by their cases.
  private func shared(_ writer: ResultWriter) -> String {
    guard !quality.sharedNumbers.isEmpty else { return "" }
    return writer.lines(
      quality.sharedNumbers.prefix(10).map { "  " + $0.caseIDs.joined(separator: " = ") })
  }

  package func json() -> JSONValue {
    .object([
      ("cases", .integer(quality.cases)), ("numbers", .integer(quality.numbers)),
      ("plausible_numbers", .integer(quality.plausibleNumbers)),
      ("cases_without_number", .integer(quality.casesWithoutNumber)),
      ("cases_without_dialable_number", .integer(quality.casesWithoutDialableNumber)),
      ("cases_without_plausible_number", .integer(quality.casesWithoutPlausibleNumber)),
      (
        "shared_numbers",
        .array(quality.sharedNumbers.map { .array($0.caseIDs.map(JSONValue.string)) })
      ),
      (
        "contactability",
        .array(
          quality.contactability.map { mode in
            .object([
              ("mode", .string(mode.mode.rawValue)), ("attempts", .integer(mode.attempts)),
              ("cases_tried", .integer(mode.attemptedCases)),
              ("cases_reached", .integer(mode.contactedCases)), ("share", JSONValue(mode.share)),
            ])
          })
      ),
      ("surplus_columns", .array(quality.surplusColumns.map(JSONValue.string))),
    ])
  }
}
