package import Expressions
package import Languages

/// A day as people of the language write it: 15/3/2026 in Spanish, 15 Mar 2026 in English.
package func dayText(_ date: CivilDate, in language: Language) -> String {
  switch language {
  case .spanish: "\(date.day)/\(date.month)/\(date.year)"
  case .english: "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}

/// A day and the time on its clock: 15/3/2026 18:30.
func minuteText(_ moment: Moment, in language: Language) -> String {
  "\(dayText(moment.date, in: language)) \(moment.timeString.prefix(5))"
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
