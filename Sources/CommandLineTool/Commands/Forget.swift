import ArgumentParser
import Foundation
import Languages
import Storage

struct Forget: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: say(
        es: "Borra de este equipo las entrevistas que un centro ya tiene.",
        en: "Deletes from this device the interviews that a centre holds."),
      discussion: say(
        es: """
          Un centro confirma lo que tiene cada vez que el equipo se reúne con su archivo. Nunca se \
          borra lo no confirmado, lo que está en curso ni lo devuelto para corregir.
          """,
        en: """
          A centre says what it holds whenever the device syncs with its file. What no centre holds, \
          what is in progress and what was returned for correction is never deleted.
          """),
      aliases: ["olvidar"])
  }

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Lo que al menos un centro confirmó.", en: "What at least one centre acknowledged.")))
  var acknowledged = false

  @Flag(
    name: .long,
    help: ArgumentHelp(say(es: "No pregunta.", en: "Does not ask.")))
  var yes = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Solo dice qué se borraría.", en: "Only says what would be deleted.")))
  var dryRun = false

  @OptionGroup var study: StudyOptions

  func run() throws {
    guard acknowledged else { throw CommandFailure.whatToForget }
    let file = try study.openFile()
    guard file.installation.role == .device else { throw CommandFailure.forgetAtCentre }
    let plan = try file.forgetPlan()
    guard !plan.isEmpty, !dryRun else {
      Streams.show(told(plan, isDone: false))
      return
    }
    guard try yes || isAgreed(plan) else { throw CommandFailure.forgetUnasked }
    Streams.show(told(try file.forgetAcknowledged(), isDone: true))
  }

  private func isAgreed(_ plan: ForgetPlan) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else { return false }
    Streams.complain(told(plan, isDone: false))
    print(
      say(es: "¿Borrarlas de este equipo? [s/N] ", en: "Delete them here? [y/N] "), terminator: "")
    fflush(nil)
    return ["s", "si", "y", "yes"].contains(readLine()?.folded ?? "")
  }

  private func told(_ plan: ForgetPlan, isDone: Bool) -> String {
    let interviews = counted(
      plan.interviews.count, es: ("entrevista", "entrevistas"), en: ("interview", "interviews"))
    let more = plan.attachments.count + plan.attempts.count
    let rest =
      more == 0
      ? ""
      : say(
        es: " y \(more) adjuntos o intentos", en: " and \(more) attachments or attempts")
    var lines = [
      isDone
        ? say(
          es: "Se borraron de este equipo: \(interviews)\(rest). Siguen en el centro.",
          en: "Deleted from this device: \(interviews)\(rest). The centre keeps them.")
        : say(
          es: "El centro ya tiene: \(interviews)\(rest).",
          en: "The centre holds: \(interviews)\(rest).")
    ]
    let stays: [(Int, Sentence)] = [
      (
        plan.unacknowledged,
        Sentence(es: "sin confirmar por ningún centro", en: "acknowledged by no centre")
      ),
      (plan.returned, Sentence(es: "devueltas para corregir", en: "returned for correction")),
      (plan.drafts, Sentence(es: "en curso", en: "in progress")),
    ]
    let told = stays.filter { $0.0 > 0 }.map { "\($0.0) \($0.1(in: .ofThisProcess))" }
    lines.append(
      say(es: "Se quedan aquí: ", en: "These stay here: ")
        + (told.isEmpty ? say(es: "ninguna", en: "none") : told.joined(separator: ", ")) + ".")
    return lines.joined(separator: "\n")
  }
}
