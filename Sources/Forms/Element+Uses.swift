import Expressions

/// One cell of an element's row and what it reads.
struct ReferenceUse {
  let column: SurveyColumn
  let references: [Reference]

  init?(_ column: SurveyColumn, _ expression: XPathExpression?) {
    guard let references = expression?.references, !references.isEmpty else { return nil }
    self.column = column
    self.references = references
  }

  init?(_ column: SurveyColumn, _ names: [String]) {
    guard !names.isEmpty else { return nil }
    self.column = column
    references = names.map { .name($0) }
  }
}

extension Element {
  /// Every cell of the row that reads other questions; choice filters only by their `${name}`.
  var uses: [ReferenceUse] {
    let shared = [
      ReferenceUse(.label, label.references), ReferenceUse(.hint, hint.references),
      ReferenceUse(.guidanceHint, guidance.references), ReferenceUse(.relevant, relevant),
      ReferenceUse(.repeatCount, loop?.count),
    ]
    return (shared + (question?.uses ?? [])).compactMap(\.self)
  }
}

extension Question {
  fileprivate var uses: [ReferenceUse?] {
    [
      ReferenceUse(.required, requiredExpression), ReferenceUse(.constraint, constraint),
      ReferenceUse(.calculation, calculation), ReferenceUse(.initialValue, computedDefault),
      ReferenceUse(.choiceFilter, filterNames),
      ReferenceUse(.requiredMessage, requiredMessage.references),
      ReferenceUse(.constraintMessage, constraintMessage.references),
      ReferenceUse(.parameters, seedNames), ReferenceUse(.readOnly, readOnlyCondition),
      ReferenceUse(.type, choiceSource.map { [$0] } ?? []),
      ReferenceUse(.attribute, measures.attribute?.references ?? []),
      ReferenceUse(.touchpoint, measures.touchpoint?.references ?? []),
      ReferenceUse(.alert, measures.alert),
    ]
  }

  private var requiredExpression: XPathExpression? {
    guard case .when(let expression) = required else { return nil }
    return expression
  }

  private var computedDefault: XPathExpression? {
    guard case .computed(let expression) = initialValue else { return nil }
    return expression
  }

  private var filterNames: [String] {
    (choiceFilter?.references ?? []).compactMap { reference in
      guard case .name(let name) = reference else { return nil }
      return name
    }
  }

  private var seedNames: [String] {
    parameters["seed"].map { TextTemplate($0).references } ?? []
  }
}

extension TranslatedText {
  /// The names shown in any language, in order, without repeats.
  var references: [String] {
    var seen: Set<String> = []
    return templates.values.flatMap(\.references).filter { seen.insert($0).inserted }.sorted()
  }
}
