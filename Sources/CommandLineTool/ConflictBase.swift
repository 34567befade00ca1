import Analysis
import Languages
import Reporting
import Storage

/// The open differences that a result rests on, and what was done about them.
struct ConflictBase {
  let policy: ConflictPolicy
  let answers: Int
  let interviews: Int

  /// Looks the differences up; with `exclude` the population loses the interviews that have some.
  ///
  /// - Throws: `CorrectionFailure.openConflicts` where the result is not wanted with them.
  init(
    _ policy: ConflictPolicy, in population: inout Population,
    about questions: Set<QuestionKey>? = nil, of file: SurveyFile
  ) throws {
    let open = try file.openConflicts(in: population, about: questions)
    self.policy = policy
    (answers, interviews) = (open.answers, open.interviews.count)
    switch policy {
    case .provisional: break
    case .exclude: population.excluded = open.interviews
    case .fail:
      guard answers == 0 else {
        throw CorrectionFailure.openConflicts(answers: answers, interviews: interviews)
      }
    }
  }

  /// Nothing while nobody disagrees.
  var sentence: String? {
    guard answers > 0 else { return nil }
    let answers = counted(answers, es: ("respuesta", "respuestas"), en: ("answer", "answers"))
    let interviews = counted(
      interviews, es: ("entrevista", "entrevistas"), en: ("interview", "interviews"))
    guard policy == .exclude else {
      return say(
        es: "Diferencias por resolver: \(answers) en \(interviews); cuenta el valor provisional "
          + "(campo diferencias).",
        en: "Conflicts to resolve: \(answers) in \(interviews); the provisional value counts "
          + "(campo conflicts).")
    }
    return say(
      es: "Fuera por diferencias sin resolver: \(interviews) (\(answers); campo diferencias).",
      en: "Left out for open conflicts: \(interviews) (\(answers); campo conflicts).")
  }

  var json: JSONValue {
    .object([
      ("policy", .string(policy.rawValue)), ("answers", .integer(answers)),
      ("interviews", .integer(interviews)),
      ("excluded", .integer(policy == .exclude ? interviews : 0)),
    ])
  }
}
