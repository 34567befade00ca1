import Languages

extension StorageFailure {
  var aboutDevices: Sentence {
    switch self {
    case .unknownDevice(let name, let known, let nearest): unknownDevice(name, known, nearest)
    case .severalDevices(let name, let ids):
      Sentence(
        es:
          "Hay varios equipos «\(name)». Diga cuál por su código: \(ids.joined(separator: ", ")).",
        en:
          "There are several devices “\(name)”. Say which by its id: \(ids.joined(separator: ", "))."
      )
    case .unknownCases(let ids):
      Sentence(
        es: "El estudio no tiene estos casos: \(Self.listed(ids)). No se asignó ninguno; "
          + "«campo casos lista» muestra los que hay.",
        en: "The study does not have these cases: \(Self.listed(ids)). None was assigned; "
          + "“campo cases list” shows those there are.")
    case .noRoomForCopy(let file, let needed, let free):
      Sentence(
        es:
          "\(file): lo escribió un campo anterior y hay que pasarlo al formato nuevo; antes se guarda "
          + "una copia y no hay lugar: hacen falta \(needed.mebibytes) MiB y quedan \(free.mebibytes). "
          + "Libere espacio; el archivo no se tocó.",
        en:
          "\(file): an earlier campo wrote it and it has to be brought to the new format; a copy is "
          + "kept before and there is no room: \(needed.mebibytes) MiB are needed and "
          + "\(free.mebibytes) left. Free some space; the file was not touched.")
    case .mirrorIsHome(let folder):
      Sentence(
        es: "\(folder): es la carpeta del mismo archivo; una segunda copia sirve en otro disco o "
          + "memoria. Elija otra carpeta.",
        en: "\(folder): it is the file's own folder; a second copy is of use on another disk or "
          + "stick. Choose another folder.")
    default: Sentence(es: "", en: "")
    }
  }

  private func unknownDevice(_ name: String, _ known: [String], _ nearest: String?) -> Sentence {
    let list = known.isEmpty ? "–" : Self.listed(known)
    return Sentence(
      es: "El estudio no conoce un equipo «\(name)»."
        + (nearest.map { " ¿Quiso decir «\($0)»?" } ?? "")
        + " Conoce: \(list). Un equipo se conoce cuando se reúne por primera vez.",
      en: "The study knows no device “\(name)”."
        + (nearest.map { " Did you mean “\($0)”?" } ?? "")
        + " It knows: \(list). A device is known once it was merged for the first time.")
  }

  /// The first names of a list, and how many more there are.
  private static func listed(_ names: [String]) -> String {
    let rest = names.count - 12
    return names.prefix(12).joined(separator: ", ") + (rest > 0 ? " … (+\(rest))" : "")
  }
}
