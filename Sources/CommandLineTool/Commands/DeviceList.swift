import ArgumentParser
import Languages
import Reporting
import Storage

struct DeviceList: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: say(
        es: "Los equipos vistos, inscritos y retirados.",
        en: "The devices seen, enrolled and revoked."),
      aliases: ["lista"])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Cómo se escribe.", en: "How it is written."),
      valueName: say(es: "formato", en: "format")))
  var format: Format = .table

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let devices = try file.devices()
    switch format {
    case .table: Streams.show(table(devices, own: file.installation.device))
    case .json: Streams.show(JSONValue.array(devices.map(json)).rendered(pretty: true))
    }
  }

  private func table(_ devices: [KnownDevice], own: String) -> String {
    TextTable(
      columns: [
        TableColumn(say(es: "Equipo", en: "Device"), shrinks: true),
        TableColumn("Id"),
        TableColumn(say(es: "Papel", en: "Role")),
        TableColumn(say(es: "Estado", en: "State")),
        TableColumn(say(es: "Esperan", en: "Waiting"), alignment: .trailing),
      ],
      rows: devices.map { device in
        [
          device.name, String(device.id.prefix(8)), device.role.word,
          device.id == own ? say(es: "este", en: "this one") : device.state.word,
          String(device.waiting),
        ]
      },
      footnotes: []
    ).rendered(width: Streams.width, plain: Streams.isPlain)
  }

  private func json(_ device: KnownDevice) -> JSONValue {
    .object([
      ("name", .string(device.name)), ("id", .string(device.id)),
      ("role", .string(device.role.rawValue)), ("state", .string(device.state.rawValue)),
      ("recipient", .string(device.recipient)), ("waiting", .integer(device.waiting)),
    ])
  }
}

extension KnownDevice.State {
  /// What the coordinator said of a device, as a word.
  fileprivate var word: String {
    switch self {
    case .seen: say(es: "visto", en: "seen")
    case .enrolled: say(es: "inscrito", en: "enrolled")
    case .revoked: say(es: "retirado", en: "revoked")
    }
  }
}
