package import Languages
package import Responses

/// A repeat and its instances, as they may be listed.
package struct RepeatOutline: Sendable, Hashable {
  package let path: AnswerPath
  package let label: String
  /// Whether `repeat_count` rules, so that nobody adds or takes away by hand.
  package let isCounted: Bool
  package let isClosed: Bool
  package let instances: [InstanceOutline]
}

/// One instance of a repeat.
package struct InstanceOutline: Sendable, Hashable {
  package let path: AnswerPath
  /// The repeat's label with this instance's answers in it.
  package let name: String
  /// Its place among the instances, from 1, and how many there are.
  package let ordinal: Int
  package let count: Int
  /// How many of its relevant questions have an answer.
  package let answered: Int
  package let total: Int

  /// `Préstamo 2 de 3`.
  package func label(in language: Language) -> String {
    name + Sentence(es: " \(ordinal) de \(count)", en: " \(ordinal) of \(count)")(in: language)
  }
}
