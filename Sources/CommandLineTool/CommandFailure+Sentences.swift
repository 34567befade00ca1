import Languages

extension CommandFailure {
  var sentence: Sentence {
    switch self {
    case .noStudy, .severalStudies, .formOrJoin, .cannotMake, .noForm, .whichDraft, .noDrafts,
      .draftsInUse:
      aboutTheStudy
    case .refusedForm, .noColumn, .noKnownColumn, .emptyData, .nothingToSync: aboutWhatIsRead
    case .cannotWrite, .cannotShow, .folderNeeded: aboutWhatIsWritten
    case .unknownCommand, .unknownLanguage, .unknownMeasure, .unknownScreenLanguage: aboutNames
    case .refusedTable, .noCases, .unknownCase, .unknownInterview, .whichInterview, .doNotContact,
      .beingCalled, .formWithoutQuestions:
      aboutCasesAndInterviews
    case .unknownSetting, .unknownRegister, .unknownState: aboutSettings
    case .onlyAtTheCentre, .ownDevice, .noCode, .unknownCode, .packForWhom, .noCentre,
      .handoverWhere:
      aboutBundles
    case .deviceOrEveryone, .whichCases, .noCaseColumn, .whatToForget, .forgetAtCentre,
      .forgetUnasked:
      aboutDevices
    }
  }

  private var aboutTheStudy: Sentence {
    switch self {
    case .noStudy:
      Sentence(
        es: "No hay un archivo .campo en esta carpeta. "
          + "Indíquelo con --study ARCHIVO, o haga uno con «campo init».",
        en: "There is no .campo file in this folder. "
          + "Name it with --study FILE, or make one with “campo init”.")
    case .severalStudies(let files):
      Sentence(
        es: "Hay varios archivos .campo en esta carpeta (\(files.joined(separator: ", "))). "
          + "Elija uno con --study ARCHIVO.",
        en: "There are several .campo files in this folder (\(files.joined(separator: ", "))). "
          + "Choose one with --study FILE.")
    case .formOrJoin:
      Sentence(
        es: "Diga de qué se hace el archivo: --form CUESTIONARIO para un estudio nuevo, "
          + "o --join CENTRO.campo para un equipo.",
        en: "Say what the file is made from: --form FORM for a new study, "
          + "or --join CENTRE.campo for a device.")
    case .cannotMake(let file):
      Sentence(
        es: "\(file): no se puede hacer ahí. "
          + "Revise que la carpeta exista y que se pueda escribir en ella.",
        en: "\(file): it cannot be made there. "
          + "Check that the folder exists and may be written to.")
    case .noForm(let known):
      Sentence(
        es: "Diga de qué cuestionario con --form. El estudio tiene: "
          + "\(known.joined(separator: ", ")).",
        en: "Say of which questionnaire with --form. The study has: "
          + "\(known.joined(separator: ", ")).")
    default: aboutDrafts
    }
  }

  private var aboutDrafts: Sentence {
    switch self {
    case .whichDraft(let lines):
      Sentence(
        es: "Hay varias entrevistas en curso. Escriba «campo retomar NÚMERO»:\n"
          + lines.joined(separator: "\n"),
        en: "There are several interviews in progress. Type “campo resume NUMBER”:\n"
          + lines.joined(separator: "\n"))
    case .draftsInUse(let lines):
      Sentence(
        es: "Lo que está en curso está abierto en otra ventana; siga allí o ciérrelo primero:\n"
          + lines.joined(separator: "\n"),
        en: "What is in progress is open in another window; go on there or close it first:\n"
          + lines.joined(separator: "\n"))
    default:
      Sentence(
        es: "No hay entrevistas en curso que se puedan retomar.",
        en: "There are no interviews in progress to resume.")
    }
  }

  private var aboutWhatIsRead: Sentence {
    switch self {
    case .refusedForm(let file):
      Sentence(
        es: "\(file): no se puede usar como está. "
          + "Corrija lo señalado arriba y vuelva a intentarlo.",
        en: "\(file): it cannot be used as it is. Mend what is named above and try again.")
    case .noColumn(let name, let file, let nearest):
      Sentence(
        es: "\(file): no tiene una columna «\(name)»." + meant(nearest).spanish,
        en: "\(file): it has no column “\(name)”." + meant(nearest).english)
    case .noKnownColumn(let file, let form):
      Sentence(
        es: "\(file): ninguna columna lleva el nombre de una pregunta de «\(form)»; no se trajo "
          + "nada. Revise que sea el archivo y que su primera línea tenga los nombres.",
        en: "\(file): no column has the name of a question of “\(form)”; nothing was brought in. "
          + "Check that it is the right file and that its first line holds the names.")
    case .nothingToSync(let path):
      Sentence(
        es: "\(path): no hay archivos .campo en esa carpeta.",
        en: "\(path): there are no .campo files in that folder.")
    case .emptyData(let file):
      Sentence(
        es: "\(file): está vacío; la primera línea debe tener los nombres de las columnas.",
        en: "\(file): it is empty; its first line must hold the names of the columns.")
    default: aboutNames
    }
  }

