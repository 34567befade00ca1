import ArgumentParser
import Languages
import Storage

struct Pack: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pack",
      abstract: say(
        es: "Sella en un archivo lo que le falta al centro, o a un equipo.",
        en: "Seals into one file what the centre lacks, or a device does."),
      discussion: say(
        es: """
          El archivo .campo.age viaja por cualquier medio: solo lo abre su destinatario, y allá se \
          toma con campo reunir. Lo que el destinatario ya confirmó no se repite.
          """,
        en: """
          The .campo.age file travels by any route: only its receiver opens it, and takes it there \
          with campo sync. What the receiver has confirmed is not repeated.
          """),
      aliases: ["empaquetar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Carpeta donde se deja.", en: "The folder it is put in."),
      valueName: say(es: "carpeta", en: "folder")))
  var folder: String

  @OptionGroup var receiver: ReceiverOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        es: "En el centro: el equipo para el que es.", en: "At the centre: the device it is for."),
      valueName: say(es: "equipo", en: "device")))
  var device: String?

  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    let packed = try file.pack(try receiver.order(in: file, for: device), to: folder)
    Streams.show(PackReport(packed).text)
  }
}

struct Handover: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "handover",
      abstract: say(
        es: "Entrega lo del día: lo sella para el centro, lo comprueba y dice qué queda abierto.",
        en: "Hands over the day: seals it for the centre, checks it and says what is still open."),
      discussion: say(
        es: "Sin carpeta usa la de la última vez.",
        en: "Without a folder it uses that of last time."),
      aliases: ["entregar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(
        es: "Carpeta o memoria donde se deja (inicial: la última).",
        en: "Folder or stick it is put on (default: the last one)."),
      valueName: say(es: "carpeta", en: "folder")))
  var folder: String?

  @OptionGroup var receiver: ReceiverOptions
  @OptionGroup var study: StudyOptions

  func run() throws {
    let file = try study.openFile()
    guard let folder = try folder ?? file.handoverFolder() else {
      throw CommandFailure.handoverWhere
    }
    let place = FolderPlace.absolute(folder)
    let packed = try file.pack(try receiver.order(in: file, for: nil), to: place)
    if !file.isReadOnly { try file.rememberHandover(to: place) }
    Streams.show(PackReport(packed).text)
    Streams.show(try OpenWork(file).text)
  }
}

/// Whom a bundle is for, and how much goes in.
struct ReceiverOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Centro que lo recibe, por su nombre (inicial: el que hizo el estudio).",
        en: "The centre that receives it, by name (default: the one that made the study)."),
      valueName: say(es: "centro", en: "centre")))
  var to: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "También lo que ya confirmó el destinatario.",
        en: "Also what the receiver has confirmed.")))
  var all = false

  func order(in file: SurveyFile, for device: String?) throws -> PackOrder {
    if let device {
      guard file.installation.role == .centre else { throw CommandFailure.onlyAtTheCentre }
      return PackOrder(for: .device(try file.device(named: device)), isWhole: all)
    }
    let centre = try to.map { try file.device(named: $0) }
    guard let centre else {
      guard file.installation.role == .device else { throw CommandFailure.packForWhom }
      return PackOrder(for: .centres([try file.founder()]), isWhole: all)
    }
    guard centre.role == .centre else { throw CommandFailure.noCentre(centre.name) }
    return PackOrder(for: .centres([centre]), isWhole: all)
  }
}
