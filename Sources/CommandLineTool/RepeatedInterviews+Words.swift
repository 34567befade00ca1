import Languages
import Reporting
import Storage

extension [RepeatedInterviews] {
  /// How many cases were interviewed twice, and where to look; nil when none was.
  var words: String? {
    guard let first else { return nil }
    let names =
      prefix(6).map { "\($0.caseID) (\($0.formID) × \($0.interviews.count))" }
      + (count > 6 ? ["…"] : [])
    let id = first.interviews[0].prefix(8)
    return counted(
      count,
      es: (
        "caso tiene más de una entrevista completa del mismo cuestionario",
        "casos tienen más de una entrevista completa del mismo cuestionario"
      ),
      en: (
        "case has more than one complete interview of one questionnaire",
        "cases have more than one complete interview of one questionnaire"
      )) + ": " + names.joined(separator: ", ")
      + say(
        es: ". Vea cuál vale: campo mostrar \(id)", en: ". See which one counts: campo show \(id)")
  }

  var json: JSONValue {
    .array(
      map { found in
        .object([
          ("case", .string(found.caseID)), ("form_id", .string(found.formID)),
          ("interviews", .array(found.interviews.map(JSONValue.string))),
        ])
      })
  }
}
