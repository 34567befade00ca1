import ArgumentParser
import Fieldwork
import Languages
import Storage

struct CasesAssign: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign",
      abstract: say(
        es: "Da casos a un equipo; solo él los recibe.",
        en: "Gives cases to a device; it alone receives them."),
      discussion: say(
        es: """
          El equipo los recibe con sus intentos la próxima vez que se reúna con este archivo; el que \
          los tenía los suelta. «todos» los da a todos los equipos, «ninguno» los deja en el centro.
          """,
        en: """
          The device receives them with their attempts when it next syncs with this file; the one \
          that had them lets them go. “everyone” gives them to every device, “none” keeps them here.
          """),
      aliases: ["asignar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Casos, por su id.", en: "The cases, by their ids."),
      valueName: say(es: "caso", en: "case")))
  var cases: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Nombre del equipo, o el comienzo de su código; «todos» o «ninguno».",
        en: "Name of the device, or the beginning of its id; “everyone” or “none”."),
      valueName: say(es: "equipo", en: "device")))
  var to: String

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Los que nadie tiene todavía.", en: "Those that nobody has yet.")))
  var unassigned = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Los que tienen ese valor en esa columna de la lista.",
        en: "Those with that value in that column of the list."),
      valueName: say(es: "columna=valor", en: "column=value")))
  var `where`: String?

  @OptionGroup var study: StudyOptions

  func validate() throws {
    guard !cases.isEmpty || unassigned || `where` != nil else { throw CommandFailure.whichCases }
  }

  func run() throws {
    let file = try study.openFile()
    let holder = try CaseHolders.holder(named: to, in: file)
    let moved = try file.assign(
      try chosen(in: file), to: holder, by: InterviewerName.ofThisAccount)
    Streams.show(
      counted(moved, es: ("caso asignado", "casos asignados"), en: ("case", "cases"))
        + say(es: ": ", en: " assigned: ") + (try name(of: holder, in: file)))
    if let reminder = try CaseHolders(file).reminder { Streams.show(reminder) }
  }

  private func name(of holder: CaseHolder, in file: SurveyFile) throws -> String {
    switch holder {
    case .everyone: say(es: "todos los equipos", en: "every device")
    case .nobody: say(es: "ningún equipo", en: "no device")
    case .device: try file.device(named: to).name
    }
  }

  /// The cases named, and of all others those that the options choose.
  private func chosen(in file: SurveyFile) throws -> [String] {
    guard unassigned || `where` != nil else { return cases }
    let holders = try CaseHolders(file)
    let parts = `where`?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let all = try file.cases()
    if let parts, let first = all.first {
      let columns = first.fields.map(\.name)
      guard parts.count == 2, columns.contains(String(parts[0])) else {
        throw CommandFailure.noCaseColumn(
          String(parts[0]), nearest: nearest(to: String(parts[0]), among: columns))
      }
    }
    let matching = all.filter { contact in
      guard !unassigned || holders[contact.id] == .nobody else { return false }
      guard let parts else { return true }
      return contact.value(of: String(parts[0]))?.folded == String(parts[1]).folded
    }
    return cases + matching.map(\.id)
  }
}
