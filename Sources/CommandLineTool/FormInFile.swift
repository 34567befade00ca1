import Forms
import Languages

/// A questionnaire read from a file for its author, apart from any study.
struct FormInFile {
  let form: Form

  /// Where the form cannot be used, what refuses it is told on standard error.
  init(at path: String) throws {
    let reading = QuestionnaireFiles.reading(
      try QuestionnaireFiles.workbook(at: path), at: path)
    guard let form = reading.form else {
      for finding in reading.refusals { Streams.complain(finding.sentence(in: .ofThisProcess)) }
      throw CommandFailure.refusedForm(file: path)
    }
    self.form = form
  }
}
