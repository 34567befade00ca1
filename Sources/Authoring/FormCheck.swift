package import Forms
package import Languages

/// What a check says of one questionnaire file.
package struct FormCheck: Sendable {
  /// The file as it was named.
  package let file: String
  package let verdict: FormReading.Verdict
  /// How many questions a person answers or reads.
  package let questions: Int
  package let languages: [String]
  package let findings: [CheckedFinding]

  package init(file: String, reading: FormReading) {
    self.file = file
    verdict = reading.verdict
    questions = reading.form?.askedQuestions.count ?? 0
    languages = reading.form?.languages.map(\.name).filter { !$0.isEmpty } ?? []
    findings = reading.findings.map(CheckedFinding.init)
  }

  /// A file that could not be read; `fileName` is how its failure's sentence calls it.
  package init(
    file: String, fileName: String, code: String, failure: some ExplainedFailure
  ) {
    self.file = file
    verdict = .refused
    questions = 0
    languages = []
    findings = [
      CheckedFinding(unreadable: fileName, code: code, explanation: failure.sentence)
    ]
  }

  package var isUsable: Bool { verdict != .refused }

  func count(_ severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
