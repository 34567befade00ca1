import ArgumentParser
import Expressions
import Foundation
import Interviewing
import Languages
import Responses
import Storage
import Sync

struct Resume: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resume",
      abstract: say(
        es: "Retoma una entrevista en curso donde quedó.",
        en: "Goes on with an interview in progress where it was left."),
      aliases: ["retomar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Número de la entrevista; sobra si hay una sola.",
        en: "Number of the interview; not needed when there is one."),
      valueName: say(es: "número", en: "number")))
  var number: Int64?

  @Flag(
    name: .long,
    help: ArgumentHelp(say(es: "Solo muestra las que hay.", en: "Only shows those there are.")))
  var list = false

  @OptionGroup var study: StudyOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let file = try study.openFile()
    let drafts = try file.drafts()
    guard !list else {
      for draft in drafts { Streams.show(line(draft)) }
      if drafts.isEmpty {
        Streams.complain(CommandFailure.noDrafts.sentence(in: .ofThisProcess))
      }
      return
    }
    let chosen = try number ?? onlyOne(of: drafts)
    try InterviewRunner(
      held: try HeldInterview(resuming: chosen, in: file), screen: screen,
      resumeCommand: study.resumeCommand(chosen)
    ).run()
  }

  private func onlyOne(of all: [DraftSummary]) throws -> Int64 {
    let drafts = all.filter { !$0.isInUse }
    guard let first = drafts.first else {
      throw all.isEmpty ? CommandFailure.noDrafts : CommandFailure.draftsInUse(all.map(line))
    }
    guard drafts.count == 1 else { throw CommandFailure.whichDraft(drafts.map(line)) }
    return first.number
  }

  private func line(_ draft: DraftSummary) -> String {
    let started = draft.opening.startedAt
    let date = started.date
    let day = say(es: "\(date.day)/\(date.month)/\(date.year)", en: date.iso)
    let minute = started.timeString.prefix(5)
    let busy =
      draft.isInUse ? say(es: " · abierta en otra ventana", en: " · open in another window") : ""
    return "  \(draft.number) · \(draft.opening.formID) · \(draft.opening.interviewer) · "
      + "\(day) \(minute)\(busy)"
  }
}
