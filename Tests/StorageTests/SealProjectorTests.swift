import Expressions
import Foundation
import GRDB
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Interviews laid out from their bytes are laid out as from their values.
struct SealProjectorTests {
  private let study: FieldStudy
  private let stored: StoredForm
  private let device: SurveyFile

  init() throws {
    study = try FieldStudy()
    stored = try study.add(Self.form)
    device = try study.device("uno")
  }

  @Test func `random interviews come to the same rows by bytes and by values`() throws {
    for seed in SoakTime(seconds: 2, soaking: 60).seeds() {
      var generator = SeededGenerator(seed: seed)
      let id = "i\(seed)"
      try device.seal("interview", id, audience: nil, body: Self.body(using: &generator, stored))
      _ = try study.centre.merge(device.path)
      let fast = try study.centre.projectionLines()
      try study.centre.projectByValues()
      #expect(try study.centre.projectionLines() == fast, "seed \(seed)")
    }
  }

  @Test(arguments: [
    -62_135_596_800_000, -1, 0, 951_782_400_000, 1_767_225_599_999, 253_402_300_800_000,
    9_007_199_254_740_991,
  ])
  func `a moment is written as it is said`(milliseconds: Int64) {
    for zone in [-1439, -300, 0, 60, 345, 1439] {
      let moment = Moment(milliseconds: milliseconds, zoneOffsetMinutes: zone)
      var bytes: [UInt8] = [1]
      moment.write(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == moment.dateTimeString)
    }
  }

  /// The body of an interview with any of what an interview may say, and some that none should.
  private static func body(
    using generator: inout SeededGenerator, _ stored: StoredForm
  ) throws -> CanonicalValue {
    var answers: [String: CanonicalValue] = [:]
    var missing: [String: CanonicalValue] = [:]
    var computed: [String: CanonicalValue] = [:]
    let values = ["7", "ns", "nr", "-1.50", "Ñandú «x»", "a\"b\\c\n", "", "e\u{301}", "007"]
    let kinds = ["dk", "refused", "skipped", "not-relevant", "blank", "unheard"]
    for path in ["nombre", "nps", "gasto", "grupo/edad", "año", "an\u{303}o", "falta", "suma"] {
      guard let value = values.randomElement(using: &generator),
        let kind = kinds.randomElement(using: &generator)
      else { continue }
      if generator.happens(70) { answers[path] = .string(value) }
      if generator.happens(15) { missing[path] = .string(kind) }
      if generator.happens(15) { computed[path] = .string(value) }
    }
    if answers["año"] != nil { answers["an\u{303}o"] = nil }
    if missing["año"] != nil { missing["an\u{303}o"] = nil }
    if computed["año"] != nil { computed["an\u{303}o"] = nil }
    if generator.happens(3) { answers["nps"] = .integer(7) }
    var members: [String: CanonicalValue] = [
      "form": .string(stored.hash), "form_id": .string("mixto"),
      "purpose": .string(generator.happens(95) ? "real" : "other"),
      "status": .string("complete"), "interviewer": .string("Rosa \"la\" Ñ"),
      "language": .string(""), "started": Moment.sample.body, "ended": Moment.sample.body,
      "later": .array([.null, .object(["x": .bool(true)])]),
    ]
    if generator.happens(95) { members["answers"] = .object(answers) }
    if !missing.isEmpty { members["missing"] = .object(missing) }
    if !computed.isEmpty { members["computed"] = .object(computed) }
    if generator.happens(20) { members["broken"] = .array([.string("nps"), .string("edad")]) }
    if generator.happens(20) { members["case"] = .string("c 1") }
    if generator.happens(20) { members["source"] = .string("panel") }
    if generator.happens(10) {
      members["instances"] = .object(["hijo": .array([.string("k1")])])
      answers["hijo#k1/monto"] = .string("3")
      members["answers"] = .object(answers)
    }
    if generator.happens(3) { members["ended"] = .null }
    if generator.happens(3) { members["form"] = .string("unknown") }
    return .object(members)
  }

  private static let form = """
    | survey |
    | | type | name | label | bind::campo:missing | calculation |
    | | text | nombre | x | | |
    | | select_one escala | nps | x | ns=dk nr=refused | |
    | | decimal | gasto | x | | |
    | | text | año | x | | |
    | | begin_group | grupo | x | | |
    | | integer | edad | x | | |
    | | end_group | | | | |
    | | begin_repeat | hijo | x | | |
    | | integer | monto | x | | |
    | | end_repeat | | | | |
    | | calculate | suma | | | 1 + 1 |
    | choices |
    | | list_name | name | label |
    | | escala | 7 | 7 |
    | | escala | 8 | 8 |
    | | escala | ns | No sabe |
    | | escala | nr | No responde |
    | settings |
    | | form_id | namespaces |
    | | mixto | campo="urn:campo:xlsform" |
    """
}

extension SurveyFile {
  /// Computes every interview anew by its values alone.
  func projectByValues() throws {
    try write { database in

      try database.execute(sql: "DELETE FROM interview; DELETE FROM form_mixto")
      try database.execute(sql: "DELETE FROM form_mixto__hijo")
      let projector = Projector(file: self, database: database)
      for subject in try String.fetchAll(database, sql: "SELECT DISTINCT subject FROM entry") {
        try projector.project(subject)
      }
    }
  }
}
