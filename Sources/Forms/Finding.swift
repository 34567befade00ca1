/// Something a form's author should know: where it is, what it is and what to do.
package struct Finding: Sendable, Hashable {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, refusal

    package static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .refusal: 2
      }
    }
  }

  package let severity: Severity
  package let place: FormPlace
  package let problem: FormProblem

  package init(_ severity: Severity, _ problem: FormProblem, at place: FormPlace) {
    self.severity = severity
    self.problem = problem
    self.place = place
  }
}

/// A cell, row or sheet of a questionnaire file.
package struct FormPlace: Sendable, Hashable {
  package let file: String
  package var sheet: String?
  package var row: Int?
  package var column: String?

  package init(file: String, sheet: String? = nil, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}
