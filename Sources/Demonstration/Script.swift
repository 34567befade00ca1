import Expressions
import Forms
import Foundation
import Interviewing
import Languages
import Rehearsing
import Responses
import Spreadsheets

/// One of the kit's questionnaires, from which interviews are rehearsed.
struct Script: Sendable {
  let file: String
  let form: Form
  private let plan: InterviewPlan

  init(reading file: String) throws {
    guard let form = Self.reading(try workbook(at: file)).form else {
      throw DemonstrationFailure.refusedForm(file: file)
    }
    self.file = file
    self.form = form
    plan = try InterviewPlan(form)
  }

  private static func reading(_ workbook: some Workbook) -> FormReading {
    FormReading(of: workbook)
  }

  /// A whole interview as a person in this region would answer it.
  func rehearsal(
    seed: UInt64, region: String, interviewer: String, language: Language
  ) throws -> RehearsedInterview {
    let moment = Moment.now
    let spoken = form.language(matching: language.rawValue) ?? form.defaultLanguage
    let opening = InterviewOpening(
      id: "rehearsal-\(seed)", formID: form.id, formHash: "", purpose: .sample,
      interviewer: interviewer, language: spoken.name, startedAt: moment)
    let rehearsed = Rehearsal(seed: seed, given: ["region": region])
      .interview(with: plan, opening: opening, at: moment)
    guard rehearsed.seal != nil else { throw DemonstrationFailure.givenUp(form: form.id) }
    return rehearsed
  }
}

extension Moment {
  /// This instant in the zone of this machine.
  static var now: Moment {
    let date = Date()
    return Moment(
      milliseconds: Int64(date.timeIntervalSince1970 * 1000),
      zoneOffsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }
}
