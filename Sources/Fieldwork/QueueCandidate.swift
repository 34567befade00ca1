/// A case that is due, with what it is sorted by.
struct QueueCandidate: Comparable {
  let position: Int
  let reason: CallReason
  let zoneOffsetMinutes: Int
  let key: SortKey

  /// Compared from its first part to its last; the position makes it unique.
  struct SortKey: Hashable {
    /// Milliseconds since 1970; the greatest number without one.
    let appointmentAt: Int64
    /// 0 for firm appointments, 1 for soft ones.
    let softness: Int
    /// How much more often this part of the week was tried than the least tried one.
    let partExcess: Int
    let priority: Int
    /// Milliseconds since 1970; the least number before the first attempt.
    let lastAt: Int64
    let position: Int
  }

  static func == (left: QueueCandidate, right: QueueCandidate) -> Bool { left.key == right.key }

  static func < (left: QueueCandidate, right: QueueCandidate) -> Bool {
    let (a, b) = (left.key, right.key)
    if a.appointmentAt != b.appointmentAt { return a.appointmentAt < b.appointmentAt }
    if a.softness != b.softness { return a.softness < b.softness }
    if a.partExcess != b.partExcess { return a.partExcess < b.partExcess }
    if a.priority != b.priority { return a.priority > b.priority }
    if a.lastAt != b.lastAt { return a.lastAt < b.lastAt }
    return a.position < b.position
  }
}
