import Forms
import Languages
import Spreadsheets
import Sync

/// A questionnaire file named on the command line.
struct FormFile {
  let body: FormBody

  /// Reads it and tells every finding on standard error; a refusal ends the command.
  init(reading path: String) throws {
    let reading = QuestionnaireFiles.reading(
      try QuestionnaireFiles.workbook(at: path), at: path)
    for finding in reading.findings where finding.severity != .note {
      Streams.complain(finding.sentence(in: .ofThisProcess))
    }
    guard let form = reading.form else { throw CommandFailure.refusedForm(file: path) }
    body = FormBody(
      formID: form.id, version: form.version, title: form.title.source(in: form.defaultLanguage),
      source: reading.source)
  }
}
