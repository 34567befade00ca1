package import Expressions
package import Forms
package import Interviewing
package import Responses

extension Moment {
  /// Sunday 15 March 2026, ten o'clock in Lima.
  package static let sample = Moment(milliseconds: 1_773_586_800_000, zoneOffsetMinutes: -300)

  /// So many minutes later, told in the same zone.
  package func later(minutes: Int) -> Moment {
    Moment(
      milliseconds: milliseconds + Int64(minutes) * 60_000, zoneOffsetMinutes: zoneOffsetMinutes)
  }
}

extension InterviewOpening {
  /// An opening of the form's interview with everything else fixed.
  package static func sample(
    _ form: Form, purpose: Purpose = .real, language: String = "", caseID: String? = nil,
    id: String = "00000000000000000000000000000001"
  ) -> InterviewOpening {
    InterviewOpening(
      id: id, formID: form.id, formHash: String(repeating: "0", count: 64), purpose: purpose,
      interviewer: "Rosa", language: language, startedAt: .sample, caseID: caseID)
  }
}

extension Interview {
  /// An interview at its first question.
  package static func sample(
    _ form: Form, purpose: Purpose = .real, language: String = "", caseID: String? = nil,
    device: String = "laptop-7"
  ) throws -> Interview {
    let opening = InterviewOpening.sample(
      form, purpose: purpose, language: language, caseID: caseID)
    return Interview(plan: try InterviewPlan(form), opening: opening, device: device)
  }
}
