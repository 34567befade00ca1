import Languages

/// The manual page as roff with the macros of man(7).
struct ManualPage {
  let program: CommandDump.Command
  let version: String

  /// Told once, not at every command.
  private static let common: Set = ["study", "lang", "help", "version"]

  var roff: String {
    let name = program.commandName
    var lines = [
      ".TH \(name.uppercased()) 1 \"\" \"\(version)\"",
      heading("NOMBRE", "NAME"), "\(name) \\- \(text(program.abstract))",
      heading("SINOPSIS", "SYNOPSIS"),
      ".B \(name)", ".I \(say(es: "orden", en: "command"))",
      "[\(say(es: "opciones", en: "options"))]",
      heading("DESCRIPCIÓN", "DESCRIPTION"), ".nf", text(program.discussion), ".fi",
      heading("ÓRDENES", "COMMANDS"),
    ]
    lines += program.visible.flatMap { command($0, after: name) }
    lines += [heading("OPCIONES DE TODAS LAS ÓRDENES", "OPTIONS OF EVERY COMMAND")]
    lines += commonOptions.flatMap(item)
    lines += [heading("ENTORNO", "ENVIRONMENT")] + terms(environment)
    lines += [heading("ESTADO DE SALIDA", "EXIT STATUS")] + terms(exitStatus)
    return lines.joined(separator: "\n")
  }

  private func heading(_ spanish: String, _ english: String) -> String {
    ".SH \(say(es: spanish, en: english))"
  }

  // MARK: Commands

  private func command(_ command: CommandDump.Command, after parents: String) -> [String] {
    guard command.visible.isEmpty else {
      return command.visible.flatMap {
        self.command($0, after: "\(parents) \(command.commandName)")
      }
    }
    let arguments = own(command)
    let also = (command.aliases ?? []).map { "\(say(es: "También", en: "Also")) \\fB\($0)\\fR." }
    return [".SS \(parents) \(command.commandName) \(usage(arguments))", text(command.abstract)]
      + also + (command.discussion.map { [".PP", text($0)] } ?? []) + arguments.flatMap(item)
  }

  private func own(_ command: CommandDump.Command) -> [CommandDump.Argument] {
    (command.arguments ?? []).filter {
      $0.shouldDisplay != false && !Self.common.contains($0.preferredName?.name ?? "")
    }
  }

  /// What has to be given.
  private func usage(_ arguments: [CommandDump.Argument]) -> String {
    arguments.filter { !$0.isOptional }.map { label($0) + ($0.isRepeating ? "..." : "") }
      .joined(separator: " ")
  }

  private var commonOptions: [CommandDump.Argument] {
    let status = program.visible.first { $0.commandName == "status" }
    return (status?.arguments ?? []).filter { $0.shouldDisplay != false }
  }

  // MARK: Items

  private func item(_ argument: CommandDump.Argument) -> [String] {
    // What the parser itself says of `--help` and `--version` comes in English.
    let abstract = argument.abstract.map {
      HelpWords.reworded($0, in: .ofThisProcess, width: .max)
    }
    return [".TP", label(argument), text(abstract) + values(of: argument)]
  }

  private func label(_ argument: CommandDump.Argument) -> String {
    let value = argument.valueName ?? ""
    switch argument.kind {
    case .positional: return "\\fI\(escaped(value))\\fR"
    case .flag: return "\\fB\(escaped("--" + (argument.preferredName?.name ?? value)))\\fR"
    case .option:
      return
        "\\fB\(escaped("--" + (argument.preferredName?.name ?? "")))\\fR \\fI\(escaped(value))\\fR"
    }
  }

  private func values(of argument: CommandDump.Argument) -> String {
    var notes: [String] = []
    if let values = argument.allValues {
      notes.append(say(es: "valores", en: "values") + ": " + values.joined(separator: ", "))
    }
    if let value = argument.defaultValue {
      notes.append(say(es: "inicial", en: "default") + ": " + value)
    }
    return notes.isEmpty ? "" : escaped(" (" + notes.joined(separator: "; ") + ")")
  }

  private func terms(_ terms: [(String, Sentence)]) -> [String] {
    terms.flatMap { term, meaning in
      [".TP", "\\fB\(escaped(term))\\fR", text(meaning(in: .ofThisProcess))]
    }
  }

  // MARK: Text

  /// Text lines of roff: one that begins with a dot or an apostrophe would be a request.
  private func text(_ text: String?) -> String {
    escaped(text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : String($0) }
      .joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }
}

private let environment: [(String, Sentence)] = [
  (
    "CAMPO_STUDY",
    Sentence(es: "Archivo del estudio, si falta --study.", en: "The survey file, else --study.")
  ),
  (
    "CAMPO_LANG",
    Sentence(es: "Idioma de la pantalla: es o en.", en: "Language of the screen: es or en.")
  ),
  (
    "CAMPO_INTERVIEWER",
    Sentence(es: "Quién entrevista, si falta --interviewer.", en: "Who interviews.")
  ),
  ("NO_COLOR", Sentence(es: "Si está, nada lleva color.", en: "Where set, nothing is coloured.")),
]

private let exitStatus: [(String, Sentence)] = [
  ("0", Sentence(es: "Hecho.", en: "Done.")),
  (
    "1",
    Sentence(
      es: "Hecho, con hallazgos que piden atención: filas que no caben, archivos no admitidos.",
      en: "Done, with findings that want attention: rows that do not fit, files refused.")
  ),
  ("64", Sentence(es: "Orden u opción mal escrita.", en: "A mistyped command or option.")),
  ("65", Sentence(es: "Datos que no se pueden usar.", en: "Data that cannot be used.")),
  ("66", Sentence(es: "Falta un archivo de entrada.", en: "An input file is missing.")),
  ("70", Sentence(es: "Algo no previsto.", en: "Something unforeseen.")),
  ("73, 74", Sentence(es: "No se puede crear o escribir.", en: "Cannot create or write.")),
  (
    "75",
    Sentence(
      es: "Ocupado: intente otra vez más tarde.", en: "In use: try again later.")
  ),
]
