import Expressions
import Languages

/// A moment as people say it: «lunes 16 de marzo, 18:00».
struct DayWords {
  private let moment: Moment
  private let hasTime: Bool

  init(_ moment: Moment, hasTime: Bool = true) {
    self.moment = moment
    self.hasTime = hasTime
  }

  var sentence: Sentence {
    let date = moment.date
    let time = hasTime ? ", \(moment.clockText)" : ""
    return Sentence(
      es: "\(CalendarWords.spanishWeekdays[date.weekday]) \(date.day) de "
        + CalendarWords.spanishMonths[date.month - 1] + time,
      en: "\(CalendarWords.englishWeekdays[date.weekday]) \(date.day) "
        + CalendarWords.englishMonths[date.month - 1] + time)
  }
}
