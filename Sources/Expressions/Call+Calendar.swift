/// Dates and times, told in the zone of the scope's moment.
extension Call {
  func calendar() throws(ExpressionFailure) -> Operand? {
    switch function {
    case .today: return .string(scope.moment.date.iso)
    case .now: return .string(scope.moment.dateTimeString)
    case .date: return .string(try moment(0, roundsDown: true)?.date.iso ?? "")
    case .dateTime: return .string(try moment(0)?.dateTimeString ?? "")
    case .formatDate, .formatDateTime: return .string(try formatted())
    case .decimalDateTime: return .number(try decimalDateTime())
    case .decimalTime: return .number(try decimalTime())
    case .differenceInMonths: return .number(try differenceInMonths())
    default: return nil
    }
  }

  /// The instant an argument says: an ISO text, or a number of days since 1970.
  ///
  /// Whole days, for `date`, are days of the calendar; otherwise they count from 1970-01-01T00:00Z.
  private func moment(
    _ place: Int, roundsDown: Bool = false
  ) throws(ExpressionFailure) -> Moment? {
    let operand = try operand(place)
    let text = evaluator.string(of: operand)
    if let date = CivilDate(iso: text) { return Moment(date, zoneOffsetMinutes: zone) }
    if let moment = Moment(iso: text, zoneOffsetMinutes: zone) { return moment.told(inZone: zone) }
    let days = NumberText.number(text)
    guard days.isFinite, (-719_528.0...2_932_896.0).contains(days) else { return nil }
    guard roundsDown else {
      let milliseconds = Int64((days * Double(Moment.day)).rounded())
      return Moment(milliseconds: milliseconds, zoneOffsetMinutes: zone)
    }
    return Moment(CivilDate(daysSince1970: Int(days.rounded(.down))), zoneOffsetMinutes: zone)
  }

  /// `format-date`; a time alone is told on the scope's day.
  private func formatted() throws(ExpressionFailure) -> String {
    let text = try string(0)
    if let clock = DayCount.millisecondOfDay(text, inZone: zone) {
      let moment = Moment(scope.moment.date, millisecondOfDay: clock, zoneOffsetMinutes: zone)
      return DatePattern.text(moment, as: try string(1), in: scope.language)
    }
    guard let moment = try moment(0) else { return "" }
    return DatePattern.text(moment, as: try string(1), in: scope.language)
  }

  /// Days since 1970-01-01T00:00Z; a number is that already.
  private func decimalDateTime() throws(ExpressionFailure) -> Double {
    if let days = try dateWithTime() { return days }
    if case .number(let days) = try operand(0) { return days }
    guard let moment = try moment(0) else { return .nan }
    return Double(moment.milliseconds) / Double(Moment.day)
  }

  /// `decimal-date-time(date('…'))`: JavaRosa's `date` hides the time but keeps it.
  private func dateWithTime() throws(ExpressionFailure) -> Double? {
    guard case .call(.date, let inner) = evaluator.tree.nodes[argument(0)] else { return nil }
    let operand = try evaluator.operand(evaluator.tree.operands[inner.lowerBound], focus)
    guard
      let moment = Moment(iso: evaluator.string(of: operand), zoneOffsetMinutes: zone)
    else { return nil }
    return Double(moment.milliseconds) / Double(Moment.day)
  }

  /// The part of the day that has passed, by the clock of the scope's zone.
  private func decimalTime() throws(ExpressionFailure) -> Double {
    let operand = try operand(0)
    if case .number = operand { return .nan }
    let text = evaluator.string(of: operand)
    if let clock = DayCount.millisecondOfDay(text, inZone: zone) {
      return Double(clock) / Double(Moment.day)
    }
    guard let moment = try moment(0) else { return .nan }
    return Double(moment.millisecondOfDay) / Double(Moment.day)
  }

  /// Whole months from one date to another, as CHT counts them.
  private func differenceInMonths() throws(ExpressionFailure) -> Double {
    guard let first = try moment(0)?.date, let last = try moment(1)?.date else { return .nan }
    let months = (last.year - first.year) * 12 + last.month - first.month
    if months > 0, last.day < first.day { return Double(months - 1) }
    if months < 0, last.day > first.day { return Double(months + 1) }
    return Double(months)
  }
}
