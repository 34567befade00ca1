import Forms
package import Responses

/// What a list already says of somebody, as answers to the questions that its columns are called by.
package struct KnownAnswers: Sendable {
  package let answers: [AnswerPath: Answer]

  /// Columns that name no question, or hold what the question cannot take, are left out: they are
  /// asked.
  package init(columns: [(name: String, value: String)], plan: InterviewPlan) {
    let matcher = ColumnMatcher(plan.form)
    var answers: [AnswerPath: Answer] = [:]
    for (name, value) in columns {
      let text = value.trimmed
      guard !text.isEmpty, let id = matcher.question(name.trimmed) else { continue }
      let element = plan.form.elements[id]
      guard element.loops.isEmpty, element.question?.type.isAsked == true else { continue }
      let cell = ImportedCell(text, element, plan.form)
      guard cell.trouble == nil else { continue }
      answers[AnswerPath(element.path)] = .value(cell.value)
    }
    self.answers = answers
  }
}
