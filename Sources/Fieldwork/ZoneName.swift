import Languages

/// The time zone of a case as the list writes it.
struct ZoneName {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Whether it is an offset or looks like a name of the IANA database: a region and a city.
  var isPlausible: Bool {
    if offsetMinutes(ofZone: text) != nil { return true }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1, Self.regions.contains(String(parts[0])) else { return false }
    return parts.allSatisfy { $0.first?.isLetter == true && !$0.contains(" ") }
  }

  /// The zone of a city or a country that was written alone; nil when it is not one known here.
  var meant: String? {
    let words = text.headerWords
    return Self.zones[words]
      ?? text.split(separator: "/").last.flatMap { last in
        Self.zones[String(last).headerWords]
      }
  }

  /// The areas of the IANA database, with the countries that have a folder of their own.
  private static let regions: Set<String> = [
    "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil",
    "Canada", "Chile", "Etc", "Europe", "Indian", "Mexico", "Pacific", "US",
  ]

  /// By folded words, after the IANA database's table of zones by country.
  private static let zones: [String: String] = [
    "lima": "America/Lima", "peru": "America/Lima", "bogota": "America/Bogota",
    "colombia": "America/Bogota", "la paz": "America/La_Paz", "bolivia": "America/La_Paz",
    "quito": "America/Guayaquil", "guayaquil": "America/Guayaquil",
    "ecuador": "America/Guayaquil", "santiago": "America/Santiago",
    "buenos aires": "America/Argentina/Buenos_Aires",
    "argentina": "America/Argentina/Buenos_Aires", "montevideo": "America/Montevideo",
    "uruguay": "America/Montevideo", "asuncion": "America/Asuncion",
    "paraguay": "America/Asuncion", "caracas": "America/Caracas",
    "venezuela": "America/Caracas", "panama": "America/Panama",
    "guatemala": "America/Guatemala", "san salvador": "America/El_Salvador",
    "el salvador": "America/El_Salvador", "tegucigalpa": "America/Tegucigalpa",
    "honduras": "America/Tegucigalpa", "managua": "America/Managua",
    "nicaragua": "America/Managua", "costa rica": "America/Costa_Rica",
    "santo domingo": "America/Santo_Domingo", "ciudad de mexico": "America/Mexico_City",
    "cdmx": "America/Mexico_City", "mexico city": "America/Mexico_City",
    "sao paulo": "America/Sao_Paulo", "madrid": "Europe/Madrid",
  ]
}
