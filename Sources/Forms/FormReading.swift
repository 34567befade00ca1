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
  ///
  /// `files` gives the bytes of a file beside the form, such as `towns.csv`; those that are read
  /// become sheets of `source`.
  package init(
    of workbook: some Workbook, mode: Mode = .tolerant, files: (String) -> [UInt8]? = { _ in nil }
  ) {
    let attached = FormFiles(source: FormSource(workbook)).attached(files)
    source = attached.source
    var reader = FormReader(source, unreadableFiles: attached.unreadable)
    let form = reader.form()
    switch mode {
    case .tolerant: findings = reader.log.findings
    case .strict: findings = Self.strict(reader.log.findings, of: source)
    }
    self.form = findings.contains { $0.severity == .refusal } ? nil : form
  }

  /// pyxform's refusals, then what else a reader should know of the same form.
  private static func strict(_ findings: [Finding], of source: FormSource) -> [Finding] {
    let refusals = PyxformChecks.refusals(
      of: FormSource(
        fileName: source.fileName, sheets: source.sheets.filter { !FormFiles.isFile($0) }))
    let places = Set(refusals.map(\.place))
    let others = findings.filter { !places.contains($0.place) }
    return refusals
      + others.map { Finding(min($0.severity, .warning), $0.problem, at: $0.place) }
  }

  /// Refused, or accepted as it is, or with repairs.
  package var verdict: Verdict {
    if findings.contains(where: { $0.severity == .refusal }) { return .refused }
    return findings.contains { $0.problem.isRepair } ? .repaired : .accepted
  }

  package var refusals: [Finding] { findings.filter { $0.severity == .refusal } }
  package var warnings: [Finding] { findings.filter { $0.severity == .warning } }
}
