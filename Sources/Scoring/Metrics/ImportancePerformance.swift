package import Languages

/// Importance–performance analysis: attributes in four quadrants (Martilla and James, 1977).
package struct ImportancePerformance: Sendable {
  /// Where the lines cross, a choice that changes the answer.
  package enum CrossHair: Sendable, Hashable {
    case means
    case medians
    /// The middle of both scales.
    case midpoint(Double)
    case target(importance: Double, performance: Double)

    package var sentence: Sentence {
      switch self {
      case .means:
        Sentence(
          es: "cruce en las medias de los atributos", en: "cross-hair at the attributes' means")
      case .medians:
        Sentence(
          es: "cruce en las medianas de los atributos", en: "cross-hair at the attributes' medians")
      case .midpoint:
        Sentence(es: "cruce en el centro de la escala", en: "cross-hair at the scale's midpoint")
      case .target: Sentence(es: "cruce en las metas fijadas", en: "cross-hair at the targets set")
      }
    }
  }

  package enum Quadrant: String, Sendable, Hashable {
    case concentrate
    case keepUp = "keep-up"
    case lowPriority = "low-priority"
    case overkill

    package var sentence: Sentence {
      switch self {
      case .concentrate: Sentence(es: "concentrarse aquí", en: "concentrate here")
      case .keepUp: Sentence(es: "mantener el buen trabajo", en: "keep up the good work")
      case .lowPriority: Sentence(es: "baja prioridad", en: "low priority")
      case .overkill: Sentence(es: "posible exceso", en: "possible overkill")
      }
    }
  }

  package struct Point: Sendable, Hashable {
    package let key: String
    package let importance: Double
    package let performance: Double
    package let quadrant: Quadrant
    /// Whether an interval of the point crosses a line, so that its quadrant may be another.
    package let isUndetermined: Bool
  }

  package struct Attribute: Sendable, Hashable {
    package let key: String
    package let importance: Double
    package let performance: Double
    package let importanceInterval: Interval?
    package let performanceInterval: Interval?

    package init(
      key: String, importance: Double, performance: Double, importanceInterval: Interval? = nil,
      performanceInterval: Interval? = nil
    ) {
      self.key = key
      self.importance = importance
      self.performance = performance
      self.importanceInterval = importanceInterval
      self.performanceInterval = performanceInterval
    }
  }

  package let crossHair: CrossHair
  package let importanceLine: Double
  package let performanceLine: Double
  package let points: [Point]

  /// Points on a line belong to its high side; nil without attributes.
  package init?(_ attributes: [Attribute], crossHair: CrossHair = .means) {
    guard !attributes.isEmpty else { return nil }
    let lines = Self.lines(attributes, crossHair)
    self.crossHair = crossHair
    importanceLine = lines.importance
    performanceLine = lines.performance
    points = attributes.map { attribute in
      Point(
        key: attribute.key, importance: attribute.importance, performance: attribute.performance,
        quadrant: Self.quadrant(attribute, lines),
        isUndetermined: attribute.importanceInterval?.contains(lines.importance) == true
          || attribute.performanceInterval?.contains(lines.performance) == true)
    }
  }

  private static func lines(
    _ attributes: [Attribute], _ crossHair: CrossHair
  ) -> (importance: Double, performance: Double) {
    let importances = attributes.map(\.importance)
    let performances = attributes.map(\.performance)
    switch crossHair {
    case .means:
      let n = Double(attributes.count)
      return (importances.compensatedSum / n, performances.compensatedSum / n)
    case .medians: return (median(importances) ?? 0, median(performances) ?? 0)
    case .midpoint(let middle): return (middle, middle)
    case .target(let importance, let performance): return (importance, performance)
    }
  }

  private static func quadrant(
    _ attribute: Attribute, _ lines: (importance: Double, performance: Double)
  ) -> Quadrant {
    switch (attribute.importance >= lines.importance, attribute.performance >= lines.performance) {
    case (true, false): .concentrate
    case (true, true): .keepUp
    case (false, false): .lowPriority
    case (false, true): .overkill
    }
  }
}
