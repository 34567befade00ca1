import ArgumentParser
import Console
import Expressions
import Foundation
import Interviewing
import Languages
import Responses
import Storage

/// Holds one interview on the terminal of this process, from a new or a reopened draft.
struct InterviewRunner {
  let file: SurveyFile
  let draft: OpenDraft
  let interview: Interview

  func run() throws {
    let terminal = terminalOfThisProcess()
    var session = InterviewSession(
      interview: interview, terminal: terminal, journal: DraftJournal(draft: draft),
      language: .ofThisProcess, now: Moment.now,
      randomBits: Surroundings.ofThisMachine.randomBits)
    switch session.run() {
    case .finalize(let seal): try finalize(seal, terminal)
    case .paused, .left: try leave()
    case .stopped(let signal): throw ExitCode(128 + signal)
    }
  }

  /// Seals the interview; at a terminal it may be tried again until the disk lets it.
  private func finalize(_ seal: InterviewSeal, _ terminal: any Terminal) throws {
    while true {
      do {
        try draft.finalize(seal)
        break
      } catch {
        guard isatty(STDIN_FILENO) == 1 else { throw error }
        Streams.complain(error.sentence(in: .ofThisProcess))
        let question = say(
          es: "No se guardó. Enter intenta de nuevo", en: "Not saved. Enter tries again")
        guard case .line = terminal.readLine(prompt: question + " > ", initial: "", completions: [])
        else { throw error }
      }
    }
    let left = try file.drafts().count
    Streams.show(
      say(es: "Guardada.", en: "Saved.")
        + (left == 0
          ? ""
          : say(
            es: " Queda(n) \(left) en curso: campo retomar.",
            en: " \(left) still in progress: campo resume.")))
  }

  private func leave() throws {
    let path = file.path
    Streams.show(
      say(
        es: "La entrevista queda en curso. Para seguir: campo retomar \(draft.number) --study \(path)",
        en: "The interview stays in progress. To go on: campo resume \(draft.number) --study \(path)"))
  }
}

/// Saves a session's changes in its draft.
private struct DraftJournal: InterviewJournal {
  let draft: OpenDraft

  func record(_ changes: [InterviewChange]) throws { try draft.record(changes) }
}
