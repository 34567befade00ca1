import ArgumentParser
import Console
import Expressions
import Fieldwork
import Forms
import Foundation
import Interviewing
import Languages
import Responses
import Storage

/// Holds one interview on the terminal of this process, from a new or a reopened draft.
struct InterviewRunner {
  let held: HeldInterview
  let screen: ScreenOptions
  /// What the interviewer types to go on, should it stop here.
  let resumeCommand: String
  /// How the person was reached, where an attempt led here.
  var mode: ContactMode?

  private var file: SurveyFile { held.file }

  /// Holds it for a command of its own: what is left to do is told, a signal ends the program.
  func run() throws {
    switch try hold().end {
    case .finalize: tell(stillInProgress(try file.drafts().count))
    case .paused, .left: break
    case .appointment, .brokenOff: tell(kept)
    case .stopped(let signal): throw ExitCode(128 + signal)
    }
  }

  /// Holds it to its end; finalizing seals it.
  func hold() throws -> (end: SessionEnd, interview: Interview) {
    let terminal = screen.terminal
    let journal = DraftJournal(draft: held.draft, changes: held.changes)
    var content = try StudyContent(of: file)
    content.isPartOfCall = mode != nil
    content.advancesByKey = content.advancesByKey || screen.auto
    content.person =
      try held.interview.opening.caseID.flatMap { try file.contactCase($0)?.name } ?? ""
    var session = InterviewSession(
      interview: held.interview, terminal: terminal, journal: journal,
      language: .ofThisProcess, now: Moment.now,
      randomBits: Surroundings.ofThisMachine.randomBits, resumeCommand: resumeCommand,
      study: content, unfinished: held.unfinished, history: held.changes)
    let end = session.run()
    switch end {
    case .finalize(let seal):
      try finalize(journal.described(seal, in: self), session.interview, terminal)
      Mirror(of: file, told: screen.mirror).write()
    case .paused(let pause): try keep(pause)
    default: break
    }
    return (end, session.interview)
  }

  // MARK: Ends

  /// Seals what there is of an interview that broke off.
  func seal(_ interview: Interview, as status: InterviewStatus) throws {
    let journal = DraftJournal(draft: held.draft, changes: held.changes)
    let seal = interview.seal(as: status, at: .now())
    try end(journal.described(seal, in: self), interview)
    Mirror(of: file, told: screen.mirror).write()
  }

  /// Seals the interview; at a terminal it may be tried again until the disk lets it.
  private func finalize(
    _ seal: InterviewSeal, _ interview: Interview, _ terminal: any Terminal
  ) throws {
    while true {
      do throws(StorageFailure) {
        try end(seal, interview)
        return
      } catch {
        guard isatty(STDIN_FILENO) == 1 else { throw error }
        Streams.complain(error.sentence(in: .ofThisProcess))
        let question = say(
          es: "No se guardó. Enter intenta de nuevo", en: "Not saved. Enter tries again")
        guard case .line = terminal.readLine(prompt: question + " > ", initial: "", completions: [])
        else { throw error }
      }
    }
  }

  /// Seals a new interview, or what was corrected of one.
  private func end(_ seal: InterviewSeal, _ interview: Interview) throws(StorageFailure) {
    guard let corrected = held.corrected else { return try held.draft.finalize(seal) }
    try held.draft.finalize(
      as: interview.plan.amended(corrected.seal, by: interview), correcting: corrected,
      because: held.reason, by: InterviewerName.known(nil))
  }

  /// Why it pauses and until when, for the list of interviews in progress.
  private func keep(_ pause: Pause) throws {
    guard !pause.reason.isEmpty || !pause.resumes.isEmpty else { return }
    let rules = (try? CallingRules(settings: try file.settings())) ?? CallingRules()
    let reading = try? Fieldwork.AppointmentReading(pause.resumes, now: .now(), rules: rules)
    try held.draft.pause(
      DraftPause(
        reason: pause.reason, resumes: pause.resumes, resumeAt: reading?.appointment.at,
        at: .now()))
  }

  // MARK: Words

  private func tell(_ rest: String) {
    Streams.show(rest)
  }

  private var kept: String {
    say(
      es: "Lo respondido está guardado en este equipo: \(resumeCommand).",
      en: "What was answered is kept on this device: \(resumeCommand).")
  }

  private func stillInProgress(_ count: Int) -> String {
    let id = held.interview.opening.id.prefix(8)
    let saved = say(es: "Guardada. (\(id))", en: "Saved. (\(id))")
    switch count {
    case 0: return saved
    case 1:
      return saved
        + say(es: " Queda 1 en curso: campo retomar.", en: " 1 still in progress: campo resume.")
    default:
      return saved
        + say(
          es: " Quedan \(count) en curso: campo retomar.",
          en: " \(count) still in progress: campo resume.")
    }
  }

  /// What is known of the session beside the answers.
  fileprivate func paradata(
    _ changes: [(change: InterviewChange, at: Moment)], endedAt: Moment
  ) -> Paradata {
    Paradata(
      of: changes, opening: held.interview.opening, startingAt: firstScreen, endedAt: endedAt,
      device: file.installation.name, program: ProgramVersion.text,
      formVersion: held.interview.form.version, mode: mode?.rawValue)
  }

  /// The question on the screen before anything was done.
  private var firstScreen: AnswerPath {
    let fresh = Interview(plan: held.interview.plan, opening: held.interview.opening)
    guard case .question(let prompt) = fresh.step else { return AnswerPath("") }
    return prompt.path
  }
}

/// Saves a session's changes in its draft and remembers when each was made.
private final class DraftJournal: InterviewJournal {
  private let draft: OpenDraft
  private var changes: [(change: InterviewChange, at: Moment)]

  init(draft: OpenDraft, changes: [(change: InterviewChange, at: Moment)]) {
    self.draft = draft
    self.changes = changes
  }

  func record(_ new: [InterviewChange], at moment: Moment) throws {
    try draft.record(new, at: moment)
    changes += new.map { (change: $0, at: moment) }
  }

  func keep(unfinished line: String) throws {
    try draft.keep(unfinished: line)
  }

  /// The seal with the session's paradata.
  func described(_ seal: InterviewSeal, in runner: InterviewRunner) -> InterviewSeal {
    var seal = seal
    seal.paradata = runner.paradata(changes, endedAt: seal.endedAt)
    return seal
  }
}
