package import Responses

/// From which share of its applicable questions an unfinished interview counts, as declared beforehand.
package struct CompletenessRule: Sendable, Hashable {
  /// From this percentage on an unfinished interview is partial; below, it was broken off.
  package let partialFrom: Int
  /// Above this percentage it is complete.
  package let completeAbove: Int

  /// The rule of thumb: under 50 % broken off, 50 to 80 % partial, above it complete.
  package init(partialFrom: Int = 50, completeAbove: Int = 80) {
    self.partialFrom = partialFrom
    self.completeAbove = completeAbove
  }

  package func completeness(answered: Int, of applicable: Int) -> Completeness {
    guard applicable > 0 else { return .brokenOff }
    if answered * 100 > completeAbove * applicable { return .complete }
    return answered * 100 >= partialFrom * applicable ? .partial : .brokenOff
  }
}

/// How far an interview came, as outcome rates count it.
package enum Completeness: Sendable, Hashable {
  case brokenOff, partial, complete

  /// Its code: 2.12, 1.2 or 1.1.
  package var code: String {
    switch self {
    case .brokenOff: "2.12"
    case .partial: "1.2"
    case .complete: "1.1"
    }
  }

  /// How the interview is sealed; nil when it does not count as one.
  package var status: InterviewStatus? {
    switch self {
    case .brokenOff: nil
    case .partial: .partial
    case .complete: .complete
    }
  }
}
