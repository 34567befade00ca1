import Expressions
import Forms
import Responses
import Sync
import Testing

/// What a seal of an interview says, as a body and back.
struct InterviewBodyTests {
  @Test func `any seal is read back as it was written`() throws {
    for seed in UInt64(1)...200 {
      var generator = SeededGenerator(seed: seed)
      let seal = generator.seal()
      let bytes = try seal.body.canonicalBytes()
      let read = InterviewSeal(
        subject: seal.opening.id, body: try CanonicalValue(canonical: bytes))
      #expect(read == seal, "seed \(seed)")
    }
  }

  @Test func `members without content are left out`() {
    var generator = SeededGenerator(seed: 1)
    var seal = generator.seal()
    (seal.answers, seal.instances, seal.computed, seal.cleared) = ([:], [:], [:], [])
    (seal.remarks, seal.broken, seal.source, seal.paradata) = ([], [], nil, nil)
    let members = Set((seal.body.objectValue ?? [:]).keys).subtracting(["case"])
    #expect(
      members == [
        "form", "form_id", "purpose", "status", "interviewer", "language", "started", "ended",
      ])
  }

  @Test(arguments: [
    "form", "form_id", "purpose", "status", "interviewer", "language", "started", "ended",
  ])
  func `a body without one of its circumstances is none of an interview`(member: String) {
    var generator = SeededGenerator(seed: 2)
    guard case .object(var members) = generator.seal().body else { return }
    members[member] = nil
    #expect(InterviewSeal(subject: "a", body: .object(members)) == nil)
    members[member] = .integer(1)
    #expect(InterviewSeal(subject: "a", body: .object(members)) == nil)
  }

  @Test(arguments: [CanonicalValue.null, .array([]), .object([:]), .string("x")])
  func `another value is none of an interview`(value: CanonicalValue) {
    #expect(InterviewSeal(subject: "a", body: value) == nil)
  }

  @Test func `members of a later version change nothing that is known`() throws {
    var generator = SeededGenerator(seed: 3)
    let seal = generator.seal()
    guard case .object(var members) = seal.body else { return }
    members["novedad"] = .array([.integer(1)])
    #expect(InterviewSeal(subject: seal.opening.id, body: .object(members)) == seal)
  }

  @Test func `remarks of a later version are passed over`() throws {
    var generator = SeededGenerator(seed: 7)
    let seal = generator.seal()
    guard case .object(var members) = seal.body else { return }
    let known = members["remarks"]?.arrayValue ?? []
    let later: CanonicalValue = .object([
      "kind": .string("sketch"), "text": .string("x"),
      "at": .object(["at": .integer(1), "zone": .integer(0)]),
    ])
    members["remarks"] = .array([later] + known)
    #expect(InterviewSeal(subject: seal.opening.id, body: .object(members)) == seal)
  }

  // MARK: What a later seal changes

  @Test func `a seal after itself changes nothing`() {
    var generator = SeededGenerator(seed: 4)
    let seal = generator.seal()
    #expect(!seal.differs(from: seal))
  }

  @Test func `a later seal names what it sets and what it clears, and nothing else`() {
    var generator = SeededGenerator(seed: 5)
    var earlier = generator.seal()
    earlier.answers = [
      AnswerPath("a"): .value("1"), AnswerPath("b"): .value("2"),
      AnswerPath("c"): .missing(.dontKnow),
    ]
    earlier.instances = [AnswerPath("r"): [InstanceID("1")]]
    var later = earlier
    later.answers = [
      AnswerPath("a"): .value("1"), AnswerPath("c"): .value("3"), AnswerPath("d"): .value("4"),
    ]
    later.instances = [:]
    let change = later.changes(since: earlier)
    #expect(change.answers == [AnswerPath("c"): .value("3"), AnswerPath("d"): .value("4")])
    #expect(change.cleared == [AnswerPath("b"), AnswerPath("r")])
    #expect(change.instances.isEmpty)
    #expect(change.remarks.isEmpty)
    #expect(later.differs(from: earlier))
  }

  @Test func `another status or purpose is a change of its own`() {
    var generator = SeededGenerator(seed: 6)
    var earlier = generator.seal()
    earlier.status = .partial
    var later = earlier
    later.status = .complete
    #expect(later.differs(from: earlier))
  }
}

extension SeededGenerator {
  /// A seal of anything that one can hold.
  mutating func seal() -> InterviewSeal {
    let opening = InterviewOpening(
      id: "0123456789abcdef0123456789abcdef", formID: text(), formHash: text(),
      purpose: Purpose.allCases.randomElement(using: &self) ?? .real, interviewer: text(),
      language: text(), startedAt: moment(), caseID: Bool.random(using: &self) ? text() : nil)
    return InterviewSeal(
      opening: opening,
      status: InterviewStatus.allCases.randomElement(using: &self) ?? .complete,
      endedAt: moment(), answers: answers(), cleared: Set(paths()),
      instances: Dictionary(
        paths().map { ($0, ["1", "k3f9"].map(InstanceID.init)) }, uniquingKeysWith: { $1 }),
      computed: Dictionary(paths().map { ($0, text()) }, uniquingKeysWith: { $1 }),
      remarks: paths().map { path in
        Remark(
          Remark.Kind.allCases.randomElement(using: &self) ?? .note,
          path: Bool.random(using: &self) ? path : nil, text: text(), at: moment())
      },
      broken: Set(paths()).sorted(), source: Bool.random(using: &self) ? text() : nil,
      paradata: Bool.random(using: &self) ? paradata() : nil)
  }

  private mutating func paradata() -> Paradata {
    var paradata = Paradata(
      startedAt: moment(), endedAt: moment(), interviewer: text(), device: text(),
      program: text(), formVersion: text(), mode: Bool.random(using: &self) ? text() : nil)
    paradata.activeSeconds = Int.random(in: 0...3, using: &self)
    paradata.pauses = Int.random(in: 0...3, using: &self)
    paradata.backSteps = Int.random(in: 0...3, using: &self)
    paradata.seconds = Dictionary(
      paths().map { ($0, Int.random(in: 0...900, using: &self)) }, uniquingKeysWith: { $1 })
    paradata.clockWarnings = paths().map { _ in
      ClockWarning(
        ClockWarning.Kind.allCases.randomElement(using: &self) ?? .wentBack, at: moment(),
        seconds: Int.random(in: 1...900, using: &self))
    }
    return paradata
  }

  private mutating func answers() -> [AnswerPath: Answer] {
    Dictionary(paths().map { ($0, answer()) }, uniquingKeysWith: { $1 })
  }

  private mutating func answer() -> Answer {
    guard Int.random(in: 0..<3, using: &self) == 0 else { return .value(text()) }
    return .missing(MissingKind.allCases.randomElement(using: &self) ?? .blank)
  }

  private mutating func paths() -> [AnswerPath] {
    (0..<Int.random(in: 0...4, using: &self)).map { _ in
      AnswerPath("g/q\(Int.random(in: 0...9, using: &self))")
    }
  }

  private mutating func moment() -> Moment {
    Moment(
      milliseconds: Int64.random(in: -1_000_000_000_000...4_000_000_000_000, using: &self),
      zoneOffsetMinutes: Int.random(in: -720...840, using: &self))
  }
}
