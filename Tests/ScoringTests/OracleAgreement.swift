import Scoring

/// Coders at random: gaps, chance agreement, rare categories.
enum OracleAgreement {
  static func cases(seed: UInt64) -> [OracleCase] {
    var generator = SeededGenerator(seed: seed &+ 9_000)
    let units = Int.random(in: 12...60, using: &generator)
    let truth = (0..<units).map { $0 < 4 ? $0 + 1 : Int.random(in: 1...4, using: &generator) }
    let coders = (0..<4).map { coder in
      truth.enumerated().map { unit, value in
        unit < 4 && coder < 2
          ? value
          : Int.random(in: 0...2, using: &generator) == 0
            ? Int.random(in: 1...4, using: &generator) : value
      }
    }
    let gaps = coders.map { column in
      column.map { Int.random(in: 0...6, using: &generator) == 0 ? Int?.none : $0 }
    }
    return [
      kappas(seed, coders, units), alphas(seed, gaps, units), correlations(seed, coders, units),
    ]
  }

  private static func kappas(_ seed: UInt64, _ coders: [[Int]], _ units: Int) -> OracleCase {
    var table = Array(repeating: Array(repeating: 0, count: 4), count: 4)
    for unit in 0..<units { table[coders[0][unit] - 1][coders[1][unit] - 1] += 1 }
    let all = CohenKappa.Weighting.allCases.map { CohenKappa(table, weighting: $0) }
    let fleiss = FleissKappa(
      (0..<units).map { unit in (1...4).map { value in coders.count { $0[unit] == value } } })
    return OracleCase(
      kind: "kappa", seed: seed,
      input: [
        ("table", .list(table.map { .integers($0) })),
        ("coders", .list(coders.map { .integers($0) })),
      ],
      result: [
        ("values", .numbers(all.map(\.value))), ("errors", .numbers(all.map(\.standardError))),
        ("fleiss", .number(fleiss?.value)),
        (
          "fleissZ",
          .number(
            fleiss.flatMap { kappa in
              kappa.value.flatMap { value in kappa.standardError.map { value / $0 } }
            })
        ),
      ])
  }

  private static func alphas(_ seed: UInt64, _ coders: [[Int?]], _ units: Int) -> OracleCase {
    let values = (0..<units).map { unit in coders.compactMap { $0[unit].map(Double.init) } }
    let alphas = KrippendorffAlpha.Level.allCases.map {
      KrippendorffAlpha(units: values, level: $0).value
    }
    return OracleCase(
      kind: "alpha", seed: seed, input: [("coders", .list(coders.map { .integers($0) }))],
      result: [("values", .numbers(alphas))])
  }

  private static func correlations(_ seed: UInt64, _ coders: [[Int]], _ units: Int) -> OracleCase {
    let ratings = (0..<units).map { unit in
      coders.enumerated().map { Double($1[unit]) + Double($0) / 3 }
    }
    let icc = IntraclassCorrelation(ratings)
    let forms = IntraclassCorrelation.Form.allCases
    return OracleCase(
      kind: "icc", seed: seed, input: [("ratings", .rows(ratings))],
      result: [
        ("values", .numbers(forms.map { icc?[$0] })),
        ("low", .numbers(forms.map { icc?.interval(of: $0)?.low })),
        ("high", .numbers(forms.map { icc?.interval(of: $0)?.high })),
      ])
  }
}
