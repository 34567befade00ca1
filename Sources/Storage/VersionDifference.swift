import Forms
package import Languages

/// A question that two versions of a questionnaire ask in different ways.
package struct VersionDifference: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// What may be answered is of another kind, such as text instead of a number.
    case type
    /// The worst and best answers of a scale.
    case scale
    /// Which choices there are.
    case choices
    /// The question's words.
    case label

    package var words: Sentence {
      switch self {
      case .type: Sentence(es: "tipo", en: "type")
      case .scale: Sentence(es: "escala", en: "scale")
      case .choices: Sentence(es: "opciones", en: "choices")
      case .label: Sentence(es: "texto", en: "label")
      }
    }
  }

  /// The question's path in the newest version that has it.
  package let path: String
  package let name: String
  package let kind: Kind
  /// The version before the change and the one after it, as their forms call themselves.
  package let earlier: String
  package let later: String
  /// What it was and what it became.
  package let before: String
  package let after: String

  /// The differences from each version to the next, the newest version last.
  static func all(in versions: [Form]) -> [VersionDifference] {
    let families = ElementFamily.all(in: versions) { form in
      form.elements.filter { $0.question?.type.holdsValue == true }
    }
    var differences: [VersionDifference] = []
    for family in families {
      let asked = versions.compactMap { form -> (Form, Element)? in
        form.elements.first {
          $0.question != nil && family.addresses.contains(ElementAddress($0, in: form))
        }.map { (form, $0) }
      }
      for (earlier, later) in zip(asked, asked.dropFirst()) {
        differences += Self.differences(earlier, later, path: family.newest.path)
      }
    }
    return differences
  }

  private static func differences(
    _ earlier: (form: Form, element: Element), _ later: (form: Form, element: Element),
    path: String
  ) -> [VersionDifference] {
    Kind.allCases.compactMap { kind in
      let (before, after) = (told(kind, earlier), told(kind, later))
      guard before != after else { return nil }
      return VersionDifference(
        path: path, name: later.element.name, kind: kind, earlier: earlier.form.version,
        later: later.form.version, before: before, after: after)
    }
  }

  private static func told(_ kind: Kind, _ place: (form: Form, element: Element)) -> String {
    let (form, element) = place
    guard let question = element.question else { return "" }
    switch kind {
    case .type: return question.type.word
    case .scale: return form.scale(of: element).map { "\($0.worst)–\($0.best)" } ?? ""
    case .choices:
      return form.choices(of: question)?.choices.map(\.name).joined(separator: " ") ?? ""
    case .label: return element.label.source(in: form.defaultLanguage)
    }
  }
}

extension QuestionType {
  /// The type as the survey sheet calls it, whatever its list.
  fileprivate var word: String {
    switch self {
    case .selectOne: "select_one"
    case .selectMultiple: "select_multiple"
    case .rank: "rank"
    case .metadata(let metadata): metadata.rawValue
    default: String(describing: self)
    }
  }
}

extension SurveyFile {
  /// How the versions of a questionnaire differ in what its questions ask.
  package func versionDifferences(_ formID: String) throws(StorageFailure) -> [VersionDifference] {
    VersionDifference.all(in: try forms(formID).map(\.form))
  }
}
