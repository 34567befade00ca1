import ArgumentParser
import Languages
import Reporting
import Storage
import Sync

struct DeviceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "device",
      abstract: say(
        es: "Este equipo y sus claves; los equipos del estudio.",
        en: "This device and its keys; the study's devices."),
      discussion: say(
        es: """
          El equipo de campo muestra un código; el coordinador lo escribe en el centro con campo \
          equipo inscribir CÓDIGO. Desde la primera inscripción, lo de equipos no inscritos espera \
          aparte hasta que se inscriban.
          """,
        en: """
          The field laptop shows a code; the coordinator types it at the centre with campo device \
          enrol CODE. From the first enrolment on, what comes from devices not enrolled waits aside \
          until they are.
          """),
      subcommands: [DeviceShow.self, DeviceList.self, DeviceEnrol.self, DeviceRevoke.self],
      defaultSubcommand: DeviceShow.self, aliases: ["equipo"])
  }
}

struct DeviceShow: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(
        es: "Nombre, código, identidad y claves de este equipo.",
        en: "Name, code, identity and keys of this device."),
      aliases: ["mostrar"])
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
    guard let ring = file.keyRing else { throw StorageFailure.noKeys }
    let identity = try ring.identity()
    let code = try file.ownCode()?.description ?? ""
    let recovery =
      file.installation.role == .centre ? ring.recoveryPath(for: file.installation.study) : nil
    switch format {
    case .json:
      Streams.show(
        JSONValue.object([
          ("name", .string(file.installation.name)),
          ("role", .string(file.installation.role.rawValue)), ("code", .string(code)),
          ("id", .string(identity.id.description)),
          ("recipient", .string(identity.keys.recipient.description)),
          ("keys", .string(ring.folder)), ("recovery", JSONValue(recovery)),
        ]).rendered(pretty: true))
    case .table:
      let rows: [(String, String?)] = [
        (say(es: "Equipo", en: "Device"), "\(file.installation.name) (\(role(file)))"),
        (say(es: "Código", en: "Code"), code),
        ("Id", identity.id.description),
        (say(es: "Claves", en: "Keys"), ring.folder),
        (say(es: "Recuperación", en: "Recovery"), recovery),
      ]
      let width = rows.map { displayWidth(of: $0.0) }.max() ?? 0
      Streams.show(
        rows.compactMap { name, value in value.map { name.padded(to: width + 2) + $0 } }
          .joined(separator: "\n"))
    }
  }

  private func role(_ file: SurveyFile) -> String {
    file.installation.role.word
  }
}

struct DeviceEnrol: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "enrol",
      abstract: say(
        es: "Inscribe el equipo que muestra un código.", en: "Enrols the device that shows a code."),
      aliases: ["inscribir"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Código que muestra «campo equipo» en el equipo.",
        en: "The code that “campo device” shows on the device."),
      valueName: say(es: "código", en: "code")))
  var code: String

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    guard file.installation.role == .centre else { throw CommandFailure.onlyAtTheCentre }
    guard let typed = EnrolmentCode(typed: code) else { throw CommandFailure.noCode(code) }
    guard let device = try file.device(showing: typed) else {
      throw CommandFailure.unknownCode(typed.description)
    }
    let waiting = device.waiting
    let isFirst = try file.devices().allSatisfy { $0.state == .seen }
    try file.say(.enrolled, of: device, by: InterviewerName.ofThisAccount)
    Streams.show(
      say(es: "Inscrito: \(device.name)", en: "Enrolled: \(device.name)")
        + " (\(device.id.prefix(8)))."
        + (waiting == 0
          ? ""
          : " "
            + counted(
              waiting, es: ("registro que esperaba entró.", "registros que esperaban entraron."),
              en: ("entry that waited came in.", "entries that waited came in."))))
    if isFirst { try tellOthers(file) }
  }

  /// The first enrolment changes how the others are treated.
  private func tellOthers(_ file: SurveyFile) throws {
    let others = try file.devices().filter { $0.state == .seen && $0.role == .device }.map(\.name)
    guard !others.isEmpty else { return }
    Streams.complain(
      say(
        es: "Desde ahora lo nuevo de equipos no inscritos espera aparte: "
          + "\(others.joined(separator: ", ")).",
        en: "From now on what is new from devices not enrolled waits aside: "
          + "\(others.joined(separator: ", "))."))
  }
}

struct DeviceRevoke: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke",
      abstract: say(
        es: "Retira un equipo perdido o ajeno: lo nuevo de él espera aparte.",
        en: "Revokes a lost or foreign device: what is new from it waits aside."),
      aliases: ["retirar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Nombre del equipo, o el principio de su id.", en: "Its name, or how its id begins."),
      valueName: say(es: "equipo", en: "device")))
  var device: String

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    guard file.installation.role == .centre else { throw CommandFailure.onlyAtTheCentre }
    let known = try file.device(named: device)
    guard known.id != file.installation.device else { throw CommandFailure.ownDevice }
    try file.say(.revoked, of: known, by: InterviewerName.ofThisAccount)
    Streams.show(
      say(
        es: "Retirado: \(known.name) (\(known.id.prefix(8))). Lo que ya entró se queda.",
        en: "Revoked: \(known.name) (\(known.id.prefix(8))). What came in before stays."))
  }
}

extension SurveyFile.Installation.Role {
  /// What a file is for, as a word.
  var word: String {
    switch self {
    case .centre: say(es: "centro", en: "centre")
    case .device: say(es: "equipo", en: "device")
    }
  }
}
