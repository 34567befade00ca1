import Languages

/// Why nothing can be measured; for those who maintain campo, hence in English only.
enum BenchmarkFailure: ExplainedFailure {
  case noProgram(String)
  case failed(command: String, status: Int32)
  case refusedForm(String)
  case sqlite(String)

  var sentence: Sentence {
    let text =
      switch self {
      case .noProgram(let path): "\(path): there is no program here. Build it, or say --campo PATH."
      case .failed(let command, let status): "\(command): it ended with code \(status)."
      case .refusedForm(let file): "\(file): the form is refused. Run from the project's root."
      case .sqlite(let message): "SQLite: \(message)."
      }
    return Sentence(es: text, en: text)
  }
}
