import Foundation
import Interviewing
import Rehearsing
import Responses
import Storage

/// Studies whose three devices hold some thousand interviews of the satisfaction questionnaire.
///
/// A hundred rehearsed interviews are sealed again and again, each time as another person's.
struct Fieldwork {
  static let devices = 3
  /// Interviews on each device.
  static let sizes = [500, 1_000, 2_000]
  private let bench: Bench
  private let models: [InterviewSeal]

  init(_ bench: Bench) throws {
    self.bench = bench
    let file = try SurveyFile.makeStudy(
      at: bench.path("field.campo"), name: "field", forms: [Bench.satisfaction()],
      surroundings: .ofThisMachine)
    models = try Self.rehearsed(with: file.form("satisfaccion"))
    for size in Self.sizes {
      for device in 1...Self.devices { try fill(device: device, with: size) }
    }
  }

  static func centre(_ size: Int) -> String { "centre-\(size).campo" }
  static func device(_ device: Int, _ size: Int) -> String { "device-\(device)-\(size).campo" }

  private static func rehearsed(with stored: StoredForm) throws -> [InterviewSeal] {
    let plan = try InterviewPlan(stored.form)
    return (1...100).compactMap { seed in
      let opening = InterviewOpening(
        id: "", formID: stored.form.id, formHash: stored.hash, purpose: .sample, interviewer: "A",
        language: stored.form.defaultLanguage.name, startedAt: .now)
      return Rehearsal(seed: seed).seal(for: plan, opening: opening, at: opening.startedAt)
    }
  }

  private func fill(device: Int, with interviews: Int) throws {
    let file = try SurveyFile.makeDeviceFile(
      at: bench.path(Self.device(device, interviews)), name: "device \(device)",
      joining: bench.path("field.campo"), surroundings: .ofThisMachine)
    let seals = (0..<interviews).map { number in
      let model = models[number % models.count]
      return model.told(as: String(device) + String(number))
    }
    _ = try file.importInterviews(seals)
  }
}

extension InterviewSeal {
  /// The same answers as another interview.
  fileprivate func told(as id: String) -> InterviewSeal {
    var copy = self
    let zeros = String(repeating: "0", count: 32 - id.count)
    copy.opening = InterviewOpening(
      id: zeros + id, formID: opening.formID, formHash: opening.formHash,
      purpose: opening.purpose, interviewer: opening.interviewer, language: opening.language,
      startedAt: opening.startedAt)
    return copy
  }
}
