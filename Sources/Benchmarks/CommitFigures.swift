import Forms
import Interviewing
import Responses
import Storage

/// Saving an answer, beside SQLite writing the same bytes as durably, in turns on the same disk.
struct CommitFigures {
  private let bench: Bench
  private static let answers = 600

  init(_ bench: Bench) {
    self.bench = bench
  }

  func measure() throws -> [Figure] {
    let draft = try draft()
    let bare = try BareTable(path: bench.path("bare.sqlite"))
    var ours: [Double] = []
    var theirs: [Double] = []
    for number in 0..<Self.answers {
      let path = AnswerPath("entrevista/cliente/general/pregunta_\(number)")
      let next = AnswerPath("entrevista/cliente/general/pregunta_\(number + 1)")
      let value = "Que aprueben en dos días a quien ya es cliente."
      ours.append(
        try seconds { try draft.record([.answered(path, .value(value)), .movedTo(next)]) })
      theirs.append(
        try seconds {
          try bare.commit([
            (2 * number, "answer", path.text, value), (2 * number + 1, "move", next.text, ""),
          ])
        })
    }
    return [
      Figure(
        "an answer's commit", ratio: ours.median / theirs.median, atMost: 1.3,
        comparison: "\(Figure.time(ours.median)) : \(Figure.time(theirs.median)) of bare SQLite")
    ]
  }

  private func draft() throws -> OpenDraft {
    let file = try SurveyFile.makeStudy(
      at: bench.path("commit.campo"), name: "commit", forms: [Bench.satisfaction()],
      surroundings: .ofThisMachine)
    let stored = try file.form("satisfaccion")
    return try file.startDraft(
      InterviewOpening(
        id: String(repeating: "0", count: 32), formID: stored.form.id, formHash: stored.hash,
        purpose: .sample, interviewer: "A", language: stored.form.defaultLanguage.name,
        startedAt: .now))
  }
}
