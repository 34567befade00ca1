import Expressions

/// The parts of a time as it was said.
struct AppointmentPhrase {
  enum Day: Hashable {
    /// So many days from today.
    case ahead(Int)
    /// The next such day after today; 0 for Sunday.
    case weekday(Int)
    case date(CivilDate)
    /// A day and a month without year.
    case dayMonth(day: Int, month: Int)
    /// The next day with this number.
    case dayOfMonth(Int)
  }

  /// A part of the day as people name it, with the hours it may mean.
  enum Part: Hashable {
    case morning, midday, afternoon, evening
  }

  struct Clock: Hashable {
    var hour: Int
    var minute = 0
    /// Written with its minutes, as a 24-hour clock is.
    var isWritten = false
    /// Written with a leading zero, which leaves no doubt.
    var isExact = false
  }

  var day: Day?
  /// Said beside a date, which it must agree with.
  var weekday: Int?
  var clock: Clock?
  var part: Part?
  /// `am` is false, `pm` true.
  var isAfternoon: Bool?
  /// From now.
  var minutesAhead: Int?
  var isApproximate = false
}
