import Forms
import Expressions
import Foundation
import Languages
import Storage

/// A field day from beginning to end: a study, three laptops, their interviews, sync and results.
struct Demonstration {
  private let program: Program
  private let language: Language
  private static let folder = "demo"
  private static let centre = "demo/centro.campo"

  init(arguments: [String], language: Language) throws {
    guard let place = arguments.firstIndex(of: "--campo"), arguments.count > place + 1 else {
      throw DemonstrationFailure.noProgram
    }
    program = Program(path: arguments[place + 1], language: language)
    self.language = language
  }

  func run() throws {
    let began = Date()
    let forms = try questionnaires()
    try makeFolder()
    try makeStudy(forms)
    try collect(forms)
    try merge()
    try showResults()
    let seconds = Int(Date().timeIntervalSince(began).rounded())
    title(es: "Listo en \(seconds) segundos", en: "Done in \(seconds) seconds")
    say(NextSteps.text(in: language))
  }

  private func title(es spanish: String, en english: String) {
    say("━━ " + Sentence(es: spanish, en: english)(in: language))
  }

  private func questionnaires() throws -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "Questionnaires")) ?? []
    let files = names.sorted().map { "Questionnaires/\($0)/\($0).md" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    guard !files.isEmpty else { throw DemonstrationFailure.notTheRoot }
    return files
  }

  private func makeFolder() throws {
    try? FileManager.default.removeItem(atPath: Self.folder)
    try FileManager.default.createDirectory(
      atPath: Self.folder, withIntermediateDirectories: true)
  }

  // MARK: Collecting

  private func makeStudy(_ forms: [String]) throws {
    title(
      es: "Un estudio con cuatro cuestionarios y tres equipos",
      en: "A study with four questionnaires and three laptops")
    try program.show(["init", Self.centre, "--form"] + forms)
    for laptop in Laptop.all { try program.show(["init", laptop.file, "--join", Self.centre]) }
  }

  private func collect(_ forms: [String]) throws {
    title(
      es: "Entrevistas de ejemplo, escritas línea a línea en el programa",
      en: "Sample interviews, typed line by line into the program")
    let scripts = try forms.map(Script.init(reading:))
    for laptop in Laptop.all {
      program.echo(laptop.command(laptop.load[0].form, language), suffix: " < …")
    }
    try FieldDay(program: program, scripts: scripts).run()
    guard let script = scripts.first(where: { $0.form.id == "satisfaccion" }) else { return }
    title(es: "Un corte de luz a media entrevista", en: "A power cut in mid-interview")
    try PowerCut(laptop: Laptop.all[0], program: program, script: script).run()
  }

  // MARK: Results

  private func merge() throws {
    title(es: "El centro reúne los tres equipos", en: "The centre merges the three laptops")
    let sync = ["sync"] + Laptop.all.map(\.file) + ["--study", Self.centre]
    try program.show(sync)
    title(
      es: "La segunda vez no hay nada nuevo", en: "The second time there is nothing new")
    try program.show(sync)
    try program.show(["status", "--study", Self.centre])
  }

  private func showResults() throws {
    title(es: "Resultados", en: "Results")
    let satisfaction = ["--form", "satisfaccion"] + sample
    try program.show(["score"] + satisfaction)
    try program.show(["score"] + satisfaction + ["--by", "region"])
    try program.show(["gap"] + satisfaction)
    let exits = ["--form", "salida_clientes"] + sample
    try program.show(["pareto"] + exits)
    try program.show(["pareto"] + exits + ["--impact", "impact_client"])
    title(es: "Los datos, para cualquier otro programa", en: "The data, for any other program")
    for form in ["satisfaccion", "sondeo_exploratorio"] {
      try program.show(
        ["export", "--form", form] + sample + ["--format", "csv", "--out", "demo/export"])
    }
  }

  private var sample: [String] { ["--purpose", "sample", "--study", Self.centre] }
}

extension Surroundings {
  /// The clock and the randomness of this machine.
  static let ofThisMachine = Surroundings(
    now: { Moment.now }, randomBits: { UInt64.random(in: .min ... .max) })
}
