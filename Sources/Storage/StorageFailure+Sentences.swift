import Expressions
package import Languages
import Sync

extension StorageFailure: ExplainedFailure {
  package var sentence: Sentence {
    switch self {
    case .noSuchFile, .alreadyExists, .notASurveyFile, .newerFormat, .damaged, .otherStudy:
      aboutTheFile
    case .cannotOpen, .cannotWrite, .readOnly, .diskFull, .fileGone, .busy, .forgedEntry:
      aboutAccess
    case .incomplete, .oversizedEntry, .manyWithdrawals: aboutMerging
    case .cannotSave, .keysUnreadable, .noKeys, .notReadBack, .noCentreKeys, .cannotSealFor,
      .bundleRefused:
      aboutKeysAndBundles
    case .unknownDevice, .severalDevices, .unknownCases, .noRoomForCopy, .mirrorIsHome:
      aboutDevices
    case .unknownForm, .unreadableForm, .unknownDraft, .draftInUse, .unknownQuestion, .cannotSeal,
      .unexpected:
      aboutContent
    case .unknownAttempt, .attemptInUse, .unreadableAttachment, .attachmentTooLarge: aboutFieldwork
    }
  }

  private var aboutTheFile: Sentence {
    switch self {
    case .noSuchFile(let file):
      Sentence(
        es:
          "\(file): no existe ese archivo. Revise el nombre o créelo con «campo init \(file) --form CUESTIONARIO».",
        en:
          "\(file): there is no such file. Check its name or create it with “campo init \(file) --form FORM”."
      )
    case .alreadyExists(let file):
      Sentence(
        es: "\(file): ya existe y no se tocó. Elija otro nombre.",
        en: "\(file): it exists already and was not touched. Choose another name.")
    case .notASurveyFile(let file):
      Sentence(
        es:
          "\(file): no es un archivo de encuestas de campo. Elija un archivo .campo hecho con «campo init».",
        en: "\(file): not a campo survey file. Choose a .campo file made with “campo init”.")
    case .newerFormat(let file, let version, let known):
      Sentence(
        es:
          "\(file): lo escribió un campo más nuevo (formato \(version); este conoce hasta el \(known)). Actualice el programa.",
        en:
          "\(file): a newer campo wrote it (format \(version); this one knows up to \(known)). Update the program."
      )
    case .damaged(let file):
      Sentence(
        es:
          "\(file): está incompleto o dañado. Cópielo de nuevo del equipo de origen, con campo cerrado allí.",
        en:
          "\(file): it is incomplete or damaged. Copy it again from its device, with campo closed there."
      )
    case .otherStudy(let file, let study):
      Sentence(
        es: "\(file): es de otro estudio (\(study)). Solo se reúnen archivos de un mismo estudio.",
        en: "\(file): it belongs to another study (\(study)). Only files of one study are merged.")
    default: aboutContent
    }
  }

  private var aboutAccess: Sentence {
    switch self {
    case .cannotOpen(let file, let reason):
      Sentence(
        es:
          "\(file): no se pudo abrir (SQLite \(reason)). Revise los permisos del archivo y de su carpeta.",
        en:
          "\(file): it could not be opened (SQLite \(reason)). Check the permissions of the file and its folder."
      )
    case .cannotWrite(let file, let reason):
      Sentence(
        es:
          "\(file): no se pudo escribir (SQLite \(reason)). Revise los permisos y el disco; lo anterior sigue guardado.",
        en:
          "\(file): it could not be written (SQLite \(reason)). Check permissions and disk; what came before is safe."
      )
    case .readOnly(let file):
      Sentence(
        es:
          "\(file): está en un medio o una carpeta donde no se puede escribir; solo se puede leer. Cópielo a una carpeta propia.",
        en:
          "\(file): its medium or folder cannot be written to; it can only be read. Copy it to a folder of your own."
      )
    case .fileGone(let file):
      Sentence(
        es:
          "\(file): el archivo ya no está en su lugar: alguien lo movió, lo borró o lo reemplazó. "
          + "Devuélvalo a su lugar y vuelva a intentarlo; no cierre esta ventana.",
        en: "\(file): the file is no longer in its place: it was moved, deleted or replaced. "
          + "Put it back and try again; do not close this window.")
    case .diskFull(let file):
      Sentence(
        es:
          "\(file): el disco está lleno. Libere espacio e intente otra vez; lo anterior sigue guardado.",
        en: "\(file): the disk is full. Free some space and try again; what came before is safe.")
    case .busy(let file):
      Sentence(
        es: "\(file): otro programa lo está usando. Espere un momento e intente otra vez.",
        en: "\(file): another program is using it. Wait a moment and try again.")
    case .forgedEntry(let file, let entry):
      Sentence(
        es:
          "\(file): el registro \(entry.prefix(12))… no coincide con su sello. No se tomó nada; copie el archivo de nuevo.",
        en:
          "\(file): entry \(entry.prefix(12))… does not match its seal. Nothing was taken; copy the file again."
      )
    default: aboutContent
    }
  }

