/// What an interview was held for; only real ones enter results unless asked otherwise.
package enum Purpose: String, Sendable, CaseIterable, Hashable {
  case real, pilot, training, sample
}

/// How far an interview came.
package enum InterviewStatus: String, Sendable, CaseIterable, Hashable {
  case paused, partial, complete
}
