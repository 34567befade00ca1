/// What the program says, in both of its languages.
package struct Sentence: Sendable, Hashable {
  package let spanish: String
  package let english: String

  package init(es spanish: String, en english: String) {
    self.spanish = spanish
    self.english = english
  }

  package func callAsFunction(in language: Language) -> String {
    switch language {
    case .spanish: spanish
    case .english: english
    }
  }
}

/// A failure that can say where it happened, what it is and what to do.
///
/// The facts live in the conforming enum; its words live in one `…+Sentences.swift` file beside it.
/// No sentence ever shows an answer of a respondent.
package protocol ExplainedFailure: Error {
  var sentence: Sentence { get }
}
