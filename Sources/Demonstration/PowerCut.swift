import Forms
import Foundation
import Languages
import Rehearsing
import Responses
import Storage
import Sync

/// An interview that is killed halfway and resumed, with proof that no answer was lost.
struct PowerCut {
  let laptop: Laptop
  let program: Program
  let script: Script
  private static let patience = 10.0

  func run() throws {
    let rehearsed = try script.rehearsal(
      seed: laptop.firstSeed, region: laptop.region, interviewer: laptop.interviewer,
      language: program.language)
    let half = rehearsed.lines.count / 2
    let command = laptop.command(script.form.id, program.language)
    program.echo(command, suffix: " < …")
    let interview = try kill(command, after: Array(rehearsed.lines.prefix(half)))
    try program.show(["resume", "--list", "--study", laptop.file])
    let resume = ["resume", "--study", laptop.file]
    program.echo(resume, suffix: " < …")
    try program.type(rehearsed.lines.dropFirst(half).map(\.text), into: resume)
    try compare(interview, with: rehearsed)
  }

  /// Types the lines, waits until what they answer is on the disk, and kills the program.
  private func kill(_ command: [String], after lines: [RehearsedInterview.Line]) throws -> String {
    let (process, input) = try program.begin(command, typing: lines.map(\.text))
    let interview = try draft(holding: lines.map(\.changes.count).reduce(0, +))
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try input.fileHandleForWriting.close()
    say("$ kill -9 \(process.processIdentifier)")
    say(
      Sentence(
        es:
          "Se cortó tras escribir \(lines.count) líneas. En el disco está la entrevista en curso:",
        en: "It was cut off after \(lines.count) lines. On the disk is the interview in progress:")(
          in: program.language))
    return interview
  }

  /// The interview in progress, once so many changes of it are saved.
  private func draft(holding changes: Int) throws -> String {
    let deadline = Date().addingTimeInterval(Self.patience)
    while Date() < deadline {
      let file = try SurveyFile(opening: laptop.file, surroundings: .ofThisMachine)
      if let draft = try file.drafts().first, draft.changes == changes { return draft.opening.id }
      Thread.sleep(forTimeInterval: 0.02)
    }
    throw DemonstrationFailure.notSaved(expected: changes)
  }

  /// Compares what was sealed with an interview that nothing interrupted.
  private func compare(_ interview: String, with rehearsed: RehearsedInterview) throws {
    let file = try SurveyFile(opening: laptop.file, surroundings: .ofThisMachine)
    let sealed = try file.history(of: interview)?.current.answers
    guard let sealed, sealed == rehearsed.seal?.answers else {
      throw DemonstrationFailure.differs(interview: interview)
    }
    say(
      Sentence(
        es: "Retomada y guardada: \(sealed.count) respuestas, las mismas que sin el corte.\n",
        en: "Resumed and saved: \(sealed.count) answers, the same as without the cut.\n")(
          in: program.language))
  }
}
