import ArgumentParser
import Expressions
import Fieldwork
import Languages
import Reporting
import Storage

struct CasesList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        es: "Los casos con sus intentos y qué toca con cada uno.",
        en: "The cases with their attempts and what comes next for each."),
      aliases: ["lista"])
  }

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Solo los que siguen abiertos.", en: "Only those still open.")))
  var open = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Muestra también el nombre.", en: "Shows the name, too.")))
  var identifying = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Solo los de un equipo; «ninguno» son los no asignados.",
        en: "Only those of a device; “none” are those not assigned."),
      valueName: say(es: "equipo", en: "device")))
  var device: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: ReportFormat = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let desk = try CaseDesk(file)
    guard !desk.states.isEmpty else { throw CommandFailure.noCases }
    let holders = try CaseHolders(file)
    let wanted = try device.map { try CaseHolders.holder(named: $0, in: file) }
    let states = desk.states.filter { state in
      (!open || !state.isClosed) && (wanted == nil || holders[state.contact.id] == wanted)
    }
    switch format {
    case .table: Streams.show(table(states, desk, holders))
    case .json:
      Streams.show(JSONValue.array(states.map { json($0, holders) }).rendered(pretty: true))
    }
    if let reminder = holders.reminder, format == .table { Streams.show(reminder) }
  }

  private func table(
    _ states: [CaseState], _ desk: CaseDesk, _ holders: CaseHolders
  ) -> String {
    var columns = [
      TableColumn(say(es: "Caso", en: "Case")),
      TableColumn(say(es: "Intentos", en: "Attempts"), alignment: .trailing),
      TableColumn(say(es: "Último", en: "Last")),
      TableColumn(say(es: "Resultado", en: "Outcome"), shrinks: true),
      TableColumn(say(es: "Qué toca", en: "Next"), shrinks: true),
    ]
    if holders.areTold {
      columns.append(TableColumn(say(es: "Equipo", en: "Device"), shrinks: true))
    }
    if identifying {
      columns.insert(TableColumn(say(es: "Nombre", en: "Name"), shrinks: true), at: 1)
    }
    return TextTable(
      columns: columns,
      rows: states.map { state in
        var cells = [
          state.contact.id, String(state.attempts.count), state.last?.at.shortText ?? "",
          outcome(of: state, desk), desk.standing(of: state).text,
        ]
        if holders.areTold { cells.append(holders.words(for: state.contact.id)) }
        if identifying { cells.insert(state.contact.name ?? "", at: 1) }
        return cells
      },
      footnotes: [
        counted(states.count, es: ("caso", "casos"), en: ("case", "cases")) + "."
      ]
    ).rendered(width: Streams.width, plain: Streams.isPlain)
  }

  private func outcome(of state: CaseState, _ desk: CaseDesk) -> String {
    guard !state.attempts.isEmpty else { return "" }
    let outcome = desk.table.disposition(for: state.outcome.code)
    let isOpen = state.outcome.isFinal ? "" : say(es: " (provisional)", en: " (interim)")
    return "\(outcome.standardCode) \(outcome.label(in: .ofThisProcess))\(isOpen)"
  }

  private func json(_ state: CaseState, _ holders: CaseHolders) -> JSONValue {
    .object([
      ("case", .string(state.contact.id)), ("attempts", .integer(state.attempts.count)),
      ("code", .string(state.outcome.code)), ("group", .string(state.outcome.group.rawValue)),
      ("final", .bool(state.outcome.isFinal)),
      ("last", JSONValue(state.last?.at.dateTimeString)),
      ("appointment", JSONValue(state.appointment?.at.dateTimeString)),
      ("closed", .bool(state.isClosed)), ("device", .string(holders.words(for: state.contact.id))),
    ])
  }
}

extension CaseStanding {
  /// The word and, where it waits, until when.
  fileprivate var text: String {
    let word = self.word(in: .ofThisProcess)
    switch self {
    case .appointment(let appointment): return "\(word) \(appointment.at.shortText)"
    case .resting(let until), .outsideHours(.some(let until)), .otherDayPart(.some(let until)):
      return word + say(es: " hasta ", en: " until ") + until.shortText
    default: return word
    }
  }
}
