import Expressions
import Forms
import Interviewing
import Languages
import Responses

extension InterviewPresentation {
  /// The interview as programs read it: answers by path, times in seconds, remarks and paradata.
  package func json() -> JSONValue {
    let opening = seal.opening
    return .object(
      [
        ("id", .string(opening.id)), ("form_id", .string(opening.formID)),
        ("form", .string(opening.formHash)), ("purpose", .string(opening.purpose.rawValue)),
        ("status", .string(seal.status.rawValue)), ("interviewer", .string(opening.interviewer)),
        ("language", .string(opening.language)),
        ("case", opening.caseID.map(JSONValue.string) ?? .null),
        ("started", .string(opening.startedAt.dateTimeString)),
        ("ended", .string(seal.endedAt.dateTimeString)),
        ("answers", answers), ("remarks", .array(interview.remarks.map(json))),
        ("paradata", seal.paradata.map(json) ?? .null),
      ] + (events.isEmpty ? [] : [("history", historyJSON)]))
  }

  private var answers: JSONValue {
    .object(
      seal.answers.sorted { $0.key < $1.key }.compactMap { path, answer in
        guard showsIdentifying || !interview.identifies(path) else { return nil }
        switch answer {
        case .value(let value): return (path.text, .string(value))
        case .missing(let kind): return (path.text, .object([("missing", .string(kind.rawValue))]))
        }
      })
  }

  private func json(_ remark: Remark) -> JSONValue {
    let isHidden = !showsIdentifying && remark.path.map(interview.identifies) == true
    return .object([
      ("kind", .string(remark.kind.rawValue)),
      ("path", remark.path.map { .string($0.text) } ?? .null),
      ("text", isHidden ? .null : .string(remark.text)), ("at", .string(remark.at.dateTimeString)),
    ])
  }

  private func json(_ paradata: Paradata) -> JSONValue {
    .object([
      ("active_seconds", .integer(paradata.activeSeconds)), ("pauses", .integer(paradata.pauses)),
      ("paused_seconds", .integer(paradata.pausedSeconds)),
      (
        "seconds",
        .object(
          paradata.seconds.sorted { $0.key < $1.key }.map { ($0.key.text, .integer($0.value)) })
      ),
      ("back_steps", .integer(paradata.backSteps)),
      ("changed_answers", .integer(paradata.changedAnswers)),
      ("undone", .integer(paradata.undone)),
      ("language_switches", .integer(paradata.languageSwitches)),
      ("device", .string(paradata.device)), ("program", .string(paradata.program)),
      ("form_version", .string(paradata.formVersion)),
      ("mode", paradata.mode.map(JSONValue.string) ?? .null),
      (
        "clock_warnings",
        .array(
          paradata.clockWarnings.map {
            .object([
              ("kind", .string($0.kind.rawValue)), ("at", .string($0.at.dateTimeString)),
              ("seconds", .integer($0.seconds)),
            ])
          })
      ),
    ])
  }
}
