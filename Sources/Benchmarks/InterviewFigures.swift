import Expressions
import Forms
import Interviewing
import Responses

/// What stands between Enter and the next prompt, without the disk: recalculation and what is shown.
struct InterviewFigures {
  private static let questions = [250, 1_000, 4_000]
  private static let instances = [100, 1_000, 10_000]
  private static let evaluations = 200_000

  func measure() throws -> [Figure] {
    let answers = Growth(
      name: "an answer", unit: "questions",
      times: try Self.questions.map { ($0, try timeOfAnswer(questions: $0)) })
    return [
      Figure(
        "an answer among 1,000 questions and expressions", answers.time(of: 1_000), atMost: 0.001,
        comparison: "the next prompt included")
    ] + answers.figures + [try rateOfEvaluations()] + (try repeats())
  }

  /// The middle one of all answers from the first question to the last.
  private func timeOfAnswer(questions: Int) throws -> Taken {
    var interview = LargeForm.interview(
      with: try LargeForm.plan(LargeForm.workbook(questions: questions)))
    var times: [Taken] = []
    for number in 0..<questions {
      times.append(
        try Taken {
          interview = try interview.answering("\(number % 90)", at: interview.moment).interview
          guard case .review = interview.step else { return }
        })
    }
    return times.median
  }

  /// `${a} > 18 and selected(${b}, 'x')` in an interview, so many times a second.
  private func rateOfEvaluations() throws -> Figure {
    var interview = LargeForm.interview(with: try LargeForm.plan(LargeForm.loans))
    _ = interview.load(answers: [
      AnswerPath("edad"): .value("34"), AnswerPath("usos"): .value("y x"),
    ])
    let expression = try XPathExpression("${edad} > 18 and selected(${usos}, 'x')")
    guard let scope = interview.expressionScope() else { return Figure("evaluations", "none") }
    var truths = 0
    let time = try Taken {
      for _ in 0..<Self.evaluations where try expression.evaluate(in: scope).boolean(in: scope) {
        truths += 1
      }
    }
    let rate = Double(truths) / time.processor
    var figure = Figure(
      "evaluations of a condition", Figure.decimal(rate, 0) + "/s",
      comparison: "${edad} > 18 and selected(${usos}, 'x'), of the processor's time")
    figure.target = "≥ 1000000/s"
    figure.isMet = rate >= 1_000_000
    return figure
  }

  // MARK: Repeats

  private func repeats() throws -> [Figure] {
    let plan = try LargeForm.plan(LargeForm.loans)
    let times = try Self.instances.map { size in
      (size: size, times: try timesOfRepeat(instances: size, plan))
    }
    let growths = [
      ("building a repeat at once", \RepeatTimes.building), ("answering in it", \.answering),
      ("adding to it", \.adding),
    ].map { name, path in
      Growth(
        name: name, unit: "instances", times: times.map { ($0.size, $0.times[keyPath: path]) })
    }
    let building = growths[0]
    let ratio = building.time(of: 10_000).processor / building.time(of: 1_000).processor / 10
    return [
      Figure(
        "building a repeat with sum(), 10 times as many", ratio: ratio, atMost: 1.5,
        comparison: "1 × would be linear")
    ] + growths.flatMap(\.figures)
  }

  private struct RepeatTimes {
    let building: Taken
    let answering: Taken
    let adding: Taken
  }

  private func timesOfRepeat(instances: Int, _ plan: InterviewPlan) throws -> RepeatTimes {
    let names = (0..<instances).map { InstanceID("i\($0)") }
    let loop = AnswerPath("prestamo")
    var answers: [AnswerPath: Answer] = [:]
    for name in names { answers[AnswerPath("prestamo#\(name)/monto")] = .value("100") }
    let empty = LargeForm.interview(with: plan)
    var interview = empty
    let building = (0..<3).map { _ in
      Taken {
        interview = empty
        _ = interview.load(answers: answers, instances: [loop: names])
      }
    }
    let moment = interview.moment
    let middle = "prestamo#i\(instances / 2)/monto"
    interview = try interview.moving(toQuestion: middle, at: moment).interview
    let answering = try (0..<9).map { number in
      try Taken { _ = try interview.answering("\(number)", at: moment).interview.step }
    }
    let adding = try (0..<9).map { number in
      try Taken {
        _ = try interview.adding(instance: InstanceID("n\(number)"), to: loop, at: moment)
          .interview.step
      }
    }
    return RepeatTimes(
      building: building.median, answering: answering.median, adding: adding.median)
  }
}
