import Expressions
import Forms
import Responses
import Sync
import Testing

/// What the seals of one interview add up to.
struct InterviewHistoryTests {
  @Test func `one seal is the interview`() throws {
    let only = sealed(1, ["a": "1"])
    let history = try #require(InterviewHistory([only]))
    #expect(history.current == only.seal)
    #expect(history.heads == [only.id])
    #expect(history.conflicts.isEmpty)
    #expect(InterviewHistory([]) == nil)
  }

  @Test func `later seals set and clear fields of earlier ones`() throws {
    let first = sealed(1, ["a": "1", "b": "2"])
    let second = sealed(2, ["a": "3"], cleared: ["b"], parents: [first])
    let history = try #require(InterviewHistory([second, first]))
    #expect(history.current.answers == [AnswerPath("a"): .value("3")])
    #expect(history.current.cleared.isEmpty)
    #expect(history.heads == [second.id])
    #expect(history.entryCount == 2)
  }

  @Test func `two who did not see each other conflict where they differ`() throws {
    let first = sealed(1, ["a": "1", "b": "1"])
    let left = sealed(2, ["a": "2", "b": "9"], parents: [first])
    let right = sealed(3, ["a": "3", "b": "9"], parents: [first])
    let history = try #require(InterviewHistory([first, left, right]))
    #expect(history.conflicts.map(\.field) == ["a"])
    #expect(history.conflicts[0].candidates.map(\.id) == [right.id, left.id])
    #expect(history.current.answers[AnswerPath("a")] == .value("3"))
    #expect(history.heads == [left.id, right.id].sorted())
  }

  @Test func `clearing an answer or reordering instances can conflict as well`() throws {
    let first = sealed(1, ["a": "1"], instances: ["x", "y"])
    let left = sealed(2, [:], cleared: ["a"], instances: ["y", "x"], parents: [first])
    let right = sealed(3, ["a": "2"], instances: ["x", "y", "z"], parents: [first])
    let history = try #require(InterviewHistory([first, left, right]))
    #expect(history.conflicts.map(\.field) == ["a", "r"])
    #expect(history.current.instances[AnswerPath("r")]?.map(\.text) == ["x", "y", "z"])
  }

  @Test func `computed values never conflict`() throws {
    var (left, right) = (sealed(1, ["a": "1"]).seal, sealed(2, ["a": "1"]).seal)
    left.computed[AnswerPath("s")] = "1"
    right.computed[AnswerPath("s")] = "2"
    let history = try #require(
      InterviewHistory([sealed(1, left, parents: []), sealed(2, right, parents: [])]))
    #expect(history.conflicts.isEmpty)
  }

  @Test func `circumstances are the newest head's and remarks are everybody's`() throws {
    var first = sealed(1, ["a": "1"]).seal
    (first.status, first.source) = (.partial, "panel")
    first.remarks = [remark("uno")]
    var second = sealed(2, ["a": "2"]).seal
    second.status = .complete
    second.remarks = [remark("uno"), remark("dos")]
    let entry = sealed(1, first, parents: [])
    let history = try #require(
      InterviewHistory([entry, sealed(2, second, parents: [entry])]))
    #expect(history.current.status == .complete)
    #expect(history.current.remarks.map(\.text) == ["uno", "dos"])
    #expect(history.current.source == "panel")
  }

  private func remark(_ text: String) -> Remark {
    Remark(.note, path: nil, text: text, at: Moment(milliseconds: 0, zoneOffsetMinutes: 0))
  }

  private func sealed(
    _ number: Int64, _ answers: [String: String], cleared: [String] = [],
    instances: [String]? = nil, parents: [InterviewHistory.SealedEntry] = []
  ) -> InterviewHistory.SealedEntry {
    let moment = Moment(milliseconds: number, zoneOffsetMinutes: 0)
    let opening = InterviewOpening(
      id: "a", formID: "f", formHash: "h", purpose: .real, interviewer: "", language: "",
      startedAt: moment)
    var seal = InterviewSeal(opening: opening, status: .complete, endedAt: moment, answers: [:])
    for (path, value) in answers { seal.answers[AnswerPath(path)] = .value(value) }
    seal.cleared = Set(cleared.map { AnswerPath($0) })
    if let instances { seal.instances[AnswerPath("r")] = instances.map { InstanceID($0) } }
    return sealed(number, seal, parents: parents)
  }

  /// An entry whose number is its time and the last digit of its id.
  private func sealed(
    _ number: Int64, _ seal: InterviewSeal, parents: [InterviewHistory.SealedEntry]
  ) -> InterviewHistory.SealedEntry {
    let bytes = [UInt8](repeating: 0, count: 31) + [UInt8(number)]
    let header = EntryHeader(
      study: Token16(high: 1, low: 1), origin: Token16(high: 2, low: 2), seq: number, at: number,
      zone: 0, by: "", kind: .interview, subject: "a", case: nil, audience: nil,
      parents: parents.map(\.id))
    return InterviewHistory.SealedEntry(
      header: header, id: EntryID(bytes: bytes) ?? EntryID(.zero), seal: seal)
  }
}
