import Analysis
import Forms
import Languages
import Storage

/// Which of the questions used changed from one version of the form to another.
struct VersionNotes {
  let sentences: [String]

  init(of formID: String, asked: Set<QuestionKey>, in file: SurveyFile) throws {
    let paths = Set(asked.map(\.path))
    sentences = try file.versionDifferences(formID)
      .filter { paths.contains($0.path) && $0.kind != .choices }
      .map { difference in
        let kind = difference.kind.words(in: .ofThisProcess)
        return say(
          es: "«\(difference.name)» cambió de \(kind) entre las versiones \(difference.earlier) y "
            + "\(difference.later) del cuestionario; sus respuestas se cuentan juntas.",
          en: "“\(difference.name)” changed its \(kind) between versions \(difference.earlier) and "
            + "\(difference.later) of the questionnaire; their answers are counted together.")
      }
  }
}
