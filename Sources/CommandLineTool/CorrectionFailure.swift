import Languages

/// What cannot be corrected, reviewed, settled or withdrawn as asked.
enum CorrectionFailure: ExplainedFailure {
  case openConflicts(answers: Int, interviews: Int)
  case noConflict(String)
  case conflictNeedsQuestion([String])
  case whichConflict([String])
  case noSuchValue(Int, known: Int)
  case takeOrValue
  case valueNotForThis
  case unknownForm(interview: String)
  case notAtTheCentre
  case commentNeeded
  case unchanged
  case notConfirmed
  case unknownSubject(String)

  var exitStatus: ExitStatus {
    switch self {
    case .openConflicts, .unchanged: .findings
    case .notAtTheCentre, .notConfirmed: .notPermitted
    case .unknownForm: .badData
    default: .usage
    }
  }
}
