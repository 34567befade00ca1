import Languages
import Reporting
import Responses
import Storage

/// What a coordinator still has to do: differences, reviews, withdrawals, versions.
struct OpenMatters {
  let conflicts: Int
  let reviews: ReviewCounts
  /// Withdrawals that some device has not confirmed.
  let unconfirmed: Int
  let versionDifferences: Int

  init(of file: SurveyFile) throws {
    conflicts = try file.conflictCount() + file.fieldworkConflicts().count
    reviews = try file.reviewCounts(purposes: [.real])
    unconfirmed = try file.withdrawals().count { !$0.unconfirmed.isEmpty }
    versionDifferences = try file.formIDs().reduce(0) { sum, id in
      try sum + file.versionDifferences(id).count
    }
  }

  /// A line for each matter that is open.
  var lines: [String] {
    var lines: [String] = []
    if conflicts > 0 {
      lines.append(
        say(es: "Diferencias por resolver: ", en: "Conflicts to resolve: ")
          + counted(conflicts, es: ("respuesta", "respuestas"), en: ("answer", "answers"))
          + say(es: " (campo diferencias).", en: " (campo conflicts)."))
    }
    if reviews.isInUse {
      lines.append(reviews.text + say(es: " (campo revisar).", en: " (campo review)."))
    }
    if unconfirmed > 0 {
      lines.append(
        say(
          es: "Revocaciones sin confirmar por algún equipo: \(unconfirmed) (campo revocar --list).",
          en: "Withdrawals not confirmed by some device: \(unconfirmed) (campo withdraw --list)."))
    }
    if versionDifferences > 0 {
      lines.append(
        say(
          es: "Cambios de preguntas entre versiones: \(versionDifferences) "
            + "(campo cuestionario versiones).",
          en: "Questions changed between versions: \(versionDifferences) (campo form versions)."))
    }
    return lines
  }

  var reviewJSON: JSONValue {
    .object([
      ("waiting", .integer(reviews.waiting)), ("corrected", .integer(reviews.corrected)),
      ("returned", .integer(reviews.returned)), ("approved", .integer(reviews.approved)),
    ])
  }
}
