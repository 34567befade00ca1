import Languages

/// The patterns of `format-date`: those of ODK and, from C, `%B %A %U %W %w %j %I %p %Z %%`.
enum DatePattern {
  /// The moment written so; letters that mean nothing stay as they are.
  static func text(_ moment: Moment, as pattern: String, in language: Language) -> String {
    var result = ""
    var isEscape = false
    for letter in pattern {
      if isEscape {
        result += field(letter, of: moment, in: language) ?? "%\(letter)"
        isEscape = false
      } else if letter == "%" {
        isEscape = true
      } else {
        result.append(letter)
      }
    }
    return isEscape ? result + "%" : result
  }

  private static func field(
    _ letter: Character, of moment: Moment, in language: Language
  ) -> String? {
    let date = moment.date
    switch letter {
    case "Y": return padded(date.year, 4)
    case "y": return String(padded(date.year, 4).suffix(2))
    case "m": return padded(date.month, 2)
    case "n": return String(date.month)
    case "B": return monthNames(language)[date.month - 1]
    case "b": return String(monthNames(language)[date.month - 1].prefix(3))
    case "d": return padded(date.day, 2)
    case "e": return String(date.day)
    case "A": return dayNames(language)[date.weekday]
    case "a": return String(dayNames(language)[date.weekday].prefix(3))
    case "w": return String(date.weekday)
    case "j": return padded(dayOfYear(date), 3)
    case "U": return padded((dayOfYear(date) + 6 - date.weekday) / 7, 2)
    case "W": return padded((dayOfYear(date) + 6 - (date.weekday + 6) % 7) / 7, 2)
    case "%": return "%"
    default: return clockField(letter, of: moment)
    }
  }

  private static func clockField(_ letter: Character, of moment: Moment) -> String? {
    let clock = ClockTime(moment.millisecondOfDay)
    switch letter {
    case "H": return padded(clock.hour, 2)
    case "h": return String(clock.hour)
    case "I": return padded((clock.hour + 11) % 12 + 1, 2)
    case "p": return clock.hour < 12 ? "AM" : "PM"
    case "M": return padded(clock.minute, 2)
    case "S": return padded(clock.second, 2)
    case "3": return padded(clock.millisecond, 3)
    case "Z": return String(moment.timeString.dropFirst(12))
    default: return nil
    }
  }

  /// From 1.
  private static func dayOfYear(_ date: CivilDate) -> Int {
    let start = CivilDate(year: date.year, month: 1, day: 1)?.daysSince1970 ?? 0
    return date.daysSince1970 - start + 1
  }

  private static func monthNames(_ language: Language) -> [String] {
    switch language {
    case .spanish:
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ]
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    }
  }

  private static func dayNames(_ language: Language) -> [String] {
    switch language {
    case .spanish:
      ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
    case .english:
      ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    }
  }
}
