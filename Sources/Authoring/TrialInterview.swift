package import Expressions
package import Forms
import Interviewing
import Languages
import Responses

/// An interview that an author makes up to try expressions in.
package struct TrialInterview {
  private let interview: Interview

  /// Fills a new interview with answers and computes everything once.
  package init(
    form: Form, answers json: [UInt8]?, moment: Moment
  ) throws(EvaluationFailure) {
    let opening = InterviewOpening(
      id: String(repeating: "0", count: 32), formID: form.id, formHash: "", purpose: .training,
      interviewer: "", language: form.defaultLanguage.name, startedAt: moment)
    var interview = Interview(plan: try Self.plan(form), opening: opening)
    if let json {
      let object = try AnswerObject(json, for: form)
      let unknown = interview.load(answers: object.answers, instances: object.instances)
      if let path = unknown.first { throw .unknownPlace(path.text, nearest: nil) }
    }
    self.interview = interview
  }

  /// What expressions see from a question, or from the form itself.
  ///
  /// The place is a name or a path; a turn of a repeat is `hijos[2]/edad`, and the first when none
  /// is given.
  package func scope(at place: String?) throws(EvaluationFailure) -> any Scope {
    var answerPath: AnswerPath?
    if let place { answerPath = try path(of: place) }
    guard let scope = interview.expressionScope(at: answerPath) else {
      throw .unknownPlace(place ?? "", nearest: nil)
    }
    return scope
  }

  private func path(of place: String) throws(EvaluationFailure) -> AnswerPath {
    let written = AnswerPath(
      place.replacing("[", with: "#").replacing("]", with: "").replacing("${", with: "")
        .replacing("}", with: ""))
    let form = interview.form
    guard let element = form.element(atPath: written.elementPath) ?? form.sole(written.text) else {
      throw .unknownPlace(
        place, nearest: nearest(to: place, among: form.elements.map(\.name)))
    }
    guard written.instances.isEmpty, !element.loops.isEmpty else {
      return written.instances.isEmpty ? AnswerPath(element.path) : written
    }
    return form.firstTurn(of: element)
  }

  private static func plan(_ form: Form) throws(EvaluationFailure) -> InterviewPlan {
    do {
      return try InterviewPlan(form)
    } catch {
      throw .circle(path: error.path.map { form.elements[$0].name })
    }
  }
}

extension Form {
  fileprivate func sole(_ name: String) -> Element? {
    let found = elements(named: name)
    return found.count == 1 ? found[0] : nil
  }

  /// The path of an element through the first turn of each repeat around it.
  fileprivate func firstTurn(of element: Element) -> AnswerPath {
    let loops = Set(element.loops.map { elements[$0].path })
    var path = ""
    var written = ""
    for step in element.path.split(separator: "/") {
      path += path.isEmpty ? step : "/\(step)"
      written += (written.isEmpty ? "" : "/") + step + (loops.contains(path) ? "#1" : "")
    }
    return AnswerPath(written)
  }
}
