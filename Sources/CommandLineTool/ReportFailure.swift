import Languages

/// Why a report cannot be made as asked.
enum ReportFailure: ExplainedFailure, Hashable {
  case noGrid
  case unknownLevel(String, nearest: String?)
  case unknownSegment(String, level: String, nearest: String?)

  var sentence: Sentence {
    switch self {
    case .noGrid:
      Sentence(
        es: "El estudio no tiene tabla de permisos. Haga una con las columnas level, label, "
          + "segment, values, pages, contacts y tráigala con «campo registro permisos TABLA.csv».",
        en: "The study has no table of permissions. Make one with the columns level, label, "
          + "segment, values, pages, contacts and bring it in with "
          + "“campo register permissions TABLE.csv”.")
    case .unknownLevel(let name, let near):
      Sentence(
        es: "La tabla de permisos no tiene el nivel «\(name)»."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? ""),
        en: "The table of permissions has no level '\(name)'."
          + (near.map { " Did you mean '\($0)'?" } ?? ""))
    case .unknownSegment(let name, let level, let near):
      Sentence(
        es: "Tabla de permisos, nivel «\(level)»: «\(name)» no es un segmento del cuestionario."
          + (near.map { " ¿Quiso decir «\($0)»?" } ?? " Márquelo en bind::campo:segment."),
        en: "Table of permissions, level '\(level)': '\(name)' is no segment of the questionnaire."
          + (near.map { " Did you mean '\($0)'?" } ?? " Mark it in bind::campo:segment."))
    }
  }
}
