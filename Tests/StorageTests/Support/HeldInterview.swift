import Forms
import Expressions
import Responses
import Storage
import Sync
import TestSupport

/// An interview written down as what was answered where.
struct HeldInterview {
  var id: String
  var answers: [String: Answer] = [:]
  var instances: [String: [String]] = [:]
  var computed: [String: String] = [:]
  var purpose = Purpose.real
  var status = InterviewStatus.complete
  var interviewer = "Rosa"
  var caseID: String?
  var startedAt = Moment.sample

  /// `?dk` stands for a missing answer of that kind.
  init(_ id: String, _ answers: [String: String] = [:]) {
    self.id = id
    self.answers = answers.mapValues(Answer.init(test:))
  }

  func seal(_ body: (formID: String, hash: String)) -> InterviewSeal {
    let opening = InterviewOpening(
      id: id, formID: body.formID, formHash: body.hash, purpose: purpose, interviewer: interviewer,
      language: "", startedAt: startedAt, caseID: caseID)
    return InterviewSeal(
      opening: opening, status: status, endedAt: startedAt.later(minutes: 10),
      answers: Dictionary(uniqueKeysWithValues: answers.map { (AnswerPath($0.key), $0.value) }),
      instances: Dictionary(
        uniqueKeysWithValues: instances.map { (AnswerPath($0.key), $0.value.map(InstanceID.init)) }),
      computed: Dictionary(uniqueKeysWithValues: computed.map { (AnswerPath($0.key), $0.value) }))
  }
}

extension Answer {
  /// `?dk` stands for a missing answer of that kind.
  init(test text: String) {
    let kind = text.hasPrefix("?") ? MissingKind(rawValue: String(text.dropFirst())) : nil
    self = kind.map(Answer.missing) ?? .value(text)
  }
}

extension FieldStudy {
  /// The seal of an interview with the study's form or another.
  func seal(_ interview: HeldInterview, with stored: StoredForm? = nil) -> InterviewSeal {
    interview.seal((formID: stored?.form.id ?? form.id, hash: stored?.hash ?? body.hash))
  }

  /// Holds an interview in a file, from its draft to its seal.
  func hold(
    _ interview: HeldInterview, in file: SurveyFile? = nil, with stored: StoredForm? = nil
  ) throws {
    let seal = seal(interview, with: stored)
    let draft = try (file ?? centre).startDraft(seal.opening)
    try draft.finalize(seal)
  }

  func hold(_ id: String, _ answers: [String: String], in file: SurveyFile? = nil) throws {
    try hold(HeldInterview(id, answers), in: file)
  }
}
