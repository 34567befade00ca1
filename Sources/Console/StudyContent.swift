package import Languages

/// What a study lends to its interviews beside the questionnaire.
package struct StudyContent {
  /// Who is interviewed, by a name that may stand on the screen; empty where nobody is named.
  package var person = ""
  /// What to say when the person asks who gave out the number; a line that begins with # is a heading.
  package var answerSheet = ""
  /// How the country writes fractions; nil asks back when a number can be read in two ways.
  package var decimalSign: DecimalSign?
  /// The tags for notes and quotes, without their #.
  package var codebook: [String] = []
  /// The moments of the service cycle, offered by one key after what was noted of a talk.
  package var moments: [String] = []
  /// What an interruption may come of.
  package var outcomes: [EndingOutcome] = EndingOutcome.usual
  /// Whether an answer of one digit needs no Enter.
  package var advancesByKey = false
  /// Where files that belong to an answer are copied; nil where none can be kept.
  package var attachments: (any AttachmentStore)?
  /// Says what a phrase such as `mañana a las seis` is understood as; nil takes any phrase.
  package var readAppointment: ((String) -> AppointmentReading)?

  /// Whether a call or visit goes on after the interview, which then need not say how to resume.
  package var isPartOfCall = false

  package init() {}
}

/// The sign between units and tenths.
package enum DecimalSign: Sendable, Hashable {
  case comma, point
}

/// What a phrase for a day and an hour was understood as.
package enum AppointmentReading: Sendable, Hashable {
  /// The time in words, such as `lunes 23/3 18:00`.
  case understood(String)
  /// Why it was not, and what may be typed.
  case refused(String)
}

/// Copies files into the study.
package protocol AttachmentStore: AnyObject {
  /// Keeps a copy of a file, so that it cannot change any more.
  func keep(fileAt path: String) throws -> KeptFile
}

/// A file of the study.
package struct KeptFile: Sendable, Hashable {
  /// What stands in the answer.
  package let name: String
  /// SHA-256 of its bytes as hexadecimal digits.
  package let digest: String

  package init(name: String, digest: String) {
    self.name = name
    self.digest = digest
  }
}

/// One way an interview is interrupted, with the code that fieldwork knows it by.
package struct EndingOutcome: Sendable, Hashable {
  package let code: String
  package let label: Sentence

  package init(code: String, label: Sentence) {
    self.code = code
    self.label = label
  }

  /// Codes of AAPOR's Standard Definitions.
  package static let usual = [
    EndingOutcome(code: "2.12", label: Sentence(es: "colgó o se fue", en: "hung up or left")),
    EndingOutcome(code: "2.11", label: Sentence(es: "ya no quiere seguir", en: "refuses to go on")),
    EndingOutcome(
      code: "2.20", label: Sentence(es: "se cortó la comunicación", en: "the line went dead")),
    EndingOutcome(
      code: "2.32", label: Sentence(es: "no está en condiciones", en: "is not able to go on")),
    EndingOutcome(code: "4.70", label: Sentence(es: "no es elegible", en: "is not eligible")),
  ]
}
