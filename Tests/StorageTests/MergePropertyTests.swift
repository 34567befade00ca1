import Expressions
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Merging is set union: in any order, any number of times, by any route, centres come to the same.
struct MergePropertyTests {
  @Test func `random histories of three devices give one central content by every route`() throws {
    for seed in SoakTime(seconds: 3, soaking: 120).seeds() {
      let study = try FieldStudy(Self.form, seed: seed)
      var history = RandomHistory(seed: seed)
      let devices = try ["uno", "dos", "tres"].map { try study.device($0) }
      for _ in 0..<20 { try history.step(in: study, devices) }

      let first = try study.secondCentre()
      let second = try study.open(study.folder.copy(of: first.path, as: "centro3.campo"))
      for device in devices { _ = try first.merge(device.path) }
      _ = try first.merge(study.centre.path)
      _ = try second.merge(study.centre.path)
      for device in devices.shuffled(using: &history.generator) + devices {
        _ = try second.merge(device.path)
        if history.generator.happens(30) { _ = try second.merge(first.path) }
      }
      #expect(try first.logLines() == second.logLines(), "seed \(seed)")
      #expect(try first.projectionLines() == second.projectionLines(), "seed \(seed)")
      for file in devices + [study.centre] {
        #expect(try history.lost(file, in: first).isEmpty, "seed \(seed)")
      }
      try study.expectDigests(of: first)
      let before = try first.projectionLines()
      try first.rebuild()
      #expect(try first.projectionLines() == before, "seed \(seed)")
    }
  }

  static let form = """
    | survey |
    | | type | name | label | calculation |
    | | text | nombre | x | |
    | | integer | edad | x | |
    | | integer | hijos | x | |
    | | calculate | suma | | ${edad} + ${hijos} |
    | settings |
    | | form_id |
    | | encuesta |
    """
}

/// What people do with files of one study, at random.
struct RandomHistory {
  var generator: SeededGenerator
  private var interviews = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func step(in study: FieldStudy, _ devices: [SurveyFile]) throws {
    let files = devices + [study.centre]
    guard let file = files.randomElement(using: &generator),
      let other = files.randomElement(using: &generator)
    else { return }
    switch Int.random(in: 0..<13, using: &generator) {
    case 10...12: try work(in: file)
    case 0...3: try hold(in: file, study)
    case 4...6: try bring(into: file, study)
    case 7: _ = try file.merge(other.path)
    case 8: _ = try study.centre.merge(file.path)
    default: try study.add(newForm(), to: file)
    }
    if generator.happens(20) {
      let minutes = Int.random(in: -300...300, using: &generator)
      study.surroundings.set(Moment.sample.later(minutes: minutes))
    }
  }

  private mutating func hold(in file: SurveyFile, _ study: FieldStudy) throws {
    interviews += 1
    let stored = try #require(try file.forms("encuesta").randomElement(using: &generator))
    let answers = ["nombre": "Ana \(interviews)", "edad": String(interviews)]
    try study.hold(HeldInterview("i\(interviews)", answers), in: file, with: stored)
  }

  /// A few rows under a few keys, so that devices correct the same interviews.
  private mutating func bring(into file: SurveyFile, _ study: FieldStudy) throws {
    let rows = (0..<3).map { _ in
      "\(Int.random(in: 1...4, using: &generator)),\(Int.random(in: 20...23, using: &generator))"
    }
    let column = generator.happens(70) ? "edad" : "hijos"
    try study.bring("clave,\(column)\n\(rows.joined(separator: "\n"))\n", into: file, key: "clave")
  }

  /// Cases, attempts, settings and registers of few names, so that devices get in each other's way.
  private mutating func work(in file: SurveyFile) throws {
    let number = Int.random(in: 1...3, using: &generator)
    let value = "\(Int.random(in: 1...4, using: &generator))"
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: _ = try file.importCases((1...number).map { .sample("c\($0)", phone: value) })
    case 1: try file.record(.sample("i\(number)", caseID: "c\(value)", note: value))
    case 2: try file.set("clave \(number)", to: generator.happens(70) ? value : nil)
    default: try file.setRegister("tabla \(number)", columns: ["x"], rows: [[value]])
    }
  }

  private mutating func newForm() -> String {
    let row = "| | integer | hijos | x | |"
    let changes = [
      row.replacing("integer", with: "text"), row + "\n| | text | extra | x | |",
      "| | begin_group | g | x | |\n\(row)\n| | end_group | | | |",
      row.replacing("| x |", with: "| y |"),
    ]
    return MergePropertyTests.form.replacing(
      row, with: changes.randomElement(using: &generator) ?? row)
  }

  /// Entries of a file that another one has not.
  func lost(_ file: SurveyFile, in other: SurveyFile) throws -> [String] {
    let known = Set(try other.lines("SELECT hex(id) FROM entry"))
    return try file.lines("SELECT hex(id) FROM entry").filter { !known.contains($0) }
  }
}