  private var aboutWhatIsWritten: Sentence {
    switch self {
    case .cannotWrite(let path):
      Sentence(
        es: "\(path): no se pudo escribir. "
          + "Revise los permisos y el espacio del disco; no quedó nada a medias.",
        en: "\(path): it could not be written. "
          + "Check permissions and disk space; nothing half-written was left.")
    case .folderNeeded(let file, let sheets):
      Sentence(
        es: "\(file): este cuestionario tiene \(sheets) tablas (hay repeticiones). "
          + "Indique una carpeta en --out.",
        en: "\(file): this questionnaire has \(sheets) tables (it has repeats). "
          + "Give a folder as --out.")
    default:
      Sentence(
        es: "El resultado no se pudo escribir. Revise el espacio del disco y a dónde se envía.",
        en: "The result could not be written. Check the disk space and where it is sent to.")
    }
  }

  private var aboutCasesAndInterviews: Sentence {
    switch self {
    case .refusedTable(let file):
      Sentence(
        es: "\(file): la lista no se puede usar como está; no se trajo nada. "
          + "Corrija lo señalado arriba y vuelva a intentarlo.",
        en: "\(file): the list cannot be used as it is; nothing was brought in. "
          + "Mend what is named above and try again.")
    case .formWithoutQuestions(let id):
      Sentence(
        es: "El cuestionario «\(id)» no tiene preguntas: con él no se puede llamar ni visitar. "
          + "Elija otro con --form.",
        en: "The questionnaire “\(id)” has no questions: it cannot be called or visited with. "
          + "Choose another with --form.")
    case .noCases:
      Sentence(
        es: "El estudio no tiene casos. Tráigalos con «campo casos importar LISTA.csv».",
        en: "The study has no cases. Bring them in with “campo cases import LIST.csv”.")
    case .unknownCase(let id, let nearest):
      Sentence(
        es: "El estudio no tiene el caso «\(id)»." + meant(nearest).spanish
          + " «campo casos lista» los muestra.",
        en: "The study has no case “\(id)”." + meant(nearest).english
          + " “campo cases list” shows them.")
    case .doNotContact(let id):
      Sentence(
        es: "El caso «\(id)» pidió no volver a ser contactado. No se llama ni se visita.",
        en: "Case “\(id)” asked not to be contacted again. It is neither called nor visited.")
    case .beingCalled(let id, let name):
      Sentence(
        es: "\(name) está con el caso «\(id)» en otra ventana. Espere a que termine o tome otro.",
        en: "\(name) is on case “\(id)” in another window. Wait until that ends or take another.")
    case .whichInterview(let lines):
      Sentence(
        es: "Hay varias entrevistas que empiezan así. Escriba más de su número:\n"
          + lines.joined(separator: "\n"),
        en: "Several interviews begin so. Type more of the id:\n" + lines.joined(separator: "\n"))
    default:
      Sentence(
        es: "No hay una entrevista finalizada que empiece así. «campo estado» dice cuántas hay.",
        en: "There is no finalized interview that begins so. "
          + "“campo status” says how many there are.")
    }
  }

  private var aboutSettings: Sentence {
    switch self {
    case .unknownSetting(let name, let nearest):
      Sentence(
        es: "No existe el ajuste «\(name)»." + meant(nearest).spanish
          + " «campo ajustes» los muestra todos.",
        en: "There is no setting “\(name)”." + meant(nearest).english
          + " “campo settings” shows them all.")
    case .unknownRegister(let name, let nearest):
      Sentence(
        es: "No existe la tabla «\(name)»." + meant(nearest).spanish
          + " «campo registro --help» dice cuáles hay.",
        en: "There is no table “\(name)”." + meant(nearest).english
          + " “campo register --help” says which there are.")
    default:
      Sentence(
        es: "Escriba pendiente, en-curso o hecho.", en: "Type pending, doing or done.")
    }
  }

  private var aboutNames: Sentence {
    switch self {
    case .unknownCommand(let word, let nearest):
      Sentence(
        es: "No existe la orden «\(word)»." + meant(nearest).spanish
          + " «campo --help» muestra todas.",
        en: "There is no command “\(word)”." + meant(nearest).english
          + " “campo --help” shows them all.")
    case .unknownLanguage(let name, let offered):
      Sentence(
        es: "El cuestionario no está en «\(name)»; está en: \(offered.joined(separator: ", ")).",
        en: "The questionnaire is not in “\(name)”; it is in: \(offered.joined(separator: ", ")).")
    case .unknownMeasure(let name, let nearest):
      Sentence(
        es: "No existe la medida «\(name)»." + meant(nearest).spanish
          + " Use una de las que el cuestionario tiene en bind::campo:measure.",
        en: "There is no measure “\(name)”." + meant(nearest).english
          + " Use one that the questionnaire has in bind::campo:measure.")
    case .unknownScreenLanguage(let name):
      Sentence(
        es: "La pantalla no habla «\(name)». Use --lang es o --lang en.",
        en: "The screen does not speak “\(name)”. Use --lang es or --lang en.")
    default: aboutDrafts
    }
  }
}

private func meant(_ nearest: String?) -> Sentence {
  guard let nearest else { return Sentence(es: "", en: "") }
  return Sentence(es: " ¿Quiso decir «\(nearest)»?", en: " Did you mean “\(nearest)”?")
}
