import Analysis
import Languages
import Scoring

/// The drivers of one slice: the weights, then penalty and reward.
struct DriversText {
  let drivers: Drivers
  /// The group; nil when there are no groups.
  let title: String?
  let writer: ResultWriter

  var block: String {
    let heading = [
      writer.words(
        "Qué pesa en «\(drivers.outcome.label)»", "What matters for '\(drivers.outcome.label)'"),
      title,
    ].compactMap(\.self).joined(separator: " · ")
    guard drivers.model != nil else { return writer.heading(heading) + tooFew }
    let hasContrast = drivers.attributes.contains { $0.contrast != nil }
    return writer.heading(heading) + weights + (hasContrast ? "\n" + contrasts : "")
  }

  private var tooFew: String {
    writer.lines([
      writer.words(
        "Base muy pequeña (\(writer.base(drivers.n)) entrevistas con todas las respuestas): "
          + "no se calcula.",
        "Very small base (\(writer.base(drivers.n)) interviews with every answer): "
          + "nothing is computed.")
    ])
  }

  private var weights: String {
    var table = TextTable(columns: [
      figures("N.º", "No."),
      TableColumn(
        writer.words("Atributo", "Attribute"), minimumWidth: labelWidth, shrinks: true),
      figures("Peso %", "Weight %"), figures("entre", "between"), figures("LMG %", "LMG %"),
      figures("beta", "beta"), figures("r", "r"), figures("rho", "rho"), figures("FIV", "VIF"),
    ])
    table.rows = drivers.attributes.enumerated().map { place, attribute in
      let driver = attribute.driver
      return [
        String(place + 1), attribute.label, writer.number(attribute.relativeShare, places: 1),
        writer.range(attribute.intervals?.relativeShare, places: 0),
        writer.number(attribute.averagedShare, places: 1),
        writer.number(driver.beta, places: 2), writer.number(driver.pearson.value, places: 2),
        writer.number(driver.spearman?.value, places: 2),
        writer.number(driver.varianceInflation, places: 1),
      ]
    }
    table.footnotes =
      [fit, method, intervals, weighting, smallness].compactMap(\.self)
      + exclusions + [promise].compactMap(\.self) + writer.markFootnotes([drivers.n])
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private var contrasts: String {
    var table = TextTable(columns: [
      TableColumn(
        writer.words("Atributo", "Attribute"), minimumWidth: labelWidth, shrinks: true),
      figures("Penalización", "Penalty"), figures("Premio", "Reward"), figures("Rango", "Range"),
      TableColumn(writer.words("Tipo", "Kind")),
    ])
    table.rows = drivers.attributes.compactMap { attribute in
      attribute.contrast.map { contrast in
        [
          attribute.label, signed(contrast.penalty), signed(contrast.reward),
          writer.number(contrast.range, places: 2),
          contrast.isTold ? writer(contrast.kind.sentence) : "–",
        ]
      }
    }
    table.footnotes = [
      writer.words(
        "Cuánto baja el juicio general una nota baja (menor que la mitad de la escala) y cuánto lo "
          + "sube una alta (noveno superior), frente a las del medio; · = no se distingue de cero "
          + "al 95 %. Sin tipo: ninguna de las dos se distingue.",
        "How far a low mark (under the middle of the scale) lowers the overall judgement and a "
          + "high one (top ninth) raises it, against those between; · = not told from zero at 95%. "
          + "No kind: neither is.")
    ]
    return table.rendered(width: writer.width, plain: writer.plain)
  }

  private func signed(_ slope: LeastSquares.Coefficient) -> String {
    signedDecimal(slope.value, places: 2, in: writer.language)
      + ((slope.p ?? 1) < 0.05 ? "" : " ·")
  }

  private var labelWidth: Int {
    min(22, drivers.attributes.map { displayWidth(of: $0.label) }.max() ?? 0)
  }

  private var fit: String {
    let square = writer.number(drivers.model?.rSquared, places: 2)
    let interval = drivers.model?.rSquaredInterval
    let range = interval.map { " (\(writer.range($0, places: 2)))" } ?? ""
    return writer.words(
      "R² \(square)\(range); n = \(writer.base(drivers.n)) con todas las respuestas, "
        + "\(writer.count(drivers.leftOut)) fuera por faltar alguna.",
      "R² \(square)\(range); n = \(writer.base(drivers.n)) with every answer, "
        + "\(writer.count(drivers.leftOut)) left out for lacking one.")
  }

  private var method: String {
    let gains = drivers.model.map { writer($0.gainMethod.sentence) } ?? ""
    return writer.words(
      "Peso: pesos relativos de Johnson, en % de R². LMG: aporte medio a R², \(gains). "
        + "r: Pearson; rho: Spearman; beta: regresión estandarizada; FIV: inflación de la varianza.",
      "Weight: Johnson's relative weights, in % of R². LMG: mean gain in R², \(gains). "
        + "r: Pearson; rho: Spearman; beta: standardised regression; VIF: variance inflation.")
  }

  private var intervals: String? {
    let (samples, seed) = (drivers.request.samples, drivers.request.seed)
    guard samples > 0 else { return nil }
    return writer.words(
      "Entre: intervalo del 95 % por bootstrap, \(writer.count(samples)) muestras, semilla \(seed)"
        + (drivers.cluster.map { ", por conglomerados de «\($0)»" } ?? "") + ".",
      "Between: 95% interval by bootstrap, \(writer.count(samples)) samples, seed \(seed)"
        + (drivers.cluster.map { ", by clusters of '\($0)'" } ?? "") + ".")
  }

  private var weighting: String? {
    guard let weight = drivers.weight, let model = drivers.model else { return nil }
    let effective = writer.number(model.effectiveN, places: 1)
    return writer.words(
      "Ponderado con «\(weight)»; n efectiva \(effective).",
      "Weighted with '\(weight)'; effective n \(effective).")
  }

  private var smallness: String? {
    guard drivers.model?.isSmall == true else { return nil }
    return writer.words(
      "Pocas entrevistas para \(drivers.attributes.count) atributos (convienen 10 por atributo y "
        + "100 en total): tome los pesos como indicio.",
      "Few interviews for \(drivers.attributes.count) attributes (10 for each and 100 in all are "
        + "advised): take the weights as a hint.")
  }

  private var exclusions: [String] {
    drivers.excluded.map { excluded in
      switch excluded.reason {
      case .constant:
        writer.words(
          "«\(excluded.label)» no entra: todos respondieron lo mismo.",
          "'\(excluded.label)' is left out: everybody answered the same.")
      case .collinear:
        writer.words(
          "«\(excluded.label)» no entra: se deduce de los atributos anteriores.",
          "'\(excluded.label)' is left out: it follows from the attributes before it.")
      }
    }
  }

  private var promise: String? {
    let labels = drivers.attributes.filter(\.isPromise).map(\.label)
    guard !labels.isEmpty else { return nil }
    return writer.words("Promesa de servicio", "Service promise")
      + ": \(labels.joined(separator: "; ")). "
      + writer.words(
        "Está en el tercio más valorado y en el que más pesa.",
        "In the third most valued and in the third that weighs most.")
  }

  private func figures(_ spanish: String, _ english: String) -> TableColumn {
    TableColumn(writer.words(spanish, english), alignment: .trailing)
  }
}

extension PenaltyReward.Attribute {
  /// Whether the penalty or the reward is told from zero at 95 %.
  fileprivate var isTold: Bool { min(penalty.p ?? 1, reward.p ?? 1) < 0.05 }
}
