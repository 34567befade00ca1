import Charts

/// One of each kind, with long labels, holes, and values at the ends.
enum SampleFigures {
  static let all: [any Figure] = [
    share, intervals, dumbbell, quadrant, pareto, trend, columns, fishbone, journey,
  ]

  private static let long =
    "Explicación clara de los costos, comisiones y seguros antes de firmar el contrato de crédito"

  static let share = ShareFigure(
    title: "Recomendación (NPS)", summary: "NPS 31,0 en total.",
    parts: [.init("Detractores", .bad), .init("Pasivos", .neutral), .init("Promotores", .good)],
    rows: [
      .init(
        label: "Total", note: "n = 2 650", shares: [0.17, 0.35, 0.48],
        shown: ["17 %", "35 %", "48 %"], figure: "+31,0"),
      .init(
        label: long, shares: [0, 1, 0], shown: ["0 %", "100 %", "0 %"], figure: "0,0"),
    ])

  static let intervals = IntervalFigure(
    title: "Satisfacción por sucursal", summary: "Centro es la más alta.",
    rows: [
      .init(
        label: "Centro", note: "n = 120",
        estimate: Estimate(value: 8.4, interval: 8.1...8.7, shown: "8,4"), target: 8.5),
      .init(label: long, note: "n = 12: no se muestra", estimate: nil, target: 8),
      .init(
        label: "Norte", note: "n = 60",
        estimate: Estimate(value: 6.2, interval: nil, shown: "6,2")),
    ], names: .init(estimate: "media", interval: "IC 95 %", target: "meta"),
    reference: (7.6, "total"), tick: { "\($0)" })

  static let dumbbell = DumbbellFigure(
    title: "Brechas", summary: "La mayor es tasas.",
    rows: [
      .init(label: "Tasas y comisiones", first: 6.1, second: 9.2, shown: "+3,10", isMarked: true),
      .init(label: long, first: 8.8, second: 8.9, shown: "+0,10", isMarked: false),
      .init(label: "Sin dato", first: nil, second: 8, shown: "–", isMarked: false),
    ], range: 1...10, firstName: "satisfacción", secondName: "importancia",
    tick: { "\(Int($0))" })

  static let quadrant = QuadrantFigure(
    title: "Importancia y desempeño", summary: "Dos atributos que atender primero.",
    spots: (1...9).map { index -> QuadrantFigure.Spot in
      let up = Double(index * index % 7)
      return QuadrantFigure.Spot(
        label: index == 3 ? long : "Atributo \(index)", across: 4 + Double(index) * 0.6,
        up: 9 - up * 0.4, isUndetermined: index.isMultiple(of: 4))
    }, cross: Point(7, 7.8),
    quadrants: .init(
      topLeft: "Atender primero", topRight: "Mantener", bottomLeft: "Baja prioridad",
      bottomRight: "Posible exceso"),
    acrossName: "satisfacción", upName: "importancia", undeterminedName: "no se puede asegurar")

  static let pareto = ParetoFigure(
    title: "Motivos", summary: "Tres motivos hacen 80 %.",
    rows: [
      .init(label: long, percent: 31.3, cumulative: 31.3, isVital: true, shown: "94 · 31 %"),
      .init(label: "Precio", percent: 26.7, cumulative: 58, isVital: true, shown: "80 · 27 %"),
      .init(label: "Espera", percent: 22, cumulative: 80, isVital: true, shown: "66 · 22 %"),
      .init(label: "Otros", percent: 20, cumulative: 100, isVital: false, shown: "60 · 20 %"),
    ], threshold: 80,
    names: .init(
      vital: "pocos vitales", rest: "los demás", cumulative: "acumulado", threshold: "80 %"))

  static let trend = TrendFigure(
    title: "NPS por trimestre", summary: "Subió 6 puntos desde el primero.",
    stops: [
      .init(label: "2025 T1", estimate: Estimate(value: 25, interval: 20...30, shown: "25")),
      .init(label: "2025 T2", estimate: Estimate(value: 27, interval: 22...32, shown: "27")),
      .init(label: "2025 T3", estimate: nil),
      .init(label: "2025 T4", estimate: Estimate(value: 31, interval: 27...35, shown: "31")),
    ], target: (35, "meta 35"), tick: { "\(Int($0))" })

  static let columns = ColumnFigure(
    title: "Entrevistas por día", summary: "En 12 días, 180.",
    columns: (1...12).map { .init(label: "\($0)/11", value: Double($0 * 7 % 31)) })

  static let fishbone = FishboneFigure(
    title: "Causas de la deserción", summary: "Seis grupos de causas.",
    effect: "Clientes que se van",
    bones: ["Política", "Grupo", "Negocio", "Persona", "Comunidad"].map { name in
      .init(name: name, causes: ["Cuotas muy seguidas (42)", "Reuniones largas (17)", long])
    })

  static let journey = JourneyFigure(
    title: "Ciclo de servicio", summary: "El desembolso es el momento más débil.",
    moments: [
      .init(
        label: "Primera visita", note: "n = 80 · NPS",
        estimate: Estimate(value: 45, interval: 38...52, shown: "+45"), ink: .good),
      .init(
        label: long, note: "n = 75",
        estimate: Estimate(value: -5, interval: -15...5, shown: "−5"), ink: .neutral),
      .init(label: "Cobro", note: "base menor de 30: no se muestra", estimate: nil, ink: .neutral),
    ], names: [(.good, "fuerte"), (.bad, "débil"), (.neutral, "no se puede asegurar")])
}
