import Languages

extension CallingHours {
  /// Reads `lun-vie 9:00-13:00,15:00-20:00; sáb 9:00-13:00; dom no`, in Spanish or English.
  ///
  /// Days that are not named have no calls; a later part overrides an earlier one.
  package init?(_ text: String) {
    var windows: [[Range<Int>]] = Array(repeating: [], count: 7)
    let parts = text.folded.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    guard !parts.isEmpty else { return nil }
    for part in parts {
      guard let space = part.lastIndex(of: " "),
        let days = weekdays(part[..<space]), let spans = spans(part[part.index(after: space)...])
      else { return nil }
      for day in days { windows[day] = spans }
    }
    self.init(windows: windows)
  }
}

/// `lun-sab`, `lun,mie` or both; 0 for Sunday.
private func weekdays(_ text: Substring) -> [Int]? {
  var days: [Int] = []
  for part in text.split(separator: ",") {
    let ends = part.split(separator: "-").map { CalendarWords.weekday(String($0.trimmed)) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else {
      return nil
    }
    let count = (last - first + 7) % 7
    days += (0...count).map { (first + $0) % 7 }
  }
  return days.isEmpty ? nil : days
}

/// `9:00-13:00,15:00-20:00`, or `no` for none.
private func spans(_ text: Substring) -> [Range<Int>]? {
  guard !["no", "none", "cerrado", "closed"].contains(text) else { return [] }
  var spans: [Range<Int>] = []
  for part in text.split(separator: ",") {
    let ends = part.split(separator: "-").map { minute($0) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < end else { return nil }
    guard start >= spans.last?.upperBound ?? 0 else { return nil }
    spans.append(start..<end)
  }
  return spans.isEmpty ? nil : spans
}

/// `9:00`, `09:30` or `9`, to 24:00.
private func minute(_ text: Substring) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour) else { return nil }
  guard parts.count > 1 else { return hour * 60 }
  guard parts.count == 2, parts[1].count == 2, let minute = Int(parts[1]), (0...59).contains(minute)
  else { return nil }
  let total = hour * 60 + minute
  return total <= 24 * 60 ? total : nil
}
