/// Names of days and months, folded, in both languages.
package enum CalendarWords {
  /// 0 for Sunday.
  private static let weekdays: [String: Int] = [
    "domingo": 0, "lunes": 1, "martes": 2, "miercoles": 3, "jueves": 4, "viernes": 5, "sabado": 6,
    "sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5,
    "saturday": 6,
  ]

  package static let spanishWeekdays = [
    "domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado",
  ]
  package static let englishWeekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  package static let spanishMonths = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
  package static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// 1 to 12 for a name or its first three letters or more; also `setiembre`.
  package static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if "setiembre".hasPrefix(word) { return 9 }
    let found =
      spanishMonths.firstIndex { $0.hasPrefix(word) }
      ?? englishMonths.firstIndex { $0.folded.hasPrefix(word) }
    return found.map { $0 + 1 }
  }

  /// 0 to 6 for a name, or its first three letters or more.
  package static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return weekdays[word] ?? weekdays.first { $0.key.hasPrefix(word) }?.value
  }

  /// Numbers that people write in words beside a day or an hour.
  package static let numbers: [String: Int] = [
    "una": 1, "un": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6,
    "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "quince": 15,
    "veinte": 20, "veinticinco": 25, "treinta": 30, "cuarenta": 40, "cuarenticinco": 45,
    "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "thirty": 30, "forty": 40,
  ]
}
