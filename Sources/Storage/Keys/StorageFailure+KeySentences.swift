import Foundation
import Languages
import Sync

extension StorageFailure {
  var aboutKeysAndBundles: Sentence {
    switch self {
    case .cannotSave(let file, let code):
      Sentence(
        es: "\(file): no se pudo guardar ahí (\(Self.reason(code).spanish)). Revise que la carpeta "
          + "exista y que se pueda escribir en ella; no quedó nada a medias.",
        en: "\(file): it could not be saved there (\(Self.reason(code).english)). Check that the "
          + "folder exists and may be written to; nothing half-written was left.")
    case .notReadBack(let file):
      Sentence(
        es:
          "\(file): lo que se lee no es lo que se escribió; no se dejó ahí. Use otra memoria u otra "
          + "carpeta.",
        en: "\(file): what is read is not what was written; it was not left there. Use another "
          + "stick or folder.")
    case .bundleRefused(let file, let failure):
      Sentence(
        es: "\(file): no se tomó nada. " + failure.sentence(in: .spanish),
        en: "\(file): nothing was taken. " + failure.sentence(in: .english))
    default: aboutKeys
    }
  }

  private var aboutKeys: Sentence {
    switch self {
    case .keysUnreadable(let file):
      Sentence(
        es: "\(file): las claves de este equipo no se pueden leer y no se tocaron. Devuelva una "
          + "copia buena a su lugar, o mueva el archivo para que campo haga claves nuevas.",
        en: "\(file): this device's keys cannot be read and were not touched. Put a good copy in "
          + "place, or move the file away so that campo makes new keys.")
    case .noKeys:
      Sentence(
        es: "Este equipo no tiene dónde guardar sus claves. Indique una carpeta propia con la "
          + "variable CAMPO_HOME; las entrevistas siguen igual.",
        en: "This device has no place for its keys. Name a folder of your own with the variable "
          + "CAMPO_HOME; interviews go on all the same.")
    case .noCentreKeys:
      Sentence(
        es: "Este archivo no conoce la clave del centro. Reúna una vez con el archivo del centro "
          + "(campo reunir CENTRO.campo), o diga para quién con --to.",
        en: "This file does not know the centre's key. Merge once with the centre's file "
          + "(campo sync CENTRE.campo), or say for whom with --to.")
    case .cannotSealFor(let device):
      Sentence(
        es: "Para «\(device)» no se sella nada: se le retiró el permiso o no tiene claves. Vea los "
          + "equipos con «campo equipo lista».",
        en:
          "Nothing is sealed for “\(device)”: it was revoked or has no keys. See the devices with "
          + "“campo device list”.")
    default: Sentence(es: "", en: "")
    }
  }

  /// What a system's code means to a person.
  private static func reason(_ code: Int32) -> Sentence {
    switch code {
    case ENOENT, ENOTDIR: Sentence(es: "la carpeta no existe", en: "the folder does not exist")
    case EACCES, EPERM: Sentence(es: "falta permiso", en: "permission is missing")
    case EROFS: Sentence(es: "el medio es de solo lectura", en: "the medium is read-only")
    case EISDIR, ELOOP, EEXIST:
      Sentence(es: "hay otra cosa con ese nombre", en: "something else has that name")
    case EIO: Sentence(es: "el medio falla", en: "the medium fails")
    default: Sentence(es: "código \(code)", en: "code \(code)")
    }
  }
}
