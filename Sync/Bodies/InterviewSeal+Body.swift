import Expressions
import Forms
package import Responses

/// The body of `interview` and `correction` entries; members without content are left out.
///
/// ```
/// {"answers":{"nps":"9"},"cleared":["x"],"computed":{…},"ended":{"at":…,"zone":…},"form":"<hash>",
///  "form_id":"…","instances":{"prestamos":["k3f9x2ab"]},"interviewer":"…","language":"…",
///  "missing":{"edad":"refused"},"paradata":{…},"purpose":"real","remarks":[…],"source":"…","started":{…},
///  "status":"complete"}
/// ```
extension InterviewSeal {
  package var body: CanonicalValue {
    var members: [String: CanonicalValue] = [
      "form": .string(opening.formHash), "form_id": .string(opening.formID),
      "purpose": .string(opening.purpose.rawValue),
      "interviewer": .string(opening.interviewer), "language": .string(opening.language),
      "started": opening.startedAt.body, "ended": endedAt.body, "status": .string(status.rawValue),
    ]
    members["answers"] = answersBody
    members["missing"] = missingBody
    members["computed"] = nonEmpty(computed.map { ($0.key.text, .string($0.value)) })
    members["instances"] = nonEmpty(
      instances.map { ($0.key.text, .array($0.value.map { .string($0.text) })) })
    members["cleared"] = nonEmpty(cleared.map(\.text))
    members["broken"] = nonEmpty(broken.map(\.text))
    if !remarks.isEmpty { members["remarks"] = .array(remarks.map(\.body)) }
    if let source { members["source"] = .string(source) }
    if let paradata { members["paradata"] = paradata.body }
    if let caseID = opening.caseID { members["case"] = .string(caseID) }
    return .object(members)
  }

  private var answersBody: CanonicalValue? {
    nonEmpty(
      answers.compactMap { path, answer in answer.value.map { (path.text, .string($0)) } })
  }

  private var missingBody: CanonicalValue? {
    nonEmpty(
      answers.compactMap { path, answer in
        guard case .missing(let kind) = answer else { return nil }
        return (path.text, .string(kind.rawValue))
      })
  }

  private func nonEmpty(_ members: [(String, CanonicalValue)]) -> CanonicalValue? {
    members.isEmpty
      ? nil : .object(Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }

  private func nonEmpty(_ paths: [String]) -> CanonicalValue? {
    paths.isEmpty ? nil : .array(paths.sorted().map { .string($0) })
  }

  /// Reads a body back; nil when it is not one of an interview.
  package init?(subject: String, body: CanonicalValue) {
    guard let opening = InterviewOpening(subject: subject, body: body),
      let status = body["status"]?.stringValue.flatMap(InterviewStatus.init),
      let ended = Moment(body: body["ended"])
    else { return nil }
    self.init(opening: opening, status: status, endedAt: ended, answers: [:])
    answers.reserveCapacity(
      (body["answers"]?.objectValue?.count ?? 0) + (body["missing"]?.objectValue?.count ?? 0))
    for (path, value) in body["answers"]?.objectValue ?? [:] {
      answers[AnswerPath(path)] = value.stringValue.map(Answer.value)
    }
    for (path, value) in body["missing"]?.objectValue ?? [:] {
      answers[AnswerPath(path)] = value.stringValue.flatMap(MissingKind.init(rawValue:))
        .map(Answer.missing)
    }
    for (path, value) in body["computed"]?.objectValue ?? [:] {
      computed[AnswerPath(path)] = value.stringValue
    }
    for (path, value) in body["instances"]?.objectValue ?? [:] {
      instances[AnswerPath(path)] = value.arrayValue?.compactMap(\.stringValue).map(InstanceID.init)
    }
    cleared = Set(Self.paths(body["cleared"]))
    broken = Self.paths(body["broken"])
    remarks = (body["remarks"]?.arrayValue ?? []).compactMap(Remark.init(body:))
    source = body["source"]?.stringValue
    paradata = Paradata(body: body["paradata"])
  }

  private static func paths(_ value: CanonicalValue?) -> [AnswerPath] {
    (value?.arrayValue ?? []).compactMap { $0.stringValue.map(AnswerPath.init) }
  }
}

extension InterviewOpening {
  fileprivate init?(subject: String, body: CanonicalValue) {
    guard let formID = body["form_id"]?.stringValue, let form = body["form"]?.stringValue,
      let purpose = body["purpose"]?.stringValue.flatMap(Purpose.init),
      let interviewer = body["interviewer"]?.stringValue,
      let language = body["language"]?.stringValue,
      let started = Moment(body: body["started"])
    else { return nil }
    self.init(
      id: subject, formID: formID, formHash: form, purpose: purpose, interviewer: interviewer,
      language: language, startedAt: started, caseID: body["case"]?.stringValue)
  }
}

extension Remark {
  fileprivate var body: CanonicalValue {
    var members: [String: CanonicalValue] = [
      "kind": .string(kind.rawValue), "text": .string(text), "at": at.body,
    ]
    if let path { members["path"] = .string(path.text) }
    return .object(members)
  }

  fileprivate init?(body: CanonicalValue) {
    guard let kind = body["kind"]?.stringValue.flatMap(Kind.init),
      let text = body["text"]?.stringValue, let at = Moment(body: body["at"])
    else { return nil }
    self.init(kind, path: body["path"]?.stringValue.map(AnswerPath.init), text: text, at: at)
  }
}
