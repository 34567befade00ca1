/// What people praise or lament about a lender, known by words in the names of attributes and choices.
enum Topic: CaseIterable, Sendable {
  case cost, flexibility, speed, resolution, clarity, amount, term, requirements, savings
  case treatment, officer, access

  /// The topic that a name speaks of.
  init?(naming name: String) {
    guard !name.isEmpty, let topic = Self.allCases.first(where: { $0.keywords.match(name) }) else {
      return nil
    }
    self = topic
  }

  private var keywords: Keywords {
    switch self {
    case .cost: Keywords("costo", "caro", "interes", "comision", "precio", "cost", "price", "fee")
    case .flexibility: Keywords("flexib", "imprevisto", "atraso", "arrear")
    case .speed: Keywords("rapid", "demora", "tiempo", "speed", "delay", "slow", "time")
    case .resolution: Keywords("soluc", "reclamo", "resol", "complaint", "solution")
    case .clarity: Keywords("clarid", "info", "explic", "clar", "transparen")
    case .amount: Keywords("monto", "amount", "size")
    case .term: Keywords("plazo", "cuota", "term", "instal")
    case .requirements: Keywords("requisito", "garant", "tramite", "requirement", "guarant")
    case .savings: Keywords("ahorro", "saving")
    case .treatment: Keywords("trato", "atencion", "amab", "treat", "courtes", "staff")
    case .officer: Keywords("asesor", "promotor", "officer", "advis")
    case .access: Keywords("acceso", "cercan", "horario", "canal", "access", "location", "hour")
    }
  }

  /// Mean satisfaction from 1 to 10 of the average person.
  var satisfaction: Double { profile.satisfaction }
  /// Mean importance from 1 to 10.
  var importance: Double { profile.importance }

  private var profile: (importance: Double, satisfaction: Double) {
    switch self {
    case .cost: (9.5, 5.7)
    case .flexibility: (9.1, 6.0)
    case .speed: (9.2, 6.6)
    case .resolution: (8.8, 6.5)
    case .clarity: (8.9, 7.4)
    case .amount: (8.5, 7.5)
    case .term: (8.6, 7.6)
    case .requirements: (8.0, 7.2)
    case .savings: (8.1, 7.9)
    case .treatment: (8.9, 8.9)
    case .officer: (8.7, 8.8)
    case .access: (7.9, 7.9)
    }
  }

  /// How much it weighs among what people want mended.
  var soreness: Double { max(importance - satisfaction, 0.2) }
  /// How much it weighs among what people are thankful for.
  var dearness: Double { max(satisfaction - 6.4, 0.1) }

  static func drawn(
    by weight: (Topic) -> Double, from generator: inout SeededGenerator
  ) -> Topic {
    allCases[generator.position(weighing: allCases.map(weight)) ?? 0]
  }

  /// How often a reason is given: a few make up most, and each of the others stays rare.
  static func weight(ofReason name: String) -> Double {
    for (keywords, weight) in reasons where keywords.match(name) { return weight }
    return 0.05 + 0.25 * name.steadyUnit
  }

  private static let reasons: [(Keywords, Double)] = [
    (Keywords("caro", "costo", "interes", "price", "cost", "expensive"), 16),
    (Keywords("demora", "rapid", "slow", "delay"), 12),
    (Keywords("mejor", "oferta", "competitor", "better", "offer"), 9),
    (Keywords("requisito", "requirement", "paperwork"), 6),
    (Keywords("ganancia", "ventas", "sales", "income"), 4),
    (Keywords("trato", "cobranza", "treat", "collect"), 2.5),
    (Keywords("bajo", "small"), 2),
  ]
}
