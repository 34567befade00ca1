import Languages

/// The folded words of times, in both languages.
enum AppointmentWords {
  static let fillers: Set<String> = [
    "el", "la", "los", "las", "lo", "a", "al", "en", "de", "del", "por", "para", "at", "on", "in",
    "the", "this", "este", "esta", "of", "que", "viene", "proximo", "proxima", "siguiente", "next",
    "coming", "o'clock", "oclock", "punto", "hs", "h", "hrs", "hr", "horas", "hora", "dia", "day",
    "st", "nd", "rd", "th", "y", "and",
  ]
  static let approximations: Set<String> = [
    "como", "tipo", "hacia", "sobre", "aproximadamente", "aprox", "around", "about",
    "approximately", "cerca", "eso",
  ]
  static let numbers = CalendarWords.numbers
  static let parts: [String: AppointmentPhrase.Part] = [
    "tarde": .afternoon, "afternoon": .afternoon, "noche": .evening, "evening": .evening,
    "night": .evening, "morning": .morning, "mediodia": .midday, "noon": .midday,
    "midday": .midday,
  ]
  /// Minutes of a unit.
  static let units: [String: Int] = [
    "min": 1, "mins": 1, "minuto": 1, "minutos": 1, "minute": 1, "minutes": 1, "hora": 60,
    "horas": 60, "h": 60, "hour": 60, "hours": 60, "dia": 1440, "dias": 1440, "day": 1440,
    "days": 1440, "semana": 10_080, "semanas": 10_080, "week": 10_080, "weeks": 10_080,
  ]
}
