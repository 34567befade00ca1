import Analysis
import Expressions
import Fieldwork
import Forms
import Languages
import Reporting
import Responses
import Storage
import Sync

/// What people said and who may be called back, only with their own consent.
struct ReportVoices {
  /// As the kit's questionnaires call the question that allows words to be quoted.
  private static let quotingConsent = "permite_frases"
  private static let limit = 2_000

  let file: SurveyFile
  let questions: StudyQuestions
  let population: Population

  /// Words of those who allowed it, eight at most, without digits, addresses and names on the list.
  func quotes() throws -> [ReportPage.Quote] {
    guard let consent = questions.form.elements.first(where: { $0.name == Self.quotingConsent }),
      consent.loops.isEmpty
    else { return [] }
    let rows = try file.answers(
      to: [QuestionKey(path: consent.path)], in: population, limit: Self.limit)
    var quotes: [ReportPage.Quote] = []
    for row in rows where affirms(row.cells[0], consent) && quotes.count < 8 {
      guard let history = try file.history(of: row.interview) else { continue }
      let mask = try IdentityMask(case: row.caseID.flatMap { try file.contactCase($0) })
      for remark in history.current.remarks where remark.kind == .quote {
        let text = mask(remark.text)
        guard (20...400).contains(text.count), quotes.count < 8 else { continue }
        quotes.append(ReportPage.Quote(text: text, about: about(remark.path)))
      }
    }
    return quotes
  }

  private func about(_ path: AnswerPath?) -> String {
    let element = path.flatMap { questions.form.element(atPath: $0.elementPath) }
    return element.map(questions.label) ?? ""
  }

  /// Detractors who allowed a call back, the lowest score first.
  func contacts() throws -> [SurveyReport.Contact] {
    guard let nps = questions.measuring(.nps).first(where: \.loops.isEmpty),
      let consent = questions.measuring(.contactConsent).first(where: \.loops.isEmpty)
    else { return [] }
    let rows = try file.answers(
      to: [nps, consent].map { QuestionKey(path: $0.path) }, in: population, limit: Self.limit)
    return try rows.compactMap { row -> SurveyReport.Contact? in
      guard let score = row.cells[0].value.flatMap(Int.init), score <= 6,
        affirms(row.cells[1], consent), let id = row.caseID, let person = try file.contactCase(id)
      else { return nil }
      let phone = person.roles.phones.lazy.compactMap { person.value(of: $0) }.first { !$0.isEmpty }
      return SurveyReport.Contact(
        name: person.roles.name.flatMap { person.value(of: $0) } ?? id, phone: phone ?? "",
        score: score,
        day: CivilDate(iso: row.ended.prefix(10)).map { dayText($0, in: questions.language) } ?? "")
    }.sorted { ($0.score, $0.name) < ($1.score, $1.name) }
  }

  private func affirms(_ cell: TallyCell, _ question: Element) -> Bool {
    guard let value = cell.value else { return false }
    let yes = question.question?.measures.yes ?? []
    return yes.isEmpty ? ["si", "sí", "yes", "1"].contains(value.folded) : yes.contains(value)
  }
}

/// Takes out of a text what tells who said it.
struct IdentityMask {
  private let words: [String]

  init(case person: ContactCase?) {
    let cells = person.map { person in
      person.fields.filter { person.roles.identifying.contains($0.name) }.map(\.value)
    }
    words = (cells ?? []).flatMap { $0.split(whereSeparator: \.isWhitespace) }
      .map { $0.folded }.filter { $0.count > 2 }
  }

  /// Words of the person's own cells, e-mail addresses and numbers of five digits or more become ….
  func callAsFunction(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let plain = word.folded.filter { $0.isLetter || $0.isNumber }
      let hides =
        words.contains { plain == $0.filter { $0.isLetter || $0.isNumber } } || word.contains("@")
        || word.count(where: \.isNumber) >= 5
      return hides ? "…" : String(word)
    }.joined(separator: " ")
  }
}
