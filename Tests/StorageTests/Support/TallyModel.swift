import Analysis
import Forms
import Responses
import TestSupport

/// Random interviews, kept as answers, and counted one by one.
struct TallyModel {
  private var generator: SeededGenerator
  private var interviews: [HeldInterview] = []

  struct Question {
    let keys: [QuestionKey]
    let segment: QuestionKey?
    let population: Population
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Holds random interviews and remembers them.
  mutating func fill(_ study: FieldStudy) throws {
    for number in 0..<Int.random(in: 1...25, using: &generator) {
      let interview = random("i\(number)")
      interviews.append(interview)
      try study.hold(interview)
    }
  }

  private mutating func random(_ id: String) -> HeldInterview {
    var interview = HeldInterview(id)
    interview.purpose = Purpose.allCases.randomElement(using: &generator) ?? .real
    interview.status = InterviewStatus.allCases.randomElement(using: &generator) ?? .complete
    answer(&interview, "zona", ["norte", "sur"])
    answer(&interview, "edad", ["18", "30"])
    answer(&interview, "nota", ["1", "2", "99"])
    answer(&interview, "texto", ["a", "b c", "?"])
    let loans = Array(["k1", "k2", "k3"].prefix(Int.random(in: 0...3, using: &generator)))
    if !loans.isEmpty { interview.instances["prestamo"] = loans }
    for loan in loans {
      answer(&interview, "prestamo#\(loan)/monto", ["1.5", "2"])
      answer(&interview, "prestamo#\(loan)/motivo", ["x", "y"])
      let parts = Array(["1", "2"].prefix(Int.random(in: 0...2, using: &generator)))
      if !parts.isEmpty { interview.instances["prestamo#\(loan)/cuota"] = parts }
      for part in parts { answer(&interview, "prestamo#\(loan)/cuota#\(part)/pago", ["5", "6"]) }
    }
    return interview
  }

  private mutating func answer(_ interview: inout HeldInterview, _ path: String, _ values: [String])
  {
    let kinds: [MissingKind] = [.dontKnow, .refused, .skipped]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: break
    case 1: interview.answers[path] = kinds.randomElement(using: &generator).map(Answer.missing)
    default: interview.answers[path] = values.randomElement(using: &generator).map(Answer.value)
    }
  }

  /// Questions that share their repeats: of the form, of one repeat, or of one inside another.
  mutating func question() -> Question {
    let plain = ["zona", "edad", "nota", "texto"]
    let inside = [
      [], ["prestamo/monto", "prestamo/motivo"], ["prestamo/cuota/pago", "prestamo/monto"],
    ]
    let all = plain + (inside.randomElement(using: &generator) ?? [])
    let keys = all.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))
    let segment = generator.happens(50) ? all.randomElement(using: &generator) : nil
    return Question(
      keys: keys.map(QuestionKey.init), segment: segment.map(QuestionKey.init),
      population: Population(
        formID: "f",
        purposes: Set(Purpose.allCases.filter { _ in generator.happens(60) }),
        statuses: Set(InterviewStatus.allCases.filter { _ in generator.happens(60) })))
  }

  func tally(_ question: Question) -> [TallyRow] {
    let paths = (question.keys + [question.segment].compactMap(\.self)).map(\.path)
    let loop =
      paths.contains { $0.hasPrefix("prestamo/cuota/") }
      ? "prestamo/cuota" : paths.contains { $0.hasPrefix("prestamo/") } ? "prestamo" : ""
    return interviews.filter {
      question.population.purposes.contains($0.purpose)
        && question.population.statuses.contains($0.status)
    }.flatMap { interview in
      places(in: interview, loop).map { place in
        TallyRow(
          group: question.segment.flatMap { cell($0.path, interview, place).value },
          cells: question.keys.map { cell($0.path, interview, place) }, count: 1)
      }
    }
  }

  /// Every way through the repeats down to one of them, as steps with their instances.
  private func places(in interview: HeldInterview, _ loop: String) -> [[String]] {
    guard !loop.isEmpty else { return [[]] }
    let loans = (interview.instances["prestamo"] ?? []).map { "prestamo#\($0)" }
    guard loop == "prestamo/cuota" else { return loans.map { [$0] } }
    return loans.flatMap { loan in
      (interview.instances["\(loan)/cuota"] ?? []).map { [loan, "cuota#\($0)"] }
    }
  }

  private func cell(_ path: String, _ interview: HeldInterview, _ place: [String]) -> TallyCell {
    let steps = path.split(separator: "/").map(String.init)
    let full = steps.dropLast().indices.map { $0 < place.count ? place[$0] : steps[$0] }
    switch interview.answers[(full + [steps[steps.count - 1]]).joined(separator: "/")] {
    case nil: return .missing(.notRelevant)
    case .value("99") where path == "nota": return .missing(.dontKnow)
    case .value(let value): return .value(value)
    case .missing(let kind): return .missing(kind)
    }
  }
}
