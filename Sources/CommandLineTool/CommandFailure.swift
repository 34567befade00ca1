import Languages

/// What a command cannot do, before any module is asked.
enum CommandFailure: ExplainedFailure {
  case noStudy
  case severalStudies([String])
  case formOrJoin
  case refusedForm(file: String)
  case noSuchFolder(String)
  case nothingToSync(String)
  case cannotWrite(String)
  case noForm(known: [String])
  case noColumn(String, file: String, nearest: String?)
  case emptyData(String)
  case noDrafts
  case whichDraft([String])
  case folderNeeded(file: String, sheets: Int)
  case unknownLanguage(String, offered: [String])

  var exitStatus: ExitStatus {
    switch self {
    case .noStudy: .noInput
    case .refusedForm, .emptyData: .badData
    case .noSuchFolder, .nothingToSync: .noInput
    case .cannotWrite: .cannotWrite
    default: .usage
    }
  }

  var sentence: Sentence {
    switch self {
    case .noStudy, .severalStudies, .formOrJoin, .noForm, .whichDraft, .noDrafts: aboutTheStudy
    default: aboutFiles
    }
  }

  private var aboutTheStudy: Sentence {
    switch self {
    case .noStudy:
      Sentence(
        es: "No hay un archivo .campo en esta carpeta. Indíquelo con --study ARCHIVO, o haga uno con «campo init».",
        en: "There is no .campo file in this folder. Name it with --study FILE, or make one with “campo init”.")
    case .severalStudies(let files):
      Sentence(
        es: "Hay varios archivos .campo en esta carpeta (\(files.joined(separator: ", "))). Elija uno con --study ARCHIVO.",
        en: "There are several .campo files in this folder (\(files.joined(separator: ", "))). Choose one with --study FILE.")
    case .formOrJoin:
      Sentence(
        es: "Diga de qué se hace el archivo: --form CUESTIONARIO para un estudio nuevo, o --join CENTRO.campo para un equipo.",
        en: "Say what the file is made from: --form FORM for a new study, or --join CENTRE.campo for a device.")
    case .noForm(let known):
      Sentence(
        es: "Diga de qué cuestionario con --form. El estudio tiene: \(known.joined(separator: ", ")).",
        en: "Say of which questionnaire with --form. The study has: \(known.joined(separator: ", ")).")
    case .noDrafts:
      Sentence(
        es: "No hay entrevistas en curso que se puedan retomar.",
        en: "There are no interviews in progress to resume.")
    case .whichDraft(let lines):
      Sentence(
        es: "Hay varias entrevistas en curso. Escriba «campo retomar NÚMERO»:\n"
          + lines.joined(separator: "\n"),
        en: "There are several interviews in progress. Type “campo resume NUMBER”:\n"
          + lines.joined(separator: "\n"))
    default: aboutFiles
    }
  }

  private var aboutFiles: Sentence {
    switch self {
    case .refusedForm(let file):
      Sentence(
        es: "\(file): no se puede usar como está. Corrija lo señalado arriba y vuelva a intentarlo.",
        en: "\(file): it cannot be used as it is. Mend what is named above and try again.")
    case .noSuchFolder(let path):
      Sentence(
        es: "\(path): no existe esa carpeta. Créela o elija otra.",
        en: "\(path): there is no such folder. Make it or choose another.")
    case .nothingToSync(let path):
      Sentence(
        es: "\(path): no hay archivos .campo en esa carpeta.",
        en: "\(path): there are no .campo files in that folder.")
    case .cannotWrite(let path):
      Sentence(
        es: "\(path): no se pudo escribir. Revise los permisos y el espacio del disco; no quedó nada a medias.",
        en: "\(path): it could not be written. Check permissions and disk space; nothing half-written was left.")
    case .noColumn(let name, let file, let nearest):
      Sentence(
        es: "\(file): no tiene una columna «\(name)»." + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? ""),
        en: "\(file): it has no column “\(name)”." + (nearest.map { " Did you mean “\($0)”?" } ?? ""))
    case .emptyData(let file):
      Sentence(
        es: "\(file): está vacío; la primera línea debe tener los nombres de las columnas.",
        en: "\(file): it is empty; its first line must hold the names of the columns.")
    case .folderNeeded(let file, let sheets):
      Sentence(
        es: "\(file): este cuestionario tiene \(sheets) tablas (hay repeticiones). Indique una carpeta en --out.",
        en: "\(file): this questionnaire has \(sheets) tables (it has repeats). Give a folder as --out.")
    case .unknownLanguage(let name, let offered):
      Sentence(
        es: "El cuestionario no está en «\(name)»; está en: \(offered.joined(separator: ", ")).",
        en: "The questionnaire is not in “\(name)”; it is in: \(offered.joined(separator: ", ")).")
    default: aboutTheStudy
    }
  }
}
