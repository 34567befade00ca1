import Expressions
import Forms
import Interviewing

extension Respondent {
  /// How well what is asked fares with them: 0 the worst answer there is, 1 the best.
  mutating func level(for prompt: Prompt) -> Double {
    let measures = prompt.question.measures.measures
    let topic = Topic(naming: attribute(of: prompt))
    let (middle, pull, spread): (Double, Double, Double) =
      switch measures.first {
      case .nps: (0.79, 0.19, 0.07)
      case .overall, .overallProduct, .overallService, .acsiOverall: (0.72, 0.15, 0.06)
      case .satisfaction: (satisfaction(topic, attribute(of: prompt)), 0.10, 0.13)
      case .importance: (importance(topic, attribute(of: prompt)), 0, 0.09)
      case .expectation, .acsiExpectations: (0.85, 0, 0.10)
      case .effort: (0.70, 0.17, 0.10)
      case .effortV1: (0.30, -0.17, 0.10)
      case .renewal: (0.76, 0.20, 0.12)
      case .wouldReturn: (0.50, 0.22, 0.18)
      case .switching: (0.45, -0.20, 0.15)
      case .complaintSatisfaction: (0.40, 0.20, 0.15)
      case .competitorScore: (0.68, 0, 0.13)
      case .impactScore: (0.62, 0.12, 0.18)
      default: (0.74, 0.10, 0.15)
      }
    let level = min(max(middle + pull * mood + spread * generator.deviation(), 0), 1)
    levels[attribute(of: prompt)] = level
    return level
  }

  private func attribute(of prompt: Prompt) -> String {
    prompt.question.measures.attribute?.source ?? ""
  }

  /// Attributes of no known topic differ, and each stays the same for everyone.
  private func satisfaction(_ topic: Topic?, _ attribute: String) -> Double {
    ((topic?.satisfaction ?? 6.8 + 1.8 * attribute.steadyUnit) - 1) / 9
  }

  private func importance(_ topic: Topic?, _ attribute: String) -> Double {
    ((topic?.importance ?? 7 + 2 * (attribute + "!").steadyUnit) - 1) / 9
  }

  /// The value of a scale at a level; after a refusal one of its ends.
  mutating func value(on scale: Scale, for prompt: Prompt, refusals: Int) -> Double {
    switch refusals {
    case 0: Double(scale.worst) + level(for: prompt) * Double(scale.best - scale.worst)
    case 1: Double(scale.best)
    case 2: Double(scale.worst)
    default: Double(generator.integer(in: scale.lowest...scale.highest))
    }
  }

  /// A value of a range, on one of its steps.
  mutating func rangeValue(for prompt: Prompt, refusals: Int) -> String {
    let parameters = prompt.question.parameters
    let start = parameters["start"].flatMap(Double.init) ?? 1
    let end = parameters["end"].flatMap(Double.init) ?? 10
    let step = parameters["step"].flatMap(Double.init) ?? 1
    guard step != 0 else { return parameters["start"] ?? "1" }
    let level = refusals == 0 ? level(for: prompt) : generator.unit()
    let steps = ((end - start) * level / step).rounded(.toNearestOrAwayFromZero)
    let value = start + steps * step
    return value == value.rounded() ? String(Int(value)) : String((value * 1000).rounded() / 1000)
  }
}
