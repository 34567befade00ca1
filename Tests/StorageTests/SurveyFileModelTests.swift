import Expressions
import Forms
import Interviewing
import Responses
import Sync
import TestSupport
import Testing

@testable import Storage

/// Random verbs against a survey file and against a dictionary.
struct SurveyFileModelTests {
  @Test func `a survey file does what a dictionary does`() throws {
    for seed in SoakTime(seconds: 3, soaking: 120).seeds() {
      var model = try SurveyFileModel(seed: seed)
      for _ in 0..<40 { try model.step() }
      try model.check("seed \(seed)")
    }
  }
}

/// A central file, one device, and what both should hold.
private struct SurveyFileModel {
  private let study: FieldStudy
  private var generator: SeededGenerator
  private var files: [Copy]
  private var numbers = 0

  /// A file and what it should hold.
  private struct Copy {
    var file: SurveyFile
    /// The answers of each interview by its id.
    var interviews: [String: [String: Answer]] = [:]
    var drafts:
      [Int64: (draft: OpenDraft?, opening: InterviewOpening, changes: [InterviewChange])] = [:]
    var entries: Int
  }

  init(seed: UInt64) throws {
    study = try FieldStudy(seed: seed)
    generator = SeededGenerator(seed: seed)
    let device = try study.device("uno")
    files = [Copy(file: study.centre, entries: 3), Copy(file: device, entries: 4)]
  }

  mutating func step() throws {
    let place = Int.random(in: 0...1, using: &generator)
    switch Int.random(in: 0..<12, using: &generator) {
    case 0...1: try start(place)
    case 2...5: try record(place)
    case 6...7: try finalize(place)
    case 8: try bring(place)
    case 9: try discard(place)
    case 10: try reopen(place)
    default: try merge()
    }
  }

  private mutating func start(_ place: Int) throws {
    numbers += 1
    let opening = study.seal(HeldInterview("i\(numbers)")).opening
    let draft = try files[place].file.startDraft(opening)
    files[place].drafts[draft.number] = (draft, opening, [])
  }

  private mutating func record(_ place: Int) throws {
    guard let number = pickDraft(place) else { return }
    let changes = (0..<Int.random(in: 0...3, using: &generator)).map { _ in change() }
    try open(number, place).record(changes)
    files[place].drafts[number]?.changes += changes
  }

  private mutating func change() -> InterviewChange {
    let path = AnswerPath(["nombre", "edad", "zona"].randomElement(using: &generator) ?? "edad")
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return .cleared(path)
    case 1: return .answered(path, .missing(.refused))
    default: return .answered(path, .value(String(Int.random(in: 1...9, using: &generator))))
    }
  }

  private mutating func finalize(_ place: Int) throws {
    guard let number = pickDraft(place), let known = files[place].drafts[number] else { return }
    var interview = Interview(plan: try InterviewPlan(study.form), opening: known.opening)
    for change in known.changes { interview.apply(change) }
    let seal = interview.seal(as: .partial, at: .sample)
    try open(number, place).finalize(seal)
    files[place].drafts[number] = nil
    files[place].interviews[known.opening.id] = seal.answers.asDictionary
    files[place].entries += 1
  }

  private mutating func discard(_ place: Int) throws {
    guard let number = pickDraft(place) else { return }
    try open(number, place).discard()
    files[place].drafts[number] = nil
  }

  /// One row of each device's own source, so that nothing is ever in dispute.
  private mutating func bring(_ place: Int) throws {
    let key = String(Int.random(in: 1...3, using: &generator))
    let age = String(Int.random(in: 20...22, using: &generator))
    let id = study.importedID(key, source: "equipo \(place)")
    let known = files[place].interviews[id]
    let report = try study.bring(
      "clave,edad\n\(key),\(age)\n", into: files[place].file, key: "clave",
      source: "equipo \(place)")
    files[place].interviews[id] = ["edad": .value(age)]
    let isChanged = known != ["edad": .value(age)]
    #expect(
      (report.added, report.corrected, report.unchanged)
        == (known == nil ? 1 : 0, known != nil && isChanged ? 1 : 0, isChanged ? 0 : 1))
    files[place].entries += isChanged ? 1 : 0
  }

  /// Closes a file with all its windows and opens it again.
  private mutating func reopen(_ place: Int) throws {
    for number in files[place].drafts.keys { files[place].drafts[number]?.draft = nil }
    files[place].file = try study.open(files[place].file.path)
  }

  /// The centre takes in the device's file; a device's interviews are for centres alone.
  private mutating func merge() throws {
    let own = files[1].file.installation.origin
    let before = try files[0].file.entries(of: own)
    let report = try files[0].file.merge(files[1].file.path)
    let after = try files[0].file.entries(of: own)
    #expect(report.new == after - before)
    #expect(report.drafts == files[1].drafts.count)
    files[0].interviews.merge(files[1].interviews) { $1 }
    files[0].entries += after - before
    #expect(try files[1].file.entries(of: own) == after)
  }

  private mutating func pickDraft(_ place: Int) -> Int64? {
    files[place].drafts.keys.sorted().randomElement(using: &generator)
  }

  private mutating func open(_ number: Int64, _ place: Int) throws -> OpenDraft {
    if let draft = files[place].drafts[number]?.draft { return draft }
    let (draft, changes) = try files[place].file.reopenDraft(number)
    #expect(changes.map(\.change) == files[place].drafts[number]?.changes)
    files[place].drafts[number]?.draft = draft
    return draft
  }

  func check(_ comment: Comment) throws {
    for copy in files {
      #expect(try copy.file.count("entry") == copy.entries, comment)
      #expect(try copy.file.count("interview") == copy.interviews.count, comment)
      for (id, answers) in copy.interviews {
        #expect(try copy.file.history(of: id)?.current.answers.asDictionary == answers, comment)
        for (question, answer) in answers {
          let cell = try copy.file.value(
            "SELECT \(question) FROM form_encuesta WHERE interview = '\(id)'")
          #expect(cell == answer.value, comment)
        }
      }
      #expect(Set(try copy.file.drafts().map(\.number)) == Set(copy.drafts.keys), comment)
      try study.expectDigests(of: copy.file)
    }
  }
}

extension [AnswerPath: Answer] {
  fileprivate var asDictionary: [String: Answer] {
    [String: Answer](uniqueKeysWithValues: map { ($0.key.text, $0.value) })
  }
}

extension SurveyFile {
  fileprivate func entries(of origin: OriginID) throws -> Int {
    try Int(value("SELECT count(*) FROM entry WHERE origin = x'\(origin)'") ?? "") ?? -1
  }
}
