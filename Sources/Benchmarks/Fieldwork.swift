import Forms
import Foundation
import Interviewing
import Rehearsing
import Responses
import Storage

/// Studies whose three devices hold some thousand interviews of the satisfaction questionnaire.
///
/// A hundred rehearsed interviews come in again and again, each time as another person's.
struct Fieldwork {
  static let devices = 3
  /// Interviews on each device.
  static let sizes = [500, 1_000, 2_000]
  private let bench: Bench
  private let stored: StoredForm
  private let rows: RowImport
  private let models: [[String]]

  init(_ bench: Bench) throws {
    self.bench = bench
    let file = try SurveyFile.makeStudy(
      at: bench.path("field.campo"), name: "field", forms: [Bench.satisfaction()],
      surroundings: .ofThisMachine)
    stored = try file.form("satisfaccion")
    let plan = try InterviewPlan(stored.form)
    let paths = stored.form.askedQuestions.filter { $0.question?.type != .note }.map(\.path)
    rows = RowImport(plan: plan, header: ["KEY"] + paths)
    models = (UInt64(1)...100).compactMap { seed in
      let seal = Self.rehearsed(seed: seed, plan: plan)
      return seal.map { seal in paths.map { seal.answers[AnswerPath($0)]?.value ?? "" } }
    }
    for size in Self.sizes {
      for device in 1...Self.devices { try fill(device: device, with: size) }
    }
  }

  static func centre(_ size: Int) -> String { "centre-\(size).campo" }
  static func device(_ device: Int, _ size: Int) -> String { "device-\(device)-\(size).campo" }

  private static func rehearsed(seed: UInt64, plan: InterviewPlan) -> InterviewSeal? {
    let opening = InterviewOpening(
      id: "\(seed)", formID: plan.form.id, formHash: "", purpose: .sample, interviewer: "A",
      language: plan.form.defaultLanguage.name, startedAt: .now)
    return Rehearsal(seed: seed).seal(for: plan, opening: opening, at: opening.startedAt)
  }

  private func fill(device: Int, with interviews: Int) throws {
    let file = try SurveyFile.makeDeviceFile(
      at: bench.path(Self.device(device, interviews)), name: "device \(device)",
      joining: bench.path("field.campo"), surroundings: .ofThisMachine)
    let settings = DataImport.Settings(
      formHash: stored.hash, source: "device \(device)", keyColumn: 0, purpose: .sample,
      person: "A",
      misfits: .keep)
    var bringing = DataImport(into: file, rows: rows, settings: settings)
    for number in 0..<interviews {
      try bringing.add(
        line: number + 2, fields: ["\(number)"] + models[number % models.count], bytes: [])
    }
    try bringing.flush()
  }
}
