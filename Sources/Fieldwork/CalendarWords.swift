import Languages

/// Names of days and months, folded, in both languages.
enum CalendarWords {
  /// 0 for Sunday.
  static let weekdays: [String: Int] = [
    "domingo": 0, "lunes": 1, "martes": 2, "miercoles": 3, "jueves": 4, "viernes": 5, "sabado": 6,
    "sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6,
  ]

  static let spanishWeekdays = [
    "domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
  ]
  static let englishWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  static let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
  static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// 1 to 12 for a name or its first three letters or more; also `setiembre`.
  static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if "setiembre".hasPrefix(word) { return 9 }
    let found =
      spanishMonths.firstIndex { $0.hasPrefix(word) }
      ?? englishMonths.firstIndex { $0.folded.hasPrefix(word) }
    return found.map { $0 + 1 }
  }

  /// 0 to 6 for a name, or its first three letters or more.
  static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return weekdays[word] ?? weekdays.first { $0.key.hasPrefix(word) }?.value
  }
}
