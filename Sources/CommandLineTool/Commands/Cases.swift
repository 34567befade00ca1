import ArgumentParser
import Fieldwork
import Languages
import Reporting
import Storage

struct CasesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cases",
      abstract: say(
        es: "Base de contactos: traerla, ver cómo va cada caso y qué tan buena es.",
        en: "The contact list: bring it in, see how each case stands and how good it is."),
      subcommands: [CasesImport.self, CasesAssign.self, CasesList.self, CasesQuality.self],
      aliases: ["casos"])
  }
}

struct CasesImport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        es: "Trae una lista de casos de un archivo CSV o .xlsx.",
        en: "Brings in a list of cases from a CSV or .xlsx file."),
      discussion: say(
        es: """
          Los encabezados conocidos (caso, nombre, teléfono, celular, dirección, zona_horaria, \
          prioridad, idioma…) se reconocen solos; las opciones dicen los demás. Traer la misma lista \
          otra vez no duplica nada; una fila cambiada actualiza su caso. Un caso nuevo no lo recibe \
          ningún equipo hasta que se le asigna.
          """,
        en: """
          Known headers (case, name, phone, mobile, address, time_zone, priority, language…) are \
          recognised; the options name the others. Bringing the same list in again duplicates \
          nothing; a changed row updates its case. No device receives a new case until it is assigned.
          """),
      aliases: ["importar"])
  }

  @Argument(
    help: ArgumentHelp(
      say(es: "Archivo CSV o .xlsx.", en: "CSV or .xlsx file."),
      valueName: say(es: "casos.csv", en: "cases.csv")))
  var list: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Columna que identifica el caso.", en: "Column that names the case."),
      valueName: say(es: "columna", en: "column")))
  var id: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(es: "Columna del nombre de la persona.", en: "Column of the person's name."),
      valueName: say(es: "columna", en: "column")))
  var name: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Columnas de teléfonos, en el orden en que se marcan.",
        en: "Columns of telephone numbers, in the order they are dialled."),
      valueName: say(es: "columna", en: "column")))
  var phone: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      say(
        es: "Otras columnas que dicen quién es la persona.",
        en: "Other columns that tell who the person is."),
      valueName: say(es: "columna", en: "column")))
  var identifying: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      say(
        es: "Columna que dice qué equipo recibe cada caso.",
        en: "Column that says which device receives each case."),
      valueName: say(es: "columna", en: "column")))
  var device: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      say(es: "Todos los equipos reciben estos casos.", en: "Every device receives these cases.")))
  var everyone = false

  @OptionGroup var study: StudyOptions

  func validate() throws {
    guard device == nil || !everyone else { throw CommandFailure.deviceOrEveryone }
  }

  func run() throws {
    let file = try study.openFile()
    let table = try TableFile(at: list)
    try checkColumns(table)
    let reading = CaseListReading(
      headers: table.header, rows: table.rows, stated: stated)
    for finding in reading.findings {
      Streams.complain("\(table.name): \(finding.sentence(in: .ofThisProcess))")
    }
    guard !reading.findings.contains(where: { $0.isRefusal && $0.row == nil }) else {
      throw CommandFailure.refusedTable(file: table.name)
    }
    let report = try file.importCases(
      reading.cases, for: holders(of: reading.cases, in: file), by: InterviewerName.ofThisAccount)
    Streams.show(summary(report, table.name))
    Streams.show(roles(reading.roles))
    if let reminder = try CaseHolders(file).reminder { Streams.show(reminder) }
    if reading.findings.contains(where: \.isRefusal) {
      throw ExitCode(ExitStatus.findings.rawValue)
    }
  }

  private var stated: [String: CaseRole] {
    var roles: [String: CaseRole] = [:]
    for column in identifying { roles[column] = .identifying }
    for column in phone { roles[column] = .phone }
    if let name { roles[name] = .name }
    if let id { roles[id] = .id }
    return roles
  }

  private func checkColumns(_ table: TableFile) throws {
    for column in (stated.keys + [device].compactMap(\.self)).sorted()
    where !table.header.contains(column) {
      throw CommandFailure.noColumn(
        column, file: table.name, nearest: nearest(to: column, among: table.header))
    }
  }

  /// Whom the list gives its cases to; an empty cell leaves a case as it is.
  private func holders(
    of cases: [ContactCase], in file: SurveyFile
  ) throws -> [String: CaseHolder] {
    if everyone { return Dictionary(cases.map { ($0.id, .everyone) }) { $1 } }
    guard let device else { return [:] }
    var known: [String: CaseHolder] = [:]
    var holders: [String: CaseHolder] = [:]
    for contact in cases {
      let name = contact.fields.first { $0.name == device }?.value ?? ""
      guard !name.isEmpty else { continue }
      known[name] = try known[name] ?? CaseHolders.holder(named: name, in: file)
      holders[contact.id] = known[name]
    }
    return holders
  }

  private func summary(_ report: CaseImport, _ name: String) -> String {
    "\(name): "
      + [
        counted(report.new, es: ("caso nuevo", "casos nuevos"), en: ("new case", "new cases")),
        counted(report.changed, es: ("cambiado", "cambiados"), en: ("changed", "changed")),
        counted(report.same, es: ("ya estaba", "ya estaban"), en: ("already here", "already here")),
      ].joined(separator: " · ")
  }

  /// Which column was taken for what, so that a wrong guess is seen at once.
  private func roles(_ roles: CaseRoles) -> String {
    let found: [(Sentence, String?)] = [
      (Sentence(es: "caso", en: "case"), roles.id),
      (Sentence(es: "nombre", en: "name"), roles.name),
      (
        Sentence(es: "teléfonos", en: "telephones"),
        roles.phones.isEmpty ? nil : roles.phones.joined(separator: ", ")
      ),
      (Sentence(es: "dirección", en: "address"), roles.address),
      (Sentence(es: "zona horaria", en: "time zone"), roles.zone),
      (Sentence(es: "prioridad", en: "priority"), roles.priority),
      (Sentence(es: "idioma", en: "language"), roles.language),
      (
        Sentence(es: "identifican", en: "identifying"),
        roles.identifying.isEmpty ? nil : roles.identifying.sorted().joined(separator: ", ")
      ),
    ]
    let told = found.compactMap { word, column in
      column.map { "\(word(in: .ofThisProcess)) = \($0)" }
    }
    return say(es: "Columnas: ", en: "Columns: ") + told.joined(separator: "; ")
  }
}
