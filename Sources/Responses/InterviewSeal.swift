package import Expressions

/// The content of a sealed interview or of a later seal that sets or clears some of its fields.
package struct InterviewSeal: Sendable, Equatable {
  package var opening: InterviewOpening
  package var status: InterviewStatus
  package var endedAt: Moment
  package var answers: [AnswerPath: Answer]
  /// Fields an earlier seal had and this one takes away.
  package var cleared: Set<AnswerPath>
  package var instances: [AnswerPath: [InstanceID]]
  /// What the form computed from the answers; it never conflicts.
  package var computed: [AnswerPath: String]
  package var remarks: [Remark]
  /// Rules of the form that kept answers break, as import may allow: never empty silently.
  package var broken: [AnswerPath]
  /// Where imported rows came from.
  package var source: String?
  /// How the interview went; nil where nobody watched, as for imported rows.
  package var paradata: Paradata?

  package init(
    opening: InterviewOpening, status: InterviewStatus, endedAt: Moment,
    answers: [AnswerPath: Answer], cleared: Set<AnswerPath> = [],
    instances: [AnswerPath: [InstanceID]] = [:], computed: [AnswerPath: String] = [:],
    remarks: [Remark] = [], broken: [AnswerPath] = [], source: String? = nil,
    paradata: Paradata? = nil
  ) {
    self.opening = opening
    self.status = status
    self.endedAt = endedAt
    self.answers = answers
    self.cleared = cleared
    self.instances = instances
    self.computed = computed
    self.remarks = remarks
    self.broken = broken
    self.source = source
    self.paradata = paradata
  }
}
