/// Excel's dates: days since an epoch, with the time of day as a fraction.
enum SerialDate {
  enum Epoch {
    case from1900, from1904
  }

  /// ISO text: a time of day below 1, a date when whole, both otherwise, rounded to the second.
  ///
  /// Nil outside the years that Excel shows.
  static func text(of serial: Double, epoch: Epoch) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    guard serial >= 1 else { return timeText(min(seconds, 86_399)) }
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let daysSince1970 = daysSince1970(day, epoch: epoch)
    guard daysSince1970 < firstDayOf10000 else { return nil }
    let date = dateText(daysSince1970)
    return second == 0 ? date : date + "T" + timeText(second)
  }

  private static let firstDayOf10000 = 2_932_897

  /// Excel takes 1900 for a leap year: its count runs from 1899-12-30, and one later before March 1900.
  private static func daysSince1970(_ day: Int, epoch: Epoch) -> Int {
    switch epoch {
    case .from1904: day - 24_107
    case .from1900: day - 25_569 + (day < 60 ? 1 : 0)
    }
  }

  private static func timeText(_ second: Int) -> String {
    [second / 3600, second / 60 % 60, second % 60].map(twoDigits).joined(separator: ":")
  }

  /// Howard Hinnant's `civil_from_days`, in the proleptic Gregorian calendar of years from 0.
  private static func dateText(_ daysSince1970: Int) -> String {
    let shifted = daysSince1970 + 719_468
    let (era, day) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return "\(year)-\(twoDigits(month < 10 ? month + 3 : month - 9))-\(twoDigits(dayOfMonth))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
