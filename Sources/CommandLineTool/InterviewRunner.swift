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
  /// What the interviewer types to go on, should it stop here.
  let resumeCommand: String

  func run() throws {
    let terminal = terminalOfThisProcess()
    var session = InterviewSession(
      interview: interview, terminal: terminal, journal: DraftJournal(draft: draft),
      language: .ofThisProcess, now: Moment.now,
      randomBits: Surroundings.ofThisMachine.randomBits, resumeCommand: resumeCommand)
    switch session.run() {
    case .finalize(let seal): try finalize(seal, terminal)
    case .paused, .left: break
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
    Streams.show(say(es: "Guardada.", en: "Saved.") + stillInProgress(try file.drafts().count))
  }

  private func stillInProgress(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: say(es: " Queda 1 en curso: campo retomar.", en: " 1 still in progress: campo resume.")
    default:
      say(
        es: " Quedan \(count) en curso: campo retomar.",
        en: " \(count) still in progress: campo resume.")
    }
  }
}

/// Saves a session's changes in its draft.
private struct DraftJournal: InterviewJournal {
  let draft: OpenDraft

  func record(_ changes: [InterviewChange], at moment: Moment) throws {
    try draft.record(changes, at: moment)
  }
}
