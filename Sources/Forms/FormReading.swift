/// What came of reading a questionnaire: the form, unless something refuses it, and all findings.
package struct FormReading: Sendable {
  /// Nil exactly when a finding is a refusal.
  package let form: Form?
  package let findings: [Finding]
  package let source: FormSource

  /// Reads a workbook, whatever it holds; what is wrong with it is in `findings`.
  package init(of workbook: some Workbook) {
    source = FormSource(workbook)
    var reader = FormReader(source)
    let form = reader.form()
    findings = reader.log.findings
    self.form = reader.log.hasRefusal ? nil : form
  }

  package var refusals: [Finding] { findings.filter { $0.severity == .refusal } }
  package var warnings: [Finding] { findings.filter { $0.severity == .warning } }
}
