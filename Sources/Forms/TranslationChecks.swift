/// Finds texts that some languages of the form have and others lack, one finding a language and column.
struct TranslationChecks {
  let form: Form
  let survey: SheetTable
  let choices: SheetTable?

  /// The log with one warning for each language and column that lack texts.
  func added(to log: FindingLog) -> FindingLog {
    guard form.languages.count > 1 else { return log }
    var log = log
    for gap in gaps(in: surveyTexts) { add(gap, in: survey, to: &log) }
    if let choices {
      for gap in gaps(in: choiceTexts) { add(gap, in: choices, to: &log) }
    }
    return log
  }

  /// A language that a column lacks in some rows.
  private struct Gap {
    let column: String
    let language: FormLanguage
    let firstRow: Int
    var count = 1
  }

  private struct Text {
    let column: String
    let row: Int
    let text: TranslatedText
  }

  private struct GapKey: Hashable {
    let column: String
    let language: FormLanguage
  }

  private func gaps(in texts: [Text]) -> [Gap] {
    var gaps: [GapKey: Gap] = [:]
    for text in texts where !text.text.isEmpty {
      for language in form.languages where text.text.templates[language] == nil {
        let key = GapKey(column: text.column, language: language)
        gaps[
          key, default: Gap(column: text.column, language: language, firstRow: text.row, count: 0)
        ]
        .count += 1
      }
    }
    return gaps.values.sorted {
      ($0.firstRow, $0.column, $0.language.name) < ($1.firstRow, $1.column, $1.language.name)
    }
  }

  private func add(_ gap: Gap, in table: SheetTable, to log: inout FindingLog) {
    log.add(
      .missingTranslation(language: gap.language.name, count: gap.count), sheet: table.name,
      row: gap.firstRow, column: table.header(of: gap.column, in: gap.language))
  }

  private var surveyTexts: [Text] {
    form.elements.flatMap { element in
      var texts = [
        Text(column: "label", row: element.row, text: element.label),
        Text(column: "hint", row: element.row, text: element.hint),
        Text(column: "guidance_hint", row: element.row, text: element.guidance),
      ]
      if let question = element.question {
        texts += [
          Text(column: "required_message", row: element.row, text: question.requiredMessage),
          Text(column: "constraint_message", row: element.row, text: question.constraintMessage),
        ]
        texts += question.media.filter { $0.key != SurveyColumn.autoplay.rawValue }
          .map { Text(column: $0.key, row: element.row, text: $0.value) }
      }
      return texts
    }
  }

  private var choiceTexts: [Text] {
    form.choiceLists.values.flatMap(\.choices)
      .map { Text(column: "label", row: $0.row, text: $0.label) }
      .sorted { $0.row < $1.row }
  }
}
