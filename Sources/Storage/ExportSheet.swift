package import Analysis
package import Forms
package import Languages

/// How the answers of a questionnaire leave the file.
package struct ExportSettings: Sendable {
  package var population: Population
  /// Labels of choices in this language; nil writes their names.
  package var labels: FormLanguage?
  package var language: Language
  /// Whether questions that identify a person are written.
  package var includesIdentifying: Bool

  package init(
    population: Population, labels: FormLanguage?, language: Language, includesIdentifying: Bool
  ) {
    self.population = population
    self.labels = labels
    self.language = language
    self.includesIdentifying = includesIdentifying
  }
}

/// One table of an export: the interviews, or the instances of one repeat.
package struct ExportSheet: Sendable {
  /// The form's id, or the repeat's name.
  package let name: String
  package let header: [String]
  /// Questions left out because they identify a person.
  package let leftOut: [String]
  let loop: String
  /// All tables that hold it, also those whose questions are left out.
  let tables: [String]
  let keys: [String]
  let columns: [Column]

  struct Column: Sendable {
    let table: String
    let name: String
    let question: Question
    let list: ChoiceList?
  }
}
