package import Languages

/// A figure against the target set for it.
package struct TargetComparison: Sendable, Hashable {
  package enum Verdict: String, Sendable, Hashable {
    case met
    case missed
    /// The interval holds the target: the sample cannot tell.
    case undetermined

    package var sentence: Sentence {
      switch self {
      case .met: Sentence(es: "cumplida", en: "met")
      case .missed: Sentence(es: "no cumplida", en: "missed")
      case .undetermined:
        Sentence(
          es: "sin decidir: el intervalo contiene la meta", en: "undecided: the interval holds it")
      }
    }
  }

  package let value: Double
  package let target: Double
  package let higherIsBetter: Bool
  package let interval: Interval?

  package init(value: Double, target: Double, higherIsBetter: Bool = true, interval: Interval?) {
    self.value = value
    self.target = target
    self.higherIsBetter = higherIsBetter
    self.interval = interval
  }

  /// Value less target.
  package var difference: Double { value - target }

  package var reaches: Bool { higherIsBetter ? value >= target : value <= target }

  package var verdict: Verdict {
    if let interval, interval.low < target, target < interval.high { return .undetermined }
    return reaches ? .met : .missed
  }
}