  private var aboutMerging: Sentence {
    switch self {
    case .incomplete(let file):
      Sentence(
        es:
          "\(file): no tiene todos los registros que él mismo cuenta; suele pasar cuando se copia sin su archivo «-wal». No se tomó nada. Cierre campo en ese equipo y copie de nuevo el archivo, con «\(file)-wal» si existe.",
        en:
          "\(file): it does not hold all the entries that it counts, as happens when it is copied without its “-wal” file. Nothing was taken. Close campo on that device and copy the file again, with “\(file)-wal” if there is one."
      )
    case .oversizedEntry(let file):
      Sentence(
        es:
          "\(file): tiene un registro más grande que cualquiera que escriba campo. No se tomó nada; averigüe con quien se lo entregó de dónde salió ese archivo.",
        en:
          "\(file): it has an entry larger than any that campo writes. Nothing was taken; find out from whoever gave it to you where this file came from."
      )
    case .manyWithdrawals(let file, let limit):
      Sentence(
        es:
          "\(file): trae más de \(limit) revocaciones, y una revocación borra respuestas para siempre. No se tomó nada. Si son correctas, repita la orden con «--accept-withdrawals».",
        en:
          "\(file): it brings more than \(limit) withdrawals, and a withdrawal erases answers for good. Nothing was taken. If they are right, repeat the command with “--accept-withdrawals”."
      )
    default: aboutContent
    }
  }

  private var aboutContent: Sentence {
    switch self {
    case .unknownForm(let id, let known, let nearest): unknownForm(id, known, nearest)
    case .unreadableForm(let id):
      Sentence(
        es:
          "El cuestionario «\(id)» guardado en este archivo no se puede leer. Vuelva a agregarlo con «campo form add».",
        en:
          "The questionnaire “\(id)” kept in this file cannot be read. Add it again with “campo form add”."
      )
    case .unknownDraft(let id):
      Sentence(
        es: "No hay una entrevista en curso «\(id)». «campo retomar» muestra las que hay.",
        en: "There is no interview in progress “\(id)”. “campo resume” shows those there are.")
    case .draftInUse(let form, let person, let start):
      Sentence(
        es: "La entrevista «\(form)» que \(person) empezó el \(start.date.day)/\(start.date.month) "
          + "a las \(start.timeString.prefix(5)) está abierta en otra ventana. Ciérrela allí primero.",
        en: "The interview “\(form)” that \(person) began on \(start.date.iso) at "
          + "\(start.timeString.prefix(5)) is open in another window. Close it there first.")
    case .unknownQuestion(let name):
      Sentence(
        es: "El cuestionario no tiene una pregunta «\(name)».",
        en: "The questionnaire has no question “\(name)”.")
    case .cannotSeal(let failure): failure.sentence
    case .unexpected(let what):
      Sentence(
        es: "Algo no previsto ocurrió con el archivo (\(what)). Nada de lo guardado se perdió.",
        en: "Something unforeseen happened with the file (\(what)). Nothing saved was lost.")
    default: Sentence(es: "", en: "")
    }
  }

  private var aboutFieldwork: Sentence {
    switch self {
    case .unknownAttempt(let id):
      Sentence(
        es: "No hay una llamada ni visita en curso «\(id)». Vea las que hay con «campo llamar».",
        en: "There is no call or visit in progress “\(id)”. “campo call” shows those there are.")
    case .attemptInUse(let caseID, let person):
      Sentence(
        es: "El intento de \(person) con el caso \(caseID) está abierto en otra ventana. "
          + "Ciérrelo allí primero.",
        en: "The attempt of \(person) at case \(caseID) is open in another window. Close it there "
          + "first.")
    case .unreadableAttachment(let file):
      Sentence(
        es: "\(file): no se pudo leer para adjuntarlo. Revise el nombre y los permisos.",
        en: "\(file): it could not be read to be attached. Check its name and permissions.")
    case .attachmentTooLarge(let file, let size, let limit):
      Sentence(
        es:
          "\(file): tiene \(size.mebibytes) MiB y un adjunto puede tener hasta \(limit.mebibytes). Redúzcalo o guárdelo aparte.",
        en:
          "\(file): it has \(size.mebibytes) MiB and an attachment may have up to \(limit.mebibytes). Make it smaller or keep it elsewhere."
      )
    default: aboutContent
    }
  }

  private func unknownForm(_ id: String, _ known: [String], _ nearest: String?) -> Sentence {
    let list = known.isEmpty ? "–" : known.joined(separator: ", ")
    return Sentence(
      es: "El estudio no tiene un cuestionario «\(id)»."
        + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? "")
        + " Tiene: \(list).",
      en: "The study has no questionnaire “\(id)”."
        + (nearest.map { " Did you mean “\($0)”?" } ?? "")
        + " It has: \(list).")
  }
}

extension Int {
  /// Bytes as whole MiB, rounded up.
  var mebibytes: Int { (self + 1_048_575) / 1_048_576 }
}
