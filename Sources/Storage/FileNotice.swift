package import Languages

/// Word of something that happened to a file on its own, and why.
package struct FileNotice: Sendable, Equatable {
  package enum Reason: Sendable, Hashable {
    /// The file is behind or beside what this device remembers: a backup or a copy.
    case restored
    /// Another device made the file or worked with it.
    case otherDevice
    /// The file has entries, and this device remembers nothing of them.
    case unknown
    /// Somebody else used the same numbers.
    case metOwnNumbers
    /// It was brought to the newest format, and a copy of it as it was is kept.
    case migrated(copy: String)
    /// Another program is writing, and its end is waited for.
    case waiting
  }

  /// As the user gave it.
  package let file: String
  package let reason: Reason

  /// What happened, and that nothing is lost.
  package var sentence: Sentence {
    switch reason {
    case .restored:
      Sentence(
        es: "\(file): es una copia o un respaldo; sigue como un equipo nuevo. No se perdió nada: "
          + "lo de la otra copia se reúne aparte.",
        en: "\(file): it is a copy or a backup; it goes on as a new device. Nothing is lost: "
          + "what the other copy has is merged beside it.")
    case .otherDevice:
      Sentence(
        es: "\(file): viene de otro equipo; desde ahora sigue en este. No se perdió nada.",
        en: "\(file): it comes from another device; from now on it goes on here. Nothing is lost.")
    case .unknown:
      Sentence(
        es: "\(file): este equipo no lo recordaba; sigue como un equipo nuevo. No se perdió nada.",
        en: "\(file): this device did not remember it; it goes on as a new one. Nothing is lost.")
    case .metOwnNumbers:
      Sentence(
        es: "\(file): hay una copia duplicada de este equipo; desde ahora sigue como uno nuevo. "
          + "No se perdió nada: lo de ambas copias se conserva.",
        en: "\(file): there is a clone of this device; from now on it goes on as a new one. "
          + "Nothing is lost: what both copies have is kept.")
    case .waiting:
      Sentence(
        es: "Otro programa está escribiendo en \(file); espero…",
        en: "Another program is writing to \(file); waiting…")
    case .migrated(let copy):
      Sentence(
        es: "\(file): se pasó al formato nuevo; como estaba quedó en \(copy).",
        en: "\(file): brought to the new format; as it was it is kept in \(copy).")
    }
  }
}
