package import Expressions
package import Sync

/// Something on which people disagree and which nobody has settled yet.
package struct OpenConflict: Sendable {
  /// What it is about.
  package enum Matter: Sendable, Hashable {
    case interview(formID: String)
    case contactCase, setting, register
  }

  /// One of the values, with whoever gave it.
  package struct Candidate: Sendable {
    package let entry: EntryID
    package let value: Value
    package let at: Moment
    package let by: String
    package let device: String
  }

  package enum Value: Sendable, Hashable {
    case field(InterviewHistory.Field)
    /// A setting's value; nil where it was cleared.
    case setting(String?)
    /// Cells by their columns, or a table's size as rows.
    case cells([String: String])
    case table(RegisterBody)
  }

  package let matter: Matter
  /// The interview or case by its id, the register by its name, `settings`.
  package let subject: String
  /// The path of an answer or the key of a setting; empty where the whole is meant.
  package let field: String
  /// At least two, the one that counts for the time being first.
  package let candidates: [Candidate]

  /// How many different values there are.
  package var valueCount: Int { Set(candidates.map(\.value)).count }
}
