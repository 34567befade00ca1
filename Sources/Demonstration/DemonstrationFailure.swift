import Languages

/// Why the demonstration stops.
enum DemonstrationFailure: ExplainedFailure {
  case noProgram
  case cannotStart(program: String)
  case notTheRoot
  case refusedForm(file: String)
  case givenUp(form: String)
  case failed(command: String, status: Int32, message: String)
  case notSaved(expected: Int)
  case differs(interview: String)

  var exitStatus: Int32 {
    guard case .failed(_, let status, _) = self, status != 0 else { return 1 }
    return status
  }
}
