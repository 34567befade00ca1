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

  /// With the clock of another zone beside it where they differ, and its day when that differs.
  func sentence(hereZone: Int) -> Sentence {
    let here = moment.told(inZone: hereZone)
    guard hereZone != moment.zoneOffsetMinutes else { return sentence }
    let time =
      here.date == moment.date
      ? Sentence(es: here.clockText, en: here.clockText) : DayWords(here).sentence
    return Sentence(
      es: "\(sentence.spanish) allá (\(time.spanish) aquí)",
      en: "\(sentence.english) there (\(time.english) here)")
  }
}
