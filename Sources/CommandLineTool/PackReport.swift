import Foundation
import Languages
import Storage

/// What was sealed, where it lies and for whom.
struct PackReport {
  private let packed: PackedBundle

  init(_ packed: PackedBundle) {
    self.packed = packed
  }

  var text: String {
    let names = packed.receivers.joined(separator: ", ")
    return [
      packed.path,
      say(
        es: "Sellado para \(names); se leyó de vuelta y está completo (\(size)).",
        en: "Sealed for \(names); read back and found whole (\(size))."),
      contents,
    ].joined(separator: "\n")
  }

  private var contents: String {
    let told = counted(
      packed.confirmed,
      es: ("ya confirmado no se repite", "ya confirmados no se repiten"),
      en: ("confirmed before is not repeated", "confirmed before are not repeated"))
    guard packed.entries > 0 else {
      return say(es: "Nada nuevo: \(told).", en: "Nothing new: \(told).")
    }
    let parts =
      (packed.interviews > 0
        ? [
          counted(
            packed.interviews, es: ("entrevista", "entrevistas"), en: ("interview", "interviews"))
        ] : [])
      + (packed.attempts > 0
        ? [counted(packed.attempts, es: ("intento", "intentos"), en: ("attempt", "attempts"))] : [])
      + [counted(packed.entries, es: ("registro", "registros"), en: ("entry", "entries"))]
    return say(es: "Contiene ", en: "It holds ") + parts.joined(separator: " · ")
      + (packed.confirmed > 0 ? " (\(told))." : ".")
  }

  private var size: String {
    packed.size < 10_000 ? "\(packed.size) B" : "\((packed.size + 1023) / 1024) KiB"
  }
}

/// What is still open on a device after it handed over.
struct OpenWork {
  private let drafts: Int
  private let attempts: Int
  private let conflicts: Int
  private let returned: Int

  init(_ file: SurveyFile) throws {
    drafts = try file.draftCount()
    attempts = try file.openAttempts().count
    conflicts = try file.conflictCount()
    returned = try file.returnedCount()
  }

  var text: String {
    let all: [(Int, String)] = [
      (
        drafts,
        counted(
          drafts, es: ("entrevista en curso", "entrevistas en curso"),
          en: ("interview in progress", "interviews in progress"))
      ),
      (
        attempts,
        counted(
          attempts, es: ("intento sin resultado", "intentos sin resultado"),
          en: ("attempt without an outcome", "attempts without an outcome"))
      ),
      (
        returned,
        counted(
          returned, es: ("entrevista devuelta", "entrevistas devueltas"),
          en: ("returned interview", "returned interviews"))
      ),
      (
        conflicts,
        counted(
          conflicts, es: ("diferencia por resolver", "diferencias por resolver"),
          en: ("open conflict", "open conflicts"))
      ),
    ]
    let open = all.filter { $0.0 > 0 }.map(\.1)
    guard !open.isEmpty else { return say(es: "No queda nada abierto.", en: "Nothing is open.") }
    return say(es: "Queda abierto: ", en: "Still open: ") + open.joined(separator: " · ") + "."
  }
}

/// Folders as a person gives them.
enum FolderPlace {
  /// The same place from wherever the program is started next time.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
