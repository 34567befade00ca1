/// What came of reading a questionnaire: the form, unless something refuses it, and all findings.
package struct FormReading: Sendable {
  /// Nil when a finding is a refusal.
  package let form: Form?
  package let findings: [Finding]
  package let source: FormSource

  /// How much a reading puts up with.
  package enum Mode: Sendable {
    /// Repairs what has one sane reading and refuses only what cannot be run.
    case tolerant
    /// Refuses what pyxform 4.5 refuses, and nothing else.
    case strict
  }

  /// What is to be made of the form as a whole.
  package enum Verdict: String, Sendable {
    case accepted, repaired, refused
  }

  /// Reads a workbook, whatever it holds; what is wrong with it is in `findings`.
  package init(of workbook: some Workbook, mode: Mode = .tolerant) {
    source = FormSource(workbook)
    var reader = FormReader(source)
    let form = reader.form()
    switch mode {
    case .tolerant:
      findings = reader.log.findings
      self.form = reader.log.hasRefusal ? nil : form
    case .strict:
      let refusals = PyxformChecks.refusals(of: source)
      findings = refusals
      self.form = refusals.isEmpty ? form : nil
    }
  }

  package var refusals: [Finding] { findings.filter { $0.severity == .refusal } }
  package var warnings: [Finding] { findings.filter { $0.severity == .warning } }
}
