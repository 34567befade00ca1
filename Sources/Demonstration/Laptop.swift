import Forms
import Languages
import Rehearsing

/// A laptop in the field: whose it is, where it goes, and what is asked there.
struct Laptop: Sendable {
  let region: String
  let interviewer: String
  /// How many interviews of each questionnaire, by form id.
  let load: [(form: String, interviews: Int)]
  let firstSeed: UInt64

  var file: String { "demo/laptop-\(region).campo" }
  var total: Int { load.map(\.interviews).reduce(0, +) }

  static let all = [
    Laptop(
      region: "norte", interviewer: "Patricia León",
      load: [
        ("satisfaccion", 12), ("salida_clientes", 8), ("sondeo_exploratorio", 2),
        ("entrevista_profundidad", 1),
      ],
      firstSeed: 1_000),
    Laptop(
      region: "centro", interviewer: "Raúl Medina",
      load: [
        ("satisfaccion", 13), ("salida_clientes", 8), ("sondeo_exploratorio", 2),
        ("entrevista_profundidad", 1),
      ],
      firstSeed: 2_000),
    Laptop(
      region: "sur", interviewer: "Silvia Campos",
      load: [
        ("satisfaccion", 11), ("salida_clientes", 8), ("sondeo_exploratorio", 1),
        ("entrevista_profundidad", 1),
      ],
      firstSeed: 3_000),
  ]

  /// The command that holds one interview on this laptop.
  func command(_ form: String, _ language: Language) -> [String] {
    [
      "interview", form, "--study", file, "--purpose", "sample", "--interviewer", interviewer,
      "--lang", language.rawValue,
    ]
  }

  /// Holds all interviews; every sixth is in English.
  func work(with program: Program, scripts: [Script]) throws {
    var seed = firstSeed
    for (form, interviews) in load {
      guard let script = scripts.first(where: { $0.form.id == form }) else { continue }
      for _ in 0..<interviews {
        seed += 1
        let language: Language = seed.isMultiple(of: 6) ? .english : .spanish
        let rehearsed = try script.rehearsal(
          seed: seed, region: region, interviewer: interviewer, language: language)
        try program.type(rehearsed.lines.map(\.text), into: command(form, language))
      }
    }
  }
}
